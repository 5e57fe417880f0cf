// The JSON form of a parsed report, schema heyan.report/1.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "model/report.h"

namespace heyan {

// Pretty-printed, stable order, decimals as strings. With `facts_only` running text (blocks) is left out.
std::string ReportToJson(const Report& report, bool facts_only);

// Reads what ReportToJson wrote; the result's locator answers with the recorded places. `path` is for messages.
// Unknown keys are passed over; a wrong schema, type or index is an error that names the JSON path.
Result<Report> ReportFromJson(std::string_view json, std::string_view path);

}  // namespace heyan
