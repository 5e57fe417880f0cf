// The zone that a paragraph of a budget opens with (开头的园区): 松林经开区政府性基金收入…. All its figures are that zone's.
#pragma once

#include <string_view>

#include "lexicon/lexicon.h"

namespace heyan {

// The name of the zone, part of `text`, which is folded; empty when the paragraph opens otherwise. An account of the budget or
// a time must stand right behind the name.
std::string_view OpeningZone(std::string_view text, const Lexicon& lexicon);

}  // namespace heyan
