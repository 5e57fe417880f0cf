// Reads proportions in words (比例): 百分之三点五, 三分之一, 七成半, 八五折, 翻两番, 一半.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "lexicon/lexicon.h"
#include "understand/figure_reader.h"

namespace heyan {

// The proportion that begins at `at` with a word (百分之, 翻, 一半); nullopt when none does.
std::optional<Figure> ProportionAt(std::string_view text, std::size_t at, bool bare, const Lexicon& lexicon);

// The proportion whose first number is `numeral`, which begins at `at`: 三 of 三成半, 三分之一, 5/8.
std::optional<Figure> ProportionOf(const Numeral& numeral, std::string_view text, std::size_t at, bool bare,
                                   const Lexicon& lexicon);

}  // namespace heyan
