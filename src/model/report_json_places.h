// The places of a report that was loaded from its JSON form.
#pragma once

#include <string_view>
#include <utility>
#include <vector>

#include "model/report.h"

namespace heyan {

// Makes spans of recorded places. A span's ends are ranks of positions, so spans compare, nest and overlap exactly as
// the places do, and code written for byte offsets works unchanged.
class RecordedPlaces final : public Locator {
 public:
  // Adding comes first, then Seal, then the rest.
  void Add(const Place& place);
  // Adds also every character of `text` when it fits between the ends of `place`, one line of text a line. Parts of
  // such a text then have places of their own.
  void AddText(std::string_view text, const Place& place);
  void Seal();

  // The span of a place that was added.
  Span SpanOf(const Place& place) const;
  Place Locate(Span span) const override;
  // The text is not at hand.
  std::string_view Line(int) const override { return {}; }

 private:
  struct Point {
    int line = 0;
    int column = 0;
    std::uint32_t bytes = 1;  // of the character here, where it is known
    std::uint32_t key = 0;    // bytes of all points before
  };
  std::uint32_t KeyOf(int line, int column) const;
  const Point& PointAt(std::uint32_t key) const;
  Origin OriginOf(Span span) const;

  std::vector<Point> points_;                     // sorted by line and column once sealed
  std::vector<Place> placed_;                     // with an origin; emptied by Seal
  std::vector<std::pair<Span, Origin>> origins_;  // sorted by begin, the longer span first
};

}  // namespace heyan
