// Nudges the figures of clean examples and sees whether the rule notices (变异测试).
#pragma once

#include <vector>

#include "engine/engine.h"
#include "model/rule_test_result.h"
#include "rules/rule.h"

namespace heyan {

// The nudges of one rule's clean examples.
class MutationTest {
 public:
  // `rule` and `lexicon` must outlive this.
  MutationTest(const Rule& rule, const Lexicon& lexicon)
      : rule_(rule), lexicon_(lexicon), rule_uses_(rule.harmless.size(), 0) {}

  // Tries every nudge of the example's report, one at a time. Declarations of the example's own that no nudge needed are
  // appended to `remarks`.
  void Run(const Example& example, const Report& report, const ReportOutcome& unchanged,
           std::vector<ExampleRemark>* remarks);

  // When all examples are through: the declarations of the rule that no nudge needed.
  std::vector<ExampleRemark> IdleDeclarations() const;

  const MutationResult& result() const { return result_; }

 private:
  const Rule& rule_;
  const Lexicon& lexicon_;
  MutationResult result_;
  std::vector<int> rule_uses_;  // of rule.harmless: the nudges that needed each
};

}  // namespace heyan
