// Small questions about a place of folded text and about classes of words.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "lexicon/lexicon.h"
#include "text/utf8.h"

namespace heyan {

inline constexpr auto kSentenceMarks = std::to_array<std::string_view>({"。", "；", "！", "？", ";", "\n"});
inline constexpr auto kOpeningBrackets = std::to_array<std::string_view>({"（", "(", "[", "〔"});
inline constexpr auto kClosingBrackets = std::to_array<std::string_view>({"）", ")", "]", "〕"});
inline constexpr auto kRatioSigns = std::to_array<std::string_view>({":", "：", "∶"});
inline constexpr std::string_view kListMark = "、";
inline constexpr auto kCommas = std::to_array<std::string_view>({"，", ","});

inline bool Has(WordClasses classes, WordClass word_class) { return (classes & Bit(word_class)) != 0; }

// 会议批准: such a word says what a figure's status is and ties no name to it.
inline bool SaysStatusOnly(WordClasses classes) {
  return (classes & ~(Bit(WordClass::kApproval) | Bit(WordClass::kExecution))) == 0;
}

// Whether a Han character, not a mark, stands before `at`.
inline bool FollowsHan(std::string_view text, std::size_t at) {
  std::size_t before = at;
  while (before > 0 && (static_cast<unsigned char>(text[--before]) & 0xC0U) == 0x80U) {
  }
  return before < at && IsHan(DecodeAt(text, before).value);
}

// Length of the first of `marks` that stands at `at`; 0 when none does.
template <typename Marks>
std::size_t LengthOfAny(std::string_view text, std::size_t at, const Marks& marks) {
  for (std::string_view mark : marks) {
    // Marks differ in their last byte: most comparisons end there.
    std::size_t end = at + mark.size();
    if (end <= text.size() && end > at && text[end - 1] == mark.back() && text.substr(at).starts_with(mark)) {
      return mark.size();
    }
  }
  return 0;
}

}  // namespace heyan
