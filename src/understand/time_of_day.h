// Hours of the day (时刻): 晚上7点09分18秒, 11:00, 3时1刻.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "lexicon/time_words.h"

namespace heyan {

// Seconds of the day, both ends included: 7点09分 is all of its minute. 24时 is the first second of the next day.
struct TimeOfDay {
  int first = 0, last = 0;
  std::size_t end = 0;
};

std::optional<TimeOfDay> TimeOfDayAt(std::string_view text, std::size_t at, const TimeWords& words);

}  // namespace heyan
