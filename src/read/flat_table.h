// Tables that were flattened to one line a cell.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "model/report.h"
#include "read/lines.h"

namespace heyan {

// True when a table begins at `lines[at]`: one of the next few groups of lines holds two cells. Groups of one short
// cell, such as a unit, may stand before it; one long cell means a box or an indented paragraph.
bool TableBeginsAt(std::span<const SourceLine> lines, std::size_t at, std::string_view source);

// True when `lines[at]` is a cell that holds a numbered caption (专栏1：…, 表1 …).
bool IsCaptionCell(std::span<const SourceLine> lines, std::size_t at, std::string_view source);

struct FlatTable {
  std::vector<Row> rows;
  std::size_t end = 0;  // the first line that is not part of the table
};

// The rows of the table that begins at `lines[at]`, a cell line. A cell goes on with the lines below it that begin
// without a tab; a blank line ends the row, except between the parts of one cell.
FlatTable ReadFlatTable(std::span<const SourceLine> lines, std::size_t at, std::string_view source);

}  // namespace heyan
