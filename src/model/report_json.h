// The JSON form of a parsed report, schema heyan.report/1.
//
// What one object refers to in another it names by index from 0: the "id" of a block, table or quantity is its index in
// its list, and "table", "block", "box", "quantity" and "judged" hold such indices; null means none. Years, dates and
// texts that are not known are null. A place is "line", "column", "end_line", "end_column" as in Place, and "origin"
// when the document has no lines of its own. A text without a place (an empty cell) has null for all four.
// Of a table, "header" holds the header rows and "rows" the others; reading puts them back in order of their lines.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "model/report.h"

namespace heyan {

inline constexpr std::string_view kReportSchema = "heyan.report/1";

// Pretty-printed, stable order, decimals as strings. With `facts_only`, or for a report loaded without running text,
// "blocks", the "phrase" of facts and the rows of tables without a header are left out, references to blocks are null,
// and "facts_only" in "source" says so.
// Every fact of `report` has a quantity.
std::string ReportToJson(const Report& report, bool facts_only);

// Reads what ReportToJson wrote, so that writing it again gives the same bytes. The result's locator answers with the
// recorded places; its spans are ordered and nested as the places are, and a part of a block's text has its own place
// where the text fits between the recorded ends. `path` is for messages; `source` is as recorded.
// Unknown keys are passed over; a wrong schema, type or index is an error that names the JSON path. Never throws.
Result<Report> ReportFromJson(std::string_view json, std::string_view path);

}  // namespace heyan
