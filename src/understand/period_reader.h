// Reads times (时间): years, parts of years, dates, plan periods.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "lexicon/lexicon.h"
#include "model/fact.h"

namespace heyan {

// A time and where it stands in folded text.
struct ReadPeriod {
  std::size_t begin = 0;
  std::size_t end = 0;
  Period period;  // year 0 when none is printed (1—11月)
};

// The time that begins at `at` of folded text; nullopt when none does.
std::optional<ReadPeriod> PeriodAt(std::string_view text, std::size_t at, const Lexicon& lexicon);

}  // namespace heyan
