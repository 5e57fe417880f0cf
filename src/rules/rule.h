// Rules (规则): YAML files that say what is checked, how severe it is, and prove it by their own examples.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/localized.h"
#include "expression/expression.h"
#include "model/finding.h"
#include "model/rule_info.h"
#include "rules/example.h"
#include "rules/figure_pattern.h"
#include "rules/key_spec.h"
#include "rules/message.h"
#include "rules/parameters.h"
#include "yaml/node.h"

namespace heyan {

// Severities by how sure a finding is; an absent one means: say nothing.
struct RuleSeverity {
  std::optional<Severity> certain, likely, rounding;
};

// The expressions of a rule, compiled. Those of `where` and below know the names of `lets` before them.
struct RuleProgram {
  // Of checks that look for forms of words with figures; what they capture are the first names of the expressions.
  std::vector<FigurePattern> patterns;
  std::vector<std::pair<std::string, expression::Type>> captures;
  std::vector<expression::Expression> equals;      // what the checked figure must be: one of these
  std::optional<expression::Expression> for_each;  // a list; absent: the check's own elements, or the report itself
  std::vector<std::pair<std::string, expression::Expression>> lets;
  std::optional<expression::Expression> where, assertion, at;
  std::vector<expression::Expression> related;
};

struct Rule {
  RuleInfo info;
  RuleSeverity severity;
  Parameters where;       // of checks whose `where` is a map: field -> accepted values
  Parameters parameters;  // of the check, by name
  RuleProgram program;
  Message message;
  std::vector<Example> examples;
  std::vector<HarmlessNudge> harmless;  // nudges that no clean example need notice
  yaml::Mark mark;                      // of the file's first key
  bool is_shipped = false;              // of the built-in packs
};

// What a kind of check lets a rule say: the loader accepts these keys and values and no others.
struct CheckSchema {
  struct Placeholder {
    std::string_view name, zh, en;
  };
  std::string_view check;
  std::string_view zh, en;              // what it checks, in a sentence
  std::span<const KeySpec> where = {};  // `where` may be a map of these fields
  std::span<const KeySpec> parameters = {};
  std::span<const Placeholder> placeholders = {};
  // What `where`, `let` and placeholders may be expressions over; absent: the check takes no expressions.
  std::optional<expression::Type> element = {};
  // What is wrong with parameters that are each right on their own; empty: nothing.
  LocalizedText (*contradiction)(const Parameters& parameters) = nullptr;
  bool has_figure_patterns =
      false;                  // its parameters are `patterns`, figure patterns, and `equals`, over what they capture
  bool is_assertion = false;  // takes `for`, `assert`, `at`, `related`, and parameters of any name
};

// A set of packs, severities and parameters for a use of heyan (方案): draft or audit.
struct Profile {
  std::string id;
  LocalizedText title;
  std::vector<std::string> packs;                                          // empty: all
  std::map<std::string, std::optional<Severity>, std::less<>> severities;  // rule id -> severity; nullopt: off
  std::map<std::string, Rule, std::less<>> changed;  // rules with the parameters the profile gives them
  std::string path;
};

// Reads one rule file. Every problem is appended, each with its place and, where a key or value is unknown, the nearest
// known one; nullopt when there is any. The id must fit the last two components of `path` when it has two.
//
// `severity: error` alone stands for certain findings; likely ones are then warnings at most and rounding is off.
std::optional<Rule> LoadRule(std::string_view text, std::string_view path, std::span<const CheckSchema> schemas,
                             std::vector<yaml::Problem>* problems);
// The same for a file that is parsed already; `text` is its text, for places inside of its values.
// With a lexicon, names and units in expressions are held against it.
std::optional<Rule> LoadRule(const yaml::Node& file, std::string_view text, std::string_view path,
                             std::span<const CheckSchema> schemas, std::vector<yaml::Problem>* problems,
                             const Lexicon* lexicon = nullptr);

// Reads one profile. Its packs and parameters wait for the rules: see LoadRuleSet.
std::optional<Profile> LoadProfile(const yaml::Node& file, std::string_view path, std::vector<yaml::Problem>* problems);

// Applies a profile: switched-off rules and those of other packs are removed; parameters are changed; of the severities
// that of the surest findings is replaced and those of less sure ones are held at or below it.
void ApplyProfile(const Profile& profile, std::vector<Rule>* rules);

}  // namespace heyan
