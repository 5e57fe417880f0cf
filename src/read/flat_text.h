// Plain text with flattened tables (纯文本).
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "model/report.h"

namespace heyan {

// Reads text in which a line is a paragraph and every cell of a table begins a line with a tab:
//
//   →指标            a cell; lines below it without a tab go on with the same cell
//   →目标
//                    a blank line ends a row, two before a line without a tab end the table
//   →森林覆盖率
//   →50
//
// A caption stands in the line above or in a cell of its own. A caption cell 专栏N over single cells is a box, and the
// lines after it are its text. Blocks and rows are as they stand: rows that a page broke are not joined.
Result<Report> ReadFlatText(std::string text, std::string_view path);

}  // namespace heyan
