// Runs rules over reports (引擎): read, understand, check, merge, sort.
#pragma once

#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "base/file_system.h"
#include "lexicon/lexicon.h"
#include "model/examined.h"
#include "model/finding.h"
#include "model/report.h"
#include "read/reader.h"
#include "rules/rule_set.h"

namespace heyan {

// Inputs larger than this are refused.
inline constexpr std::uint64_t kMaxReportBytes = 64ULL << 20U;

// A report to check: its path as the user named it, and where its bytes come from.
struct ReportInput {
  std::string path;
  const ReaderFormat* format = nullptr;
  std::string text;  // the bytes, when they are already at hand (standard input)
  bool has_text = false;
};

// Reads and understands one report; verdicts are set.
Result<Report> LoadReport(const ReportInput& input, const FileSystem& files, const Lexicon& lexicon);

// The same for text that is at hand: an example of a rule.
Result<Report> ParseReport(std::string text, std::string_view path, const ReaderFormat& format, const Lexicon& lexicon);

// Everything one report gave.
struct ReportOutcome {
  ReportSummary summary;
  std::vector<Finding> findings;  // sorted
  std::vector<Skipped> skipped;
  std::optional<InputError> error;
  std::vector<InputError> failures;        // of rules that could not go on
  std::shared_ptr<const Locator> locator;  // for snippets
  // What each rule took, in the order of the rules.
  struct RuleCost {
    std::chrono::nanoseconds time{};
    std::size_t evaluations = 0;
  };
  std::vector<RuleCost> rule_costs;
  std::vector<Examined> examined;  // in the order of the rules
};

// Runs all rules over one report. A rule that cannot go on is told in `failures`, what it
// leaves undecided in `skipped`: never in silence.
ReportOutcome CheckReport(const Report& report, const std::string& path, std::span<const Rule> rules,
                          const Lexicon& lexicon);

// Reads and checks all inputs with `jobs` threads. The order of the result is that of the inputs, whatever `jobs` is.
std::vector<ReportOutcome> CheckAll(std::span<const ReportInput> inputs, const FileSystem& files,
                                    std::span<const Rule> rules, const Lexicon& lexicon, int jobs);

}  // namespace heyan
