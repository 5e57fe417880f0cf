// Names that share a list of figures: 城市、县城污水处理率分别达到95%和85%.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/phrase_matcher.h"

namespace heyan {

// The `count` names in `noun`, which are joined by 、 or one of `joints`; what only the last one says at its end holds for
// all (城市污水处理率, 县城污水处理率), unless a name ends like a whole one (税收总额). Empty when the noun does not name exactly `count` things.
std::vector<std::string> SharedNouns(std::string_view noun, std::size_t count, const std::vector<std::string>& joints,
                                     const PhraseMatcher& whole_endings);

}  // namespace heyan
