// `heyan rules`, apart from the command line.
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

#include "app/check_run.h"
#include "app/rule_test_run.h"

namespace heyan {

struct RulesOptions {
  enum class Action { kList, kExplain, kTest, kReference, kNew, kSchema };
  Action action = Action::kList;
  std::vector<std::string> rule_paths;
  RuleTestOptions test;  // of kTest
  std::string id;        // of kExplain and kNew
  bool json = false;     // of kList
  std::string topic;     // of kReference: rules, checks, expressions; of kSchema: rule, profile, …
  std::string check;     // of kNew: whose template; empty: that of `target`
  std::string like;      // of kNew: the rule to begin with instead of a template
  Language language = Language::kZh;
};

// Lists the rules, explains one, runs all their examples, writes a page of the reference or a schema of the files, or writes
// a new rule to fill in. Exits with kExitFindings when an example fails.
ExitStatus RunRules(const RulesOptions& options, const FileSystem& files, std::ostream& out, std::ostream& err);

}  // namespace heyan
