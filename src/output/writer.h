// Writers (输出): one per output format.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>

#include "base/localized.h"
#include "model/finding.h"
#include "model/report.h"
#include "model/rule_info.h"

namespace heyan {

struct WriterOptions {
  Language language = Language::kZh;
  bool color = false;
  bool coverage = false;       // tell why figures took part in no check, and what was skipped
  std::string rule_arguments;  // what `heyan rules explain ID` needs too to find the rules of this run: " --rules own"
  // The source line `line` (from 1) of the report at `path`, without its line ending; empty when it is not at hand.
  std::function<std::string(const std::string& path, int line)> source_line;
};

struct WriterFormat {
  std::string_view name;  // for --format
  bool follows_locale;    // the terminal format speaks the user's language; machine formats speak Chinese unless asked
  std::string (*write)(const CheckResult& result, const WriterOptions& options);
};

// The table of output formats.
std::span<const WriterFormat> WriterFormats();
const WriterFormat* WriterByName(std::string_view name);

}  // namespace heyan
