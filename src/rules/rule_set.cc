#include "rules/rule_set.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "base/hash.h"
#include "base/messages.h"
#include "rules/builtin_files.h"
#include "rules/extend_rule.h"
#include "rules/rule_id.h"
#include "text/nearest_word.h"
#include "yaml/packed.h"

namespace heyan {
namespace {

using yaml::Node;

std::string_view NameOf(const RuleFile& file) { return file.name.empty() ? file.path : file.name; }

// The text of a file's `id`; empty when there is none.
std::string IdIn(const Node& file) {
  const Node* id = file.Find("id");
  return id == nullptr ? std::string() : id->scalar;
}

// A file with its YAML, on the way to a rule or profile.
struct ParsedFile {
  const RuleFile* file = nullptr;
  Node node;
  enum class Bases { kOpen, kBeingRead, kTaken, kMissing } bases = Bases::kOpen;  // of `extends`
};

class SetLoader {
 public:
  SetLoader(std::span<const CheckSchema> schemas, const Lexicon* lexicon, std::vector<yaml::Problem>* problems)
      : schemas_(schemas), lexicon_(lexicon), problems_(problems) {}

  // Files come in the order of their sources.
  void Add(const RuleFile& file) {
    std::string_view name = NameOf(file);
    if (HasFolder(name, "lexicon") || HasFolder(name, "schema") || HasFolder(name, "templates")) return;
    bool is_profile = HasFolder(name, "profiles");
    // A profile may name a rule whose file is broken: one message is enough.
    if (!is_profile) known_ids_.insert(RuleIdOfPath(name));
    std::optional<Node> node = yaml::ParseOrUnpack(file.text, file.tree, file.path, problems_);
    if (!node) return;
    std::vector<ParsedFile>& files = is_profile ? profile_files_ : rule_files_;
    if (!is_profile) files_of_id_[IdIn(*node)].push_back(files.size());
    files.push_back({&file, std::move(*node)});
  }

  RuleSet Load() {
    for (std::size_t i = 0; i < rule_files_.size(); ++i) LoadRuleFile(i);
    for (const auto& [id, rule] : rules_) known_ids_.insert(id);
    for (const ParsedFile& file : profile_files_) LoadProfileFile(file);
    RuleSet set;
    for (auto& [id, rule] : rules_) set.rules.push_back(std::move(rule.value));
    for (auto& [id, profile] : profiles_) set.profiles.push_back(std::move(profile.value));
    set.notices = std::move(notices_);
    return set;
  }

 private:
  // What is loaded under one id, and from where.
  template <typename T>
  struct Loaded {
    T value;
    const ParsedFile* file;
  };
  template <typename T>
  using LoadedById = std::map<std::string, Loaded<T>, std::less<>>;

  // Problems name a file as the user did.
  void NameProblems(std::size_t first, const std::string& path) {
    for (std::size_t i = first; i < problems_->size(); ++i) (*problems_)[i].path = path;
  }

  void LoadRuleFile(std::size_t index) {
    ParsedFile& parsed = rule_files_[index];
    if (!TakeBase(index)) return;
    std::size_t first = problems_->size();
    // The shipped rules fit the shipped lexicon, of which a user may replace a part.
    bool is_shipped = parsed.file->source == 0;
    std::optional<Rule> rule = LoadRule(parsed.node, parsed.file->text, NameOf(*parsed.file), schemas_, problems_,
                                        is_shipped ? nullptr : lexicon_);
    NameProblems(first, parsed.file->path);
    if (!rule) return;
    rule->info.path = parsed.file->path;
    rule->is_shipped = is_shipped;
    auto earlier = rules_.find(rule->info.id);
    if (earlier == rules_.end()) {
      std::string id = rule->info.id;
      rules_.emplace(std::move(id), Loaded<Rule>{std::move(*rule), &parsed});
    } else if (MayReplace(parsed, *earlier->second.file, earlier->first, rule->mark)) {
      rule->info.overridden = earlier->second.value.info.overridden;
      rule->info.overridden.push_back(earlier->second.value.info.path);
      earlier->second = {std::move(*rule), &parsed};
    }
  }

