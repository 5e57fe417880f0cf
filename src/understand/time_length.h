// Lengths of time (时长): 3年, 两年半, 36天5小时30分, 3~6个月.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "base/decimal.h"
#include "lexicon/time_words.h"

namespace heyan {

// The sum of its parts, the coarsest first; each in its own unit, 4周 as 28 days.
struct TimeLength {
  struct Part {
    LengthUnit unit = LengthUnit::kDay;
    Decimal amount;
  };
  std::vector<Part> parts;
  bool vague = false;     // 四个多星期
  bool has_half = false;  // 两年半, 半年
  LengthUnit finest() const { return parts.back().unit; }
};

struct ReadLength {
  TimeLength length;
  std::size_t end = 0;
};

// A number in figures or characters, with separators, a fraction and 万: 2621.2, 35,000, 2000万, 两万四千, 半.
struct ReadAmount {
  Decimal amount;
  bool is_half = false;
  std::size_t end = 0;
};
std::optional<ReadAmount> AmountAt(std::string_view text, std::size_t at);

// The length that begins at `at` of folded text. 2019年 is a year, no length.
std::optional<ReadLength> LengthAt(std::string_view text, std::size_t at, const TimeWords& words);

// The larger part of one unit (大半天, 大半个月): the shortest and the longest length it stands for.
struct ReadLargerPart {
  TimeLength shortest, longest;
  std::size_t end = 0;
};
std::optional<ReadLargerPart> LargerPartAt(std::string_view text, std::size_t at, const TimeWords& words);

}  // namespace heyan
