// Numbers that are names (数字名称): dates, ordinals, codes. They are never compared.
#pragma once

#include <cstddef>
#include <string_view>

#include "lexicon/lexicon.h"

namespace heyan {

// True when the digits [begin, end) of folded text are (part of) a name, a date or a list number rather than a figure.
// `has_unit`: a unit of the lexicon follows.
bool IsNumberName(std::string_view text, std::size_t begin, std::size_t end, bool has_unit, const NameWording& names);

}  // namespace heyan
