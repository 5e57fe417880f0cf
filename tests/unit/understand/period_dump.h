// The times of a text, and how tests print them.
#pragma once

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "text/utf8.h"
#include "understand/period_reader.h"

namespace heyan::test {

// The times of folded text, from left to right.
inline std::vector<ReadPeriod> PeriodsOf(std::string_view text, const Lexicon& lexicon) {
  std::vector<ReadPeriod> periods;
  for (std::size_t at = 0; at < text.size();) {
    if (std::optional<ReadPeriod> read = PeriodAt(text, at, lexicon)) {
      periods.push_back(*read);
      at = read->end;
    } else {
      at += std::max<std::size_t>(1, DecodeAt(text, at).length);
    }
  }
  return periods;
}

inline std::string_view ToString(PeriodAnchor anchor) {
  constexpr auto kNames = std::to_array<std::string_view>(
      {"absolute", "plan_period", "part_only", "this_year", "own_year", "last_year", "previous_year",
       "year_before_last", "next_year", "same_period_last_year", "recent_years", "coming_years"});
  return kNames[static_cast<std::size_t>(anchor)];
}

inline std::string_view ToString(PeriodReach reach) {
  constexpr auto kNames = std::to_array<std::string_view>({"within", "since", "until", "before", "after"});
  return kNames[static_cast<std::size_t>(reach)];
}

inline std::string ToString(const CivilDay& day) {
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(day.year()), static_cast<unsigned>(day.month()),
                     static_cast<unsigned>(day.day()));
}

inline std::string ToString(const DaySpan& days) { return ToString(days.first) + ".." + ToString(days.last); }

inline std::string ToString(const Period& period) {
  return fmt::format("{}{}{}", period.year, period.last_year == 0 ? "" : fmt::format("—{}", period.last_year),
                     period.part.empty() ? "" : " " + period.part);
}

}  // namespace heyan::test
