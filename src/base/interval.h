// Intervals of exact decimals: what a printed figure can mean.
#pragma once

#include <optional>

#include "base/decimal.h"

namespace heyan {

// An interval whose missing end is unbounded. Ends are closed unless marked open.
struct Interval {
  std::optional<Decimal> low;
  std::optional<Decimal> high;
  bool low_open = false;
  bool high_open = false;

  static Interval Point(const Decimal& value) { return {value, value, false, false}; }

  // True when the two share a point. An end point belongs to the intersection only when closed on both sides.
  bool Intersects(const Interval& other) const;
  bool Contains(const Decimal& value) const { return Intersects(Point(value)); }

  bool operator==(const Interval&) const = default;
};

}  // namespace heyan
