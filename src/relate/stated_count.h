// Counts that a text states of things (件数): 3个, 三大, 10件, “两主四特”.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "lexicon/lexicon.h"
#include "text/text_range.h"

namespace heyan {

struct StatedCount {
  TextRange numeral;  // 3
  TextRange range;    // 3个
  int value = 0;
  bool in_characters = false;  // 三
};

// In order. Ordinals, shares, measures, parts of names and counts below 1 or above 999 are left out.
std::vector<StatedCount> StatedCounts(std::string_view text, TextRange range, const Lexicon& lexicon);

// The sum of the numerals of a slogan of two or more, alone in quotes: 三重组一清理 is 4; nullopt when it is none.
std::optional<int> SumOfSlogan(std::string_view slogan);

}  // namespace heyan
