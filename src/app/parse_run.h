// `heyan parse`, apart from the command line.
#pragma once

#include <iosfwd>

#include "app/check_run.h"

namespace heyan {

struct ParseOptions {
  CheckOptions input;            // path, rules and input format
  bool facts_only = false;       // leave out running text
  bool explain_numbers = false;  // tell what every number of the text is instead
};

// Prints the parsed form of one report to `out`; trouble goes to `err`.
ExitStatus RunParse(const ParseOptions& options, const FileSystem& files, std::istream& in, std::ostream& out,
                    std::ostream& err);

}  // namespace heyan
