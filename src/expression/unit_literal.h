// Numbers with a unit as rules write them: 5亿元.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "expression/value.h"
#include "lexicon/lexicon.h"

namespace heyan::expression {

// Takes the commas out of 1,234,567; false, and nothing is taken, when commas stand otherwise.
bool TakeThousandsMarks(std::string* text);

// `digits` in the unit `unit`, which may be empty and begin with a scale word: 亿元, 万. nullopt when the lexicon has no
// such unit, and beyond exact arithmetic.
std::optional<Number> ReadLiteral(const Decimal& digits, std::string_view unit, const Lexicon& lexicon);

}  // namespace heyan::expression
