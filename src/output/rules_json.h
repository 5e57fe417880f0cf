// The list of rules for programs (heyan.rules/1).
#pragma once

#include <string>
#include <vector>

#include "model/rule_info.h"

namespace heyan {

// One object, pretty-printed, keys in a fixed order; titles in both languages.
std::string WriteRulesJson(const std::vector<RuleInfo>& rules);

}  // namespace heyan
