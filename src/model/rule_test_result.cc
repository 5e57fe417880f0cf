#include "model/rule_test_result.h"

#include <algorithm>

namespace heyan {

int MutationResult::AccountedPermille() const {
  return tried == 0 ? 1000 : static_cast<int>((noticed + harmless) * 1000LL / tried);
}

RuleTestSummary Summarize(std::span<const RuleTestResult> results) {
  RuleTestSummary summary;
  for (const RuleTestResult& rule : results) {
    ++summary.rules;
    summary.examples += static_cast<int>(rule.examples.size());
    for (const ExampleResult& example : rule.examples) {
      summary.todo += example.verdict == ExampleVerdict::kTodo ? 1 : 0;
      summary.done += example.verdict == ExampleVerdict::kDone ? 1 : 0;
      if (example.verdict != ExampleVerdict::kFailed) continue;
      auto is_fault = [](const ExampleRemark& remark) { return remark.fault.has_value(); };
      summary.failures += static_cast<int>(std::ranges::count_if(example.remarks, is_fault));
    }
    MutationResult& all = summary.mutations;
    all.tried += rule.mutations.tried;
    all.noticed += rule.mutations.noticed;
    all.harmless += rule.mutations.harmless;
    all.unnoticed.insert(all.unnoticed.end(), rule.mutations.unnoticed.begin(), rule.mutations.unnoticed.end());
  }
  return summary;
}

std::string_view ToString(ExampleFault fault) {
  switch (fault) {
    case ExampleFault::kMissing:
      return "missing";
    case ExampleFault::kNoisy:
      return "noisy";
    case ExampleFault::kWrongPlace:
      return "wrong place";
    case ExampleFault::kWrongMessage:
      return "wrong message";
    case ExampleFault::kNotSkipped:
      return "not skipped";
    case ExampleFault::kUnread:
      return "unread";
  }
  return "";
}

std::string_view ToString(ExampleVerdict verdict) {
  switch (verdict) {
    case ExampleVerdict::kPassed:
      return "passed";
    case ExampleVerdict::kFailed:
      return "failed";
    case ExampleVerdict::kTodo:
      return "todo";
    case ExampleVerdict::kDone:
      return "done";
  }
  return "";
}

}  // namespace heyan
