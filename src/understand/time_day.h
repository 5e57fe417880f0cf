// Days by name (日子): festivals, the Chinese calendar, solar terms, seasons, weekdays of a month.
#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string_view>

#include "lexicon/lexicon.h"

namespace heyan {

struct NamedDays {
  std::chrono::sys_days first, last;
  bool is_point = true;  // seasons and counted months are spans
  std::size_t end = 0;
};

// The days named at `at` of folded text, in `year`. `month` is the context's, for 廿一 alone; 0 when there is none.
std::optional<NamedDays> NamedDaysAt(std::string_view text, std::size_t at, int year, int month,
                                     const Lexicon& lexicon);

}  // namespace heyan
