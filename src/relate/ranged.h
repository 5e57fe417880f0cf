// A figure with what it can mean, arithmetic on such, and how a printed one fits to a computed one (勾稽): numbers.md §4.
#pragma once

#include <optional>

#include "base/interval.h"
#include "model/examined.h"
#include "model/quantity.h"

namespace heyan {

struct Ranged {
  Decimal value;    // at face value
  Interval narrow;  // half a unit of the last digit on both sides; of 约, 以上, … all they can mean
  Interval wide;    // a whole unit
};

// The narrow interval of a figure; Quantity::interval is the wide one.
Interval NarrowInterval(const Quantity& quantity);
Ranged RangedOf(const Quantity& quantity);
Ranged Exactly(const Decimal& value);

// Each is nullopt beyond exact arithmetic; a divisor that can be 0 is beyond it too.
std::optional<Ranged> Plus(const Ranged& a, const Ranged& b);
std::optional<Ranged> Minus(const Ranged& a, const Ranged& b);
std::optional<Ranged> Times(const Ranged& a, const Ranged& b);
std::optional<Ranged> DividedBy(const Ranged& a, const Ranged& b);

// Both in one unit. Consistent within the narrow intervals, doubtful within the wide ones, else it fails.
Fit FitOf(const Ranged& printed, const Ranged& computed);

}  // namespace heyan
