// What `heyan rules explain` tells of a rule (规则说明).
#pragma once

#include <string>

#include "base/localized.h"
#include "rules/rule_set.h"

namespace heyan {

// Why, what to do, what is no defect, the message, parameters and examples; where the rule is defined, what it extends and
// takes the place of, and which profiles change it.
std::string ExplainRule(const Rule& rule, const RuleSet& rules, Language language);

}  // namespace heyan
