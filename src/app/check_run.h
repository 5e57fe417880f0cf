// `heyan check`, apart from the command line: options → load, read, check, write.
#pragma once

#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

#include "app/knowledge.h"
#include "base/file_system.h"
#include "base/localized.h"
#include "engine/engine.h"
#include "model/finding.h"

namespace heyan {

// heyan's exit statuses (product.md).
enum ExitStatus { kExitClean = 0, kExitFindings = 1, kExitTrouble = 2 };

struct CheckOptions {
  std::vector<std::string> paths;  // files, folders, or "-" for standard input
  std::vector<std::string> rule_paths;
  std::string profile = "draft";
  std::string format = "text";
  std::string output;                                  // a file; empty: standard output
  std::optional<Severity> fail_on = Severity::kError;  // nullopt: never
  std::optional<Language> language;  // as asked; else the locale for the terminal, Chinese for machines
  Language locale = Language::kZh;
  int jobs = 1;
  bool color = false;
  bool coverage = false;
  bool time_rules = false;
  std::string input_format;    // for all inputs; empty: by extension
  std::string stdin_filename;  // what standard input is called
};

// Finds the inputs behind paths: files as they are, folders walked in sorted order for known extensions, each file once. What
// cannot be used is appended to `errors`, and the others go on.
std::vector<ReportInput> CollectInputs(const CheckOptions& options, const FileSystem& files,
                                       std::istream& standard_input, std::vector<InputError>* errors);

// Runs the whole command. Findings go to `out` (or options.output), everything else to `err`.
ExitStatus RunCheck(const CheckOptions& options, const FileSystem& files, std::istream& in, std::ostream& out,
                    std::ostream& err);

// Prints problems of rule files, each as path:line:column: message, in a stable order.
void PrintProblems(const std::vector<yaml::Problem>& problems, Language language, std::ostream& err);

// The version of this build, "0.1.0".
std::string_view Version();

// The severity --fail-on names; nullopt for "never".
std::optional<Severity> SeverityNamed(const std::string& name);

// The names --format and --input-format take.
std::vector<std::string> OutputFormatNames();
std::vector<std::string> InputFormatNames();

}  // namespace heyan
