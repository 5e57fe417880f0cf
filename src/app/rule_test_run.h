// `heyan rules test`, apart from the command line.
#pragma once

#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

#include "app/check_run.h"
#include "app/knowledge.h"

namespace heyan {

struct RuleTestOptions {
  std::vector<std::string> paths;         // only the rules of these files and folders; empty: all
  bool list_mutations = false;            // tell every nudge that was not noticed
  std::optional<int> required_mutations;  // percent of each rule's nudges that must be noticed or declared harmless
  bool json = false;
};

// Runs the examples of the rules and writes how they went. Exits with kExitFindings when an example fails, or when a rule
// has fewer nudges accounted for than required.
ExitStatus RunRuleTests(const Knowledge& knowledge, const RuleTestOptions& options, Language language,
                        std::ostream& out);

}  // namespace heyan
