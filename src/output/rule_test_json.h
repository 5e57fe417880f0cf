// How the rules' own examples went, for programs (heyan.rule_tests/1).
#pragma once

#include <span>
#include <string>

#include "model/rule_test_result.h"

namespace heyan {

// One object, pretty-printed, keys in a fixed order; messages in both languages. `line` and `column` are of the rule file;
// those of unnoticed nudges, of the example's report.
std::string WriteRuleTestJson(std::span<const RuleTestResult> results);

}  // namespace heyan
