// What the examples of rules and the nudges of their figures taught (规则自测结果).
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/localized.h"

namespace heyan {

// How an example failed.
enum class ExampleFault {
  kMissing,       // an expected finding did not come
  kNoisy,         // a finding came that was not expected
  kWrongPlace,    // the finding stands elsewhere, or lacks a related place
  kWrongMessage,  // the finding says something else
  kNotSkipped,    // the rule did not say that it abstains, or gave another reason
  kUnread,        // the report of the example cannot be read
};

enum class ExampleVerdict {
  kPassed,
  kFailed,
  kTodo,  // a known gap that is still open
  kDone,  // a known gap that is closed: the example belongs to the flagged ones
};

// Something to tell about an example or a rule, at its place in the rule file.
struct ExampleRemark {
  std::optional<ExampleFault> fault;  // none: a notice
  int line = 0;
  int column = 0;
  LocalizedText message;
};

struct ExampleResult {
  std::string name;
  std::string kind;  // flagged, clean, …
  ExampleVerdict verdict = ExampleVerdict::kPassed;
  int line = 0;  // of the example in the rule file
  int column = 0;
  std::vector<ExampleRemark> remarks;
};

// A changed figure of a clean example that the rule said nothing about.
struct UnnoticedNudge {
  std::string example;
  std::string figure;  // as printed
  int line = 0;        // of the figure in the example's report
  int column = 0;
  std::string nudge;  // last_digit, …
  std::string before, after;
};

struct MutationResult {
  int tried = 0;
  int noticed = 0;
  int harmless = 0;  // declared so, and not noticed
  std::vector<UnnoticedNudge> unnoticed;

  // Noticed or declared harmless, in tenths of a percent, rounded down; 1000 when nothing was tried.
  int AccountedPermille() const;
};

struct RuleTestResult {
  std::string id;
  std::string path;
  std::vector<ExampleResult> examples;
  std::vector<ExampleRemark> notices;  // about the rule as a whole
  MutationResult mutations;
};

struct RuleTestSummary {
  int rules = 0;
  int examples = 0;
  int failures = 0;  // faults of failed examples
  int todo = 0;
  int done = 0;
  MutationResult mutations;  // of all rules; unnoticed ones in the order of the rules
};
RuleTestSummary Summarize(std::span<const RuleTestResult> results);

std::string_view ToString(ExampleFault fault);
std::string_view ToString(ExampleVerdict verdict);

}  // namespace heyan
