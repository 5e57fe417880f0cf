// Rules (规则): YAML files that say what is checked, how severe it is, and prove it by their own examples.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/localized.h"
#include "model/finding.h"
#include "model/rule_info.h"
#include "yaml/node.h"

namespace heyan {

// A place in an example, named by its text: "305", or "305#2" for the second one.
struct ExampleExpectation {
  std::string at;
  std::vector<std::string> related;  // names of related places that must be among the finding's
  yaml::Mark mark;
};

struct Example {
  enum class Kind { kFlagged, kClean, kSkipped };
  Kind kind = Kind::kClean;
  std::string name;
  std::string report;                      // Markdown
  std::vector<ExampleExpectation> expect;  // of kFlagged: exactly these findings
  std::string reason;                      // of kSkipped
  yaml::Mark mark;
};

// Severities by how sure a finding is; an absent one means: say nothing.
struct RuleSeverity {
  std::optional<Severity> certain, likely, rounding;
};

struct Rule {
  RuleInfo info;
  RuleSeverity severity;
  // Field -> accepted values: nature: [binding], verdict: [missed].
  std::map<std::string, std::vector<std::string>, std::less<>> where;
  // Parameters of the check, by name.
  std::map<std::string, std::vector<std::string>, std::less<>> parameters;
  LocalizedText message;  // with {placeholders}; a part in […] vanishes when a placeholder in it is empty
  std::vector<Example> examples;
  yaml::Mark mark;  // of the file's first key
};

// What a kind of check lets a rule say: the loader accepts these keys and values and no others.
struct CheckSchema {
  struct Field {
    std::string_view name;
    std::span<const std::string_view> values;  // accepted ones; empty: any text
  };
  std::string_view check;
  std::span<const Field> where;
  std::span<const Field> parameters;
  std::span<const std::string_view> placeholders;
};

// A set of severities and parameters for a use of heyan: draft or audit.
struct Profile {
  std::string id;
  LocalizedText title;
  std::map<std::string, std::optional<Severity>, std::less<>> severities;  // rule id -> severity; nullopt: off
  std::map<std::string, yaml::Mark, std::less<>> marks;                    // rule id -> its place in the file
  std::string path;
};

// Reads one rule file. Every problem is appended, each with its place and, where a key or value is unknown, the nearest
// known one; nullopt when there is any. The id must fit the last two components of `path` when it has two.
//
// `severity: error` alone stands for certain findings; likely ones are then warnings at most and rounding is off.
std::optional<Rule> LoadRule(std::string_view text, std::string_view path, std::span<const CheckSchema> schemas,
                             std::vector<yaml::Problem>* problems);
std::optional<Profile> LoadProfile(std::string_view text, std::string_view path, std::vector<yaml::Problem>* problems);

// Applies a profile: switched-off rules are removed; of the others the severity of the surest findings is replaced and
// those of less sure ones are held at or below it.
void ApplyProfile(const Profile& profile, std::vector<Rule>* rules);

// The rule's message with placeholders filled; [optional parts] with an empty placeholder vanish.
LocalizedText FillMessage(const LocalizedText& message,
                          const std::vector<std::pair<std::string, LocalizedText>>& values);

}  // namespace heyan
