// Amounts as they are spoken (口语数量): 三斤半, 五块六, 3斤5两, 123元1角1分, 半个, 米九. For bare numbers only.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "lexicon/lexicon.h"
#include "understand/figure_reader.h"

namespace heyan {

// Adds what goes on after the unit of the figure: 半, a digit, or numbers with smaller units of the same base.
void AddSpokenParts(std::string_view text, const Lexicon& lexicon, Figure* figure);

// A figure that begins without a digit: 半斤, 个半, 米九; nullopt when none does.
std::optional<Figure> SpokenOpening(std::string_view text, std::size_t at, const Lexicon& lexicon);

}  // namespace heyan
