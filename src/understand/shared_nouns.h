// Names that share a list of figures: 城市、县城污水处理率分别达到95%和85%.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lexicon/lexicon.h"

namespace heyan {

// The `count` names in `noun`, joined by 、 or a word like 和, or one word for two (存贷款余额); what only the last one says at
// its end holds for all (城市污水处理率, 县城污水处理率), unless a name ends like a whole one (税收总额). Empty when the noun
// does not name exactly `count` things.
std::vector<std::string> SharedNouns(std::string_view noun, std::size_t count, const Lexicon& lexicon);

}  // namespace heyan
