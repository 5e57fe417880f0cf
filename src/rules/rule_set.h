// All rules and profiles of a run, from the built-in packs and the user's own files.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/localized.h"
#include "rules/rule.h"

namespace heyan {

// A YAML file of a source. A source is the built-in packs or one --rules path; later sources override earlier ones.
struct RuleFile {
  std::string path;  // for messages
  std::string name;  // below the source's root: "plan/target-missed.yaml"; empty: the path
  std::string text;
  int source = 0;
  std::string_view tree = {};  // of built-in files: the packed YAML, which makes parsing needless
};

struct RuleSet {
  std::vector<Rule> rules;             // sorted by id
  std::vector<Profile> profiles;       // sorted by id
  std::string hash;                    // of the names and texts of all files, the lexicon's included
  std::vector<LocalizedText> notices;  // what overrides what

  const Rule* Find(std::string_view id) const;
  const Profile* FindProfile(std::string_view id) const;
};

// Loads every file whose name has no folder lexicon/, schema/ or templates/: those below profiles/ are profiles, all others rules.
// Two files of one source with one id are a problem, as is a profile that names an unknown rule. A rule may extend one of
// its own source or an earlier one; with its own id, the one it takes the place of. What could be loaded is
// in the result; it is fit for use only when no problem was appended.
// With a lexicon, names and units in expressions are held against it.
RuleSet LoadRuleSet(std::span<const RuleFile> files, std::span<const CheckSchema> schemas,
                    std::vector<yaml::Problem>* problems, const Lexicon* lexicon = nullptr);

// The shipped files as source 0.
std::vector<RuleFile> BuiltinRuleFiles();

}  // namespace heyan
