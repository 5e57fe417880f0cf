// The rule reference (规则手册): what all rules mean, as Markdown, made from the rules themselves.
#pragma once

#include <string>
#include <vector>

#include "base/localized.h"
#include "rules/rule.h"

namespace heyan {

// A table of all rules, then each rule by pack: what it rests on, what to do, when it is none, and its first flagged and clean
// example. The rules come in the order of their ids.
std::string RuleReference(const std::vector<Rule>& rules, Language language);

}  // namespace heyan
