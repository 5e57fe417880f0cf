#include "read/parsed_json.h"

#include "base/messages.h"
#include "model/report_json.h"
#include "text/utf8.h"

namespace heyan {

// By value, as every reader of the table takes it.
Result<Report> ReadParsedJson(std::string text, std::string_view path) {  // NOLINT(performance-unnecessary-value-param)
  if (Trim(text).empty()) return Fail(Say("read.empty", {{"path", path}}));
  return ReportFromJson(text, path);
}

}  // namespace heyan
