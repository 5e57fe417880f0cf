#include <algorithm>
#include <string>

#include "base/messages.h"
#include "rules/field_reader.h"
#include "rules/rule.h"
#include "rules/rule_id.h"
#include "rules/rule_keys.h"
#include "rules/severity_words.h"

namespace heyan {
namespace {

using yaml::Node;

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

// True when `node` is a map with ids of rules for keys.
bool CheckRuleIds(const Node& node, std::string_view name, FieldReader* reader) {
  if (node.kind != yaml::NodeKind::kMap) {
    reader->Report(node.mark, Say("rule.not_map", {{"key", name}}));
    return false;
  }
  for (const auto& [key, value] : node.members) {
    if (!IsRuleId(key.scalar)) reader->Report(key.mark, Say("rule.bad_id", {{"id", key.scalar}}));
  }
  return true;
}

void LoadSeverities(const Node& node, Profile* profile, FieldReader* reader) {
  if (!CheckRuleIds(node, "severities", reader)) return;
  for (const auto& [key, value] : node.members)
    profile->severities[key.scalar] = ReadSeverity(value, key.scalar, reader);
}

// The values wait for the rules, which know what they may be.
void CheckParameters(const Node& node, FieldReader* reader) {
  if (!CheckRuleIds(node, "parameters", reader)) return;
  for (const auto& [key, value] : node.members) {
    if (value.kind == yaml::NodeKind::kMap) continue;
    reader->Report(value.mark, Say("rule.not_map", {{"key", key.scalar}}));
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

std::optional<Profile> LoadProfile(const Node& file, std::string_view path, std::vector<yaml::Problem>* problems) {
  FieldReader reader(path, problems);
  Profile profile;
  profile.path = path;
  if (reader.CheckMap(file, "", ProfileKeys())) {
    if (const Node* id = file.Find("id")) LoadId(*id, path, &profile, &reader);
    if (const Node* title = file.Find("title")) profile.title = reader.Localized(*title, "title", true);
    if (const Node* packs = file.Find("packs")) profile.packs = reader.Texts(*packs, "packs");
    if (const Node* severities = file.Find("severities")) LoadSeverities(*severities, &profile, &reader);
    if (const Node* parameters = file.Find("parameters")) CheckParameters(*parameters, &reader);
  }
  reader.SortProblems();
  if (!reader.IsClean()) return std::nullopt;
  return profile;
}

void ApplyProfile(const Profile& profile, std::vector<Rule>* rules) {
  std::erase_if(*rules, [&](const Rule& rule) {
    auto found = profile.severities.find(rule.info.id);
    bool is_off = found != profile.severities.end() && !found->second;
    bool is_elsewhere =
        !profile.packs.empty() && std::ranges::find(profile.packs, rule.info.pack) == profile.packs.end();
    return is_off || is_elsewhere;
  });
  for (Rule& rule : *rules) {
    if (auto changed = profile.changed.find(rule.info.id); changed != profile.changed.end()) rule = changed->second;
    auto found = profile.severities.find(rule.info.id);
    if (found != profile.severities.end()) ApplySeverity(*found->second, &rule);
  }
}

}  // namespace heyan
