// Bare numbers in tables that heyan does not read as indicators (裸数单元格).
#pragma once

#include <optional>

#include "expression/run.h"
#include "expression/value.h"

namespace heyan::expression {

// The number that the whole text of the cell `cell` is: 40.5, 1,250, 5.2%. Where it prints no unit, that of the row's unit
// column counts, then that in the header's brackets, then that of the table's 单位： line. nullopt for any other text.
std::optional<Number> ReadBareCell(Run& run, const Element& cell);

}  // namespace heyan::expression
