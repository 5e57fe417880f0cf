// Cells of indicator tables beside the names: row numbers (序号) and categories (类别).
#pragma once

#include <string>
#include <vector>

#include "model/report.h"

namespace heyan {

// The cells with the row numbers of the table's indicators, in order; empty when its rows have none.
std::vector<Span> NumberCells(const Report& report, int table);
// The number in the last of them; 0 when it is none.
int LastNumber(const Report& report, int table);

// A category of a table with results, and one of a table of plans, that differ by a character or two and do not stand in
// the other table.
struct NearCategories {
  std::string earlier, later;
  Span earlier_cell, later_cell;  // the first cell with each
};
std::vector<NearCategories> NearlyOneCategory(const Report& report);

}  // namespace heyan
