// Runs the examples of rules (规则自测).
#pragma once

#include <span>
#include <vector>

#include "lexicon/lexicon.h"
#include "model/rule_test_result.h"
#include "rules/rule.h"

namespace heyan {

// Every example of every rule, and every nudge of the figures of its clean ones; one result a rule, in their order. A
// nudge is noticed when the rule then finds something, or says that it abstains, where it did not before.
std::vector<RuleTestResult> TestRules(std::span<const Rule> rules, const Lexicon& lexicon);

}  // namespace heyan
