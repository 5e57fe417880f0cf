#include <algorithm>
#include <array>
#include <string>

#include "base/messages.h"
#include "rules/field_reader.h"
#include "rules/rule.h"
#include "rules/rule_id.h"
#include "rules/severity_words.h"

namespace heyan {
namespace {

using yaml::Node;

constexpr auto kProfileKeys = std::to_array<KeySpec>({{"id", true}, {"title", true}, {"severities"}});

void LoadId(const Node& node, std::string_view path, Profile* profile, FieldReader* reader) {
  profile->id = reader->Line(node, "id");
  std::string expected(FileStem(path));
  if (profile->id.empty()) return;
  if (!IsName(profile->id)) {
    reader->Report(node.mark, Say("profile.bad_id", {{"id", profile->id}}));
  } else if (profile->id != expected) {
    reader->Report(node.mark, Say("profile.id_not_path", {{"id", profile->id}, {"expected", expected}}));
  }
}

void LoadSeverities(const Node& node, Profile* profile, FieldReader* reader) {
  if (node.kind != yaml::NodeKind::kMap) {
    reader->Report(node.mark, Say("rule.not_map", {{"key", "severities"}}));
    return;
  }
  for (const auto& [key, value] : node.members) {
    if (!IsRuleId(key.scalar)) reader->Report(key.mark, Say("rule.bad_id", {{"id", key.scalar}}));
    profile->severities[key.scalar] = ReadSeverity(value, key.scalar, reader);
    profile->marks[key.scalar] = key.mark;
  }
}

// The profile speaks of the surest findings a rule has; less sure ones are never told louder.
void ApplySeverity(Severity severity, Rule* rule) {
  bool is_surest = true;
  for (auto member : {&RuleSeverity::certain, &RuleSeverity::likely, &RuleSeverity::rounding}) {
    std::optional<Severity>& level = rule->severity.*member;
    if (!level) continue;
    level = is_surest ? severity : std::min(*level, severity);
    is_surest = false;
  }
  rule->info.severity = severity;
}

}  // namespace

std::optional<Profile> LoadProfile(std::string_view text, std::string_view path, std::vector<yaml::Problem>* problems) {
  FieldReader reader(path, problems);
  std::optional<Node> file = yaml::Parse(text, path, problems);
  Profile profile;
  profile.path = path;
  if (file && reader.CheckMap(*file, "", kProfileKeys)) {
    if (const Node* id = file->Find("id")) LoadId(*id, path, &profile, &reader);
    if (const Node* title = file->Find("title")) profile.title = reader.Localized(*title, "title", true);
    if (const Node* severities = file->Find("severities")) LoadSeverities(*severities, &profile, &reader);
  }
  reader.SortProblems();
  if (!reader.IsClean()) return std::nullopt;
  return profile;
}

void ApplyProfile(const Profile& profile, std::vector<Rule>* rules) {
  std::erase_if(*rules, [&](const Rule& rule) {
    auto found = profile.severities.find(rule.info.id);
    return found != profile.severities.end() && !found->second;
  });
  for (Rule& rule : *rules) {
    auto found = profile.severities.find(rule.info.id);
    if (found != profile.severities.end()) ApplySeverity(*found->second, &rule);
  }
}

}  // namespace heyan
