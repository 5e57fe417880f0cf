// Captions and units that were read as rows of a table.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/report.h"

namespace heyan {

// Takes the unit of a 单位：万元 cell out of the first row, or the whole row when it holds nothing else; empty when
// there is no such cell.
std::string TakeUnit(std::vector<Row>* rows);

// Takes the first row out when it is one cell that is the title of the table below it.
std::optional<MappedText> TakeCaption(std::vector<Row>* rows);

}  // namespace heyan
