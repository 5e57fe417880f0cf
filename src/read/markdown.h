// Markdown, as drafts and the examples of rules are written in it.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "model/report.h"

namespace heyan {

// Reads headings (# and the numbered ones of plain text), a paragraph a line, list items, pipe tables with or without
// outer pipes, and quotes, which are boxes. A caption stands in the line above its table or its quote. Bold marks and
// backslashes are left out of the text; <br> in a cell is a line break. Code fences and comments are passed over.
Result<Report> ReadMarkdown(std::string text, std::string_view path);

}  // namespace heyan
