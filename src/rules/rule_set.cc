#include "rules/rule_set.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "base/hash.h"
#include "base/messages.h"
#include "rules/builtin_files.h"
#include "rules/field_reader.h"
#include "rules/rule_id.h"
#include "text/nearest_word.h"

namespace heyan {
namespace {

// What is loaded under one id, and from where.
template <typename T>
struct Loaded {
  T value;
  int source;
};
template <typename T>
using LoadedById = std::map<std::string, Loaded<T>, std::less<>>;

std::string_view NameOf(const RuleFile& file) { return file.name.empty() ? file.path : file.name; }

const std::string& IdOf(const Rule& rule) { return rule.info.id; }
const std::string& IdOf(const Profile& profile) { return profile.id; }
const std::string& PathOf(const Rule& rule) { return rule.info.path; }
const std::string& PathOf(const Profile& profile) { return profile.path; }
void SetPath(std::string_view path, Rule* rule) { rule->info.path = path; }
void SetPath(std::string_view path, Profile* profile) { profile->path = path; }
yaml::Mark MarkOf(const Rule& rule) { return rule.mark; }
yaml::Mark MarkOf(const Profile&) { return {}; }

class SetLoader {
 public:
  SetLoader(std::span<const CheckSchema> schemas, std::vector<yaml::Problem>* problems)
      : schemas_(schemas), problems_(problems) {}

  void Load(const RuleFile& file) {
    std::string_view name = NameOf(file);
    if (HasFolder(name, "lexicon") || HasFolder(name, "schema")) return;
    std::size_t first = problems_->size();
    if (HasFolder(name, "profiles")) {
      Keep(file, LoadProfile(file.text, name, problems_), &profiles_);
    } else {
      // A profile may name a rule whose file is broken: one message is enough.
      known_ids_.insert(RuleIdOfPath(name));
      Keep(file, LoadRule(file.text, name, schemas_, problems_), &rules_);
    }
    for (std::size_t i = first; i < problems_->size(); ++i) (*problems_)[i].path = file.path;
  }

  void CheckProfiles() {
    for (const auto& [id, rule] : rules_) known_ids_.insert(id);
    std::vector<std::string_view> candidates(known_ids_.begin(), known_ids_.end());
    for (const auto& [id, profile] : profiles_) {
      for (const auto& [rule, mark] : profile.value.marks) {
        if (known_ids_.contains(rule)) continue;
        LocalizedText message = Say("profile.unknown_rule", {{"id", rule}}) + Suggestion(rule, candidates);
        problems_->push_back({profile.value.path, mark, std::move(message)});
      }
    }
  }

  RuleSet Take() {
    RuleSet set;
    for (auto& [id, rule] : rules_) set.rules.push_back(std::move(rule.value));
    for (auto& [id, profile] : profiles_) set.profiles.push_back(std::move(profile.value));
    set.notices = std::move(notices_);
    return set;
  }

 private:
  template <typename T>
  void Keep(const RuleFile& file, std::optional<T> value, LoadedById<T>* loaded) {
    if (!value) return;
    SetPath(file.path, &*value);
    auto earlier = loaded->find(IdOf(*value));
    if (earlier == loaded->end()) {
      std::string id = IdOf(*value);
      loaded->emplace(std::move(id), Loaded<T>{std::move(*value), file.source});
      return;
    }
    std::initializer_list<MessageArgument> names = {
        {"id", earlier->first}, {"path", file.path}, {"earlier", PathOf(earlier->second.value)}};
    if (earlier->second.source == file.source) {
      problems_->push_back({file.path, MarkOf(*value), Say("rule.duplicate_id", names)});
      return;
    }
    notices_.push_back(Say("rule.overrides", names));
    earlier->second = {std::move(*value), file.source};
  }

  std::span<const CheckSchema> schemas_;
  std::vector<yaml::Problem>* problems_;
  LoadedById<Rule> rules_;
  LoadedById<Profile> profiles_;
  std::set<std::string, std::less<>> known_ids_;
  std::vector<LocalizedText> notices_;
};

}  // namespace

const Rule* RuleSet::Find(std::string_view id) const {
  auto found = std::ranges::find(rules, id, [](const Rule& rule) { return std::string_view(rule.info.id); });
  return found == rules.end() ? nullptr : &*found;
}

const Profile* RuleSet::FindProfile(std::string_view id) const {
  auto found = std::ranges::find(profiles, id, [](const Profile& profile) { return std::string_view(profile.id); });
  return found == profiles.end() ? nullptr : &*found;
}

RuleSet LoadRuleSet(std::span<const RuleFile> files, std::span<const CheckSchema> schemas,
                    std::vector<yaml::Problem>* problems) {
  std::vector<const RuleFile*> order;
  for (const RuleFile& file : files) order.push_back(&file);
  auto key = [](const RuleFile* file) { return std::tuple(file->source, NameOf(*file), std::string_view(file->path)); };
  std::ranges::sort(order, {}, key);
  SetLoader loader(schemas, problems);
  StableHash hash;
  for (const RuleFile* file : order) {
    hash.Add(NameOf(*file)).Add(file->text);
    loader.Load(*file);
  }
  loader.CheckProfiles();
  RuleSet set = loader.Take();
  set.hash = hash.Hex();
  return set;
}

std::vector<RuleFile> BuiltinRuleFiles() {
  std::vector<RuleFile> files;
  for (const BuiltinFile& file : BuiltinFiles()) {
    files.push_back({"rules/" + std::string(file.path), std::string(file.path), std::string(file.text), 0});
  }
  return files;
}

}  // namespace heyan