  // The file that the rule of `index` extends when it names `id`.
  std::optional<std::size_t> BaseOf(std::size_t index, const std::string& id) const {
    auto files = files_of_id_.find(id);
    if (files == files_of_id_.end()) return std::nullopt;
    int source = rule_files_[index].file->source;
    bool is_own_id = IdIn(rule_files_[index].node) == id;
    std::optional<std::size_t> base;
    for (std::size_t candidate : files->second) {
      int of = rule_files_[candidate].file->source;
      if (candidate != index && (is_own_id ? of < source : of <= source)) base = candidate;
    }
    return base;
  }

  // Puts what the rule takes from its base into its tree. False when there is no such base.
  bool TakeBase(std::size_t index) {
    ParsedFile& parsed = rule_files_[index];
    const Node* extends = parsed.node.Find("extends");
    if (extends == nullptr || parsed.bases == ParsedFile::Bases::kTaken) return true;
    if (parsed.bases == ParsedFile::Bases::kMissing) return false;
    parsed.bases = ParsedFile::Bases::kMissing;
    if (extends->kind != yaml::NodeKind::kScalar) {
      problems_->push_back({parsed.file->path, extends->mark, Say("rule.not_text", {{"key", "extends"}})});
      return false;
    }
    std::optional<std::size_t> base = BaseOf(index, extends->scalar);
    if (!base) {
      std::vector<std::string_view> ids(known_ids_.begin(), known_ids_.end());
      std::erase(ids, IdIn(parsed.node));
      LocalizedText message = Say("rule.unknown_base", {{"id", extends->scalar}}) + Suggestion(extends->scalar, ids);
      problems_->push_back({parsed.file->path, extends->mark, std::move(message)});
      return false;
    }
    parsed.bases = ParsedFile::Bases::kBeingRead;
    bool is_circle = rule_files_[*base].bases == ParsedFile::Bases::kBeingRead;
    if (is_circle) problems_->push_back({parsed.file->path, extends->mark, Say("rule.base_circle")});
    bool is_usable = !is_circle && TakeBase(*base) && KeepsCheck(parsed, rule_files_[*base]);
    parsed.bases = is_usable ? ParsedFile::Bases::kTaken : ParsedFile::Bases::kMissing;
    if (is_usable) parsed.node = ExtendedRule(rule_files_[*base].node, parsed.node);
    return is_usable;
  }

  // What a rule inherits is written for the check of its base.
  bool KeepsCheck(const ParsedFile& parsed, const ParsedFile& base) {
    const Node* own = parsed.node.Find("check");
    const Node* inherited = base.node.Find("check");
    if (own == nullptr || inherited == nullptr || own->scalar == inherited->scalar) return true;
    LocalizedText message = Say("rule.check_changed", {{"base", IdIn(base.node)}, {"check", inherited->scalar}});
    problems_->push_back({parsed.file->path, own->mark, std::move(message)});
    return false;
  }

  void LoadProfileFile(const ParsedFile& parsed) {
    std::size_t first = problems_->size();
    std::optional<Profile> profile = LoadProfile(parsed.node, NameOf(*parsed.file), problems_);
    NameProblems(first, parsed.file->path);
    if (!profile) return;
    profile->path = parsed.file->path;
    CheckProfile(parsed, &*profile);
    auto earlier = profiles_.find(profile->id);
    if (earlier == profiles_.end()) {
      std::string id = profile->id;
      profiles_.emplace(std::move(id), Loaded<Profile>{std::move(*profile), &parsed});
    } else if (MayReplace(parsed, *earlier->second.file, earlier->first, {})) {
      earlier->second = {std::move(*profile), &parsed};
    }
  }

  // Two files of one source with one id: the first stays, and the second is told. Later sources replace earlier ones.
  bool MayReplace(const ParsedFile& later, const ParsedFile& earlier, std::string_view id, yaml::Mark mark) {
    std::initializer_list<MessageArgument> names = {
        {"id", id}, {"path", later.file->path}, {"earlier", earlier.file->path}};
    if (earlier.file->source == later.file->source) {
      problems_->push_back({later.file->path, mark, Say("rule.duplicate_id", names)});
      return false;
    }
    // A copy of a shipped rule changes nothing.
    if (later.file->text == earlier.file->text) return true;
    const Node* extends = later.node.Find("extends");
    bool is_change = extends != nullptr && extends->scalar == id;
    notices_.push_back(Say(is_change ? "rule.changes" : "rule.overrides", names));
    return true;
  }

