// What people may read about a rule (规则说明), apart from how it runs.
#pragma once

#include <string>
#include <vector>

#include "base/localized.h"
#include "model/finding.h"

namespace heyan {

struct RuleInfo {
  std::string id;    // "plan/target-missed"
  std::string pack;  // "plan"
  LocalizedText title;
  Severity severity = Severity::kWarning;
  std::string check;
  LocalizedText why;
  LocalizedText fix;
  std::vector<LocalizedText> not_a_defect_when;
  std::string since;
  std::string path;                     // of the rule file
  std::string extends;                  // the rule it changes; empty when it stands on its own
  std::vector<std::string> overridden;  // paths of the earlier definitions it takes the place of, the first one first
};

}  // namespace heyan
