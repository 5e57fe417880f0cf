// A parsed report (解析结果): what `heyan parse` printed, taken back in place of the document.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "model/report.h"

namespace heyan {

// Reads heyan.report/1. Places are those that were recorded, of the original document.
Result<Report> ReadParsedJson(std::string text, std::string_view path);

}  // namespace heyan
