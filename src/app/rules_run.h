// `heyan rules`, apart from the command line.
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

#include "app/check_run.h"

namespace heyan {

struct RulesOptions {
  enum class Action { kList, kExplain, kTest, kReference, kNew };
  Action action = Action::kList;
  std::vector<std::string> rule_paths;
  std::vector<std::string> tested_paths;  // of kTest: only the rules of these files and folders; empty: all
  std::string id;                         // of kExplain and kNew
  bool json = false;                      // of kList
  Language language = Language::kZh;
};

// Lists the rules, explains one, runs all their examples, writes the reference of them, or writes a new one
// to fill in. Exits with kExitFindings when an example fails.
ExitStatus RunRules(const RulesOptions& options, const FileSystem& files, std::ostream& out, std::ostream& err);

}  // namespace heyan