  // Holds what the profile says against the rules, and makes the rules whose parameters it changes.
  void CheckProfile(const ParsedFile& parsed, Profile* profile) {
    std::set<std::string, std::less<>> packs;
    for (const std::string& id : known_ids_) packs.insert(id.substr(0, id.find('/')));
    if (const Node* listed = parsed.node.Find("packs")) {
      for (std::size_t i = 0; i < profile->packs.size(); ++i) {
        yaml::Mark mark = listed->items.empty() ? listed->mark : listed->items[i].mark;
        CheckKnown(profile->packs[i], packs, "profile.unknown_pack", mark, *profile);
      }
    }
    if (const Node* severities = parsed.node.Find("severities")) {
      for (const auto& [key, value] : severities->members) {
        CheckKnown(key.scalar, known_ids_, "profile.unknown_rule", key.mark, *profile);
      }
    }
    const Node* parameters = parsed.node.Find("parameters");
    if (parameters == nullptr) return;
    for (const auto& [key, value] : parameters->members) {
      CheckKnown(key.scalar, known_ids_, "profile.unknown_rule", key.mark, *profile);
      auto rule = rules_.find(key.scalar);
      if (rule != rules_.end()) ChangeParameters(rule->second, value, profile);
    }
  }

  void CheckKnown(const std::string& name, const std::set<std::string, std::less<>>& known, std::string_view message,
                  yaml::Mark mark, const Profile& profile) {
    if (known.contains(name)) return;
    std::vector<std::string_view> candidates(known.begin(), known.end());
    problems_->push_back({profile.path, mark, Say(message, {{"id", name}}) + Suggestion(name, candidates)});
  }

  void ChangeParameters(const Loaded<Rule>& rule, const Node& parameters, Profile* profile) {
    const RuleFile& file = *rule.file->file;
    std::size_t first = problems_->size();
    Node node = WithParameters(rule.file->node, parameters);
    std::optional<Rule> changed = LoadRule(node, {}, NameOf(file), schemas_, problems_, lexicon_);
    NameProblems(first, profile->path);
    // The rule is known to be good. What its own lines do not take now is the fault of the profile's values.
    auto is_own = [&](const yaml::Problem& problem) {
      return std::ranges::any_of(parameters.members, [&](const yaml::Member& member) {
        return problem.mark == member.first.mark || problem.mark == member.second.mark;
      });
    };
    for (std::size_t i = first; i < problems_->size(); ++i) {
      if (!is_own((*problems_)[i])) (*problems_)[i].mark = parameters.mark;
    }
    if (!changed) return;
    changed->info = rule.value.info;
    profile->changed.emplace(changed->info.id, std::move(*changed));
  }

  std::span<const CheckSchema> schemas_;
  const Lexicon* lexicon_;  // may be null
  std::vector<yaml::Problem>* problems_;
  std::vector<ParsedFile> rule_files_, profile_files_;
  std::map<std::string, std::vector<std::size_t>, std::less<>> files_of_id_;  // indices into rule_files_
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
                    std::vector<yaml::Problem>* problems, const Lexicon* lexicon) {
  std::vector<const RuleFile*> order;
  for (const RuleFile& file : files) order.push_back(&file);
  auto key = [](const RuleFile* file) { return std::tuple(file->source, NameOf(*file), std::string_view(file->path)); };
  std::ranges::sort(order, {}, key);
  auto first_problem = static_cast<std::ptrdiff_t>(problems->size());
  SetLoader loader(schemas, lexicon, problems);
  StableHash hash;
  for (const RuleFile* file : order) {
    hash.Add(NameOf(*file)).Add(file->text);
    loader.Add(*file);
  }
  RuleSet set = loader.Load();
  std::ranges::stable_sort(problems->begin() + first_problem, problems->end(), {}, [](const yaml::Problem& problem) {
    return std::tuple(std::string_view(problem.path), problem.mark.line, problem.mark.column);
  });
  set.hash = hash.Hex();
  return set;
}

std::vector<RuleFile> BuiltinRuleFiles() {
  std::vector<RuleFile> files;
  for (const BuiltinFile& file : BuiltinFiles()) {
    files.push_back({"rules/" + std::string(file.path), std::string(file.path), std::string(file.text), 0, file.tree});
  }
  return files;
}

}  // namespace heyan
