// The clause around a figure, without it: two figures whose phrases are alike are near copies of one statement.
#pragma once

#include <string>
#include <vector>

#include "lexicon/lexicon.h"
#include "understand/quantity_reader.h"

namespace heyan {

// The text without the number it begins with as a list item: 2.新建….
std::string_view WithoutListNumber(std::string_view text);

// The phrase of figure `index`: the words from the last clause mark to the next, the figure replaced by □ and its unit;
// verbs and own places at the beginning are left out. Empty when the clause holds other figures.
std::string ClausePhrase(std::string_view text, const std::vector<ReadQuantity>& figures, std::size_t index,
                         const Lexicon& lexicon);

}  // namespace heyan
