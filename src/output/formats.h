// The writers behind the table of output formats.
#pragma once

#include <string>

#include "model/finding.h"
#include "output/writer.h"

namespace heyan {

// For a terminal: each finding with its source line and a caret under the figure, then the coverage of each report and
// the totals. Control characters of the document are printed as blanks. Input errors are left to the caller.
std::string WriteText(const CheckResult& result, const WriterOptions& options);

// The contract heyan.findings/1: one object, pretty-printed, keys in a fixed order; what is not known is null.
std::string WriteJson(const CheckResult& result, const WriterOptions& options);

}  // namespace heyan
