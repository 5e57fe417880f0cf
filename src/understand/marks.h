// Small questions about a place of folded text and about classes of words.
#pragma once

#include <cstddef>
#include <string_view>

#include "lexicon/lexicon.h"

namespace heyan {

inline bool Has(WordClasses classes, WordClass word_class) { return (classes & Bit(word_class)) != 0; }

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
