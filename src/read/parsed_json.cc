#include "read/parsed_json.h"

#include "base/messages.h"
#include "model/report_json.h"
#include "text/utf8.h"

namespace heyan {

Result<Report> ReadParsedJson(std::string text, std::string_view path) {
  if (Trim(text).empty()) return Fail(Say("read.empty", {{"path", path}}));
  return ReportFromJson(text, path);
}

}  // namespace heyan
