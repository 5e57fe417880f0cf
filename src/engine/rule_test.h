// Runs the examples of rules (规则自测).
#pragma once

#include <span>
#include <string>
#include <vector>

#include "base/localized.h"
#include "lexicon/lexicon.h"
#include "rules/rule.h"

namespace heyan {

// How an example failed.
enum class ExampleFault {
  kMissing,     // an expected finding did not come
  kNoisy,       // a finding came that was not expected
  kWrongPlace,  // the finding stands elsewhere, or lacks a related place
  kUnread,      // the report of the example cannot be read
};

struct ExampleFailure {
  std::string rule;
  std::string example;
  yaml::Mark mark;  // in the rule file
  ExampleFault fault = ExampleFault::kMissing;
  LocalizedText message;
};

struct RuleTestResult {
  int examples = 0;
  std::vector<ExampleFailure> failures;
};

// Every example of every rule; all failures are collected.
RuleTestResult TestRules(std::span<const Rule> rules, const Lexicon& lexicon);

std::string_view ToString(ExampleFault fault);

}  // namespace heyan
