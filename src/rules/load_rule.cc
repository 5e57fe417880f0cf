#include <algorithm>
#include <iterator>
#include <set>
#include <string>

#include "base/messages.h"
#include "rules/field_reader.h"
#include "rules/load_conditions.h"
#include "rules/load_examples.h"
#include "rules/rule.h"
#include "rules/rule_id.h"
#include "rules/rule_keys.h"
#include "rules/severity_words.h"
#include "rules/unused_names.h"
#include "text/nearest_word.h"

namespace heyan {
namespace {

using yaml::Node;

// Fills a rule from the members of its file.
class RuleLoader {
 public:
  RuleLoader(const Node& file, std::string_view path, std::span<const CheckSchema> schemas, const Lexicon* lexicon,
             FieldReader* reader)
      : file_(file), path_(path), schemas_(schemas), lexicon_(lexicon), reader_(reader) {}

  Rule Load() {
    rule_.info.path = path_;
    rule_.mark = file_.members.empty() ? file_.mark : file_.members.front().first.mark;
    With("id", [this](const Node& node) { LoadId(node); });
    With("title", [this](const Node& node) { rule_.info.title = reader_->Localized(node, "title", true); });
    With("severity", [this](const Node& node) { LoadSeverity(node); });
    With("extends", [this](const Node& node) { rule_.info.extends = reader_->Line(node, "extends"); });
    With("check", [this](const Node& node) { LoadCheck(node); });
    std::optional<expression::Scope> scope;
    if (schema_ != nullptr) scope = LoadConditions(file_, *schema_, lexicon_, reader_, &rule_);
    With("message",
         [&](const Node& node) { LoadMessage(node, scope ? schema_ : nullptr, scope.value_or(expression::Scope{})); });
    if (scope && reader_->IsClean()) ReportUnusedNames(file_, rule_.message, schema_->is_assertion, reader_);
    With("why", [this](const Node& node) { rule_.info.why = reader_->Localized(node, "why", false); });
    With("fix", [this](const Node& node) { rule_.info.fix = reader_->Localized(node, "fix", false); });
    With("not_a_defect_when", [this](const Node& node) { LoadExceptions(node); });
    With("since", [this](const Node& node) { LoadSince(node); });
    With("harmless", [this](const Node& node) { rule_.harmless = LoadHarmless(node, reader_); });
    With("examples", [this](const Node& node) { rule_.examples = LoadExamples(node, reader_); });
    return std::move(rule_);
  }

 private:
  template <typename Action>
  void With(std::string_view key, Action action) {
    if (const Node* node = file_.Find(key)) action(*node);
  }

  void LoadId(const Node& node) {
    std::string id = reader_->Line(node, "id");
    std::string expected = RuleIdOfPath(path_);
    if (id.empty()) return;
    if (!IsRuleId(id)) {
      reader_->Report(node.mark, Say("rule.bad_id", {{"id", id}}));
    } else if (!expected.empty() && id != expected) {
      reader_->Report(node.mark, Say("rule.id_not_path", {{"id", id}, {"expected", expected}}));
    }
    rule_.info.id = id;
    rule_.info.pack = id.substr(0, id.find('/'));
  }

  void LoadSeverity(const Node& node) {
    RuleSeverity& severity = rule_.severity;
    std::size_t problems_before = reader_->ProblemCount();
    if (node.kind == yaml::NodeKind::kMap) {
      reader_->CheckMap(node, "severity", SeverityKeys());
      auto read = [&](std::string_view key) {
        const Node* member = node.Find(key);
        return member == nullptr ? std::nullopt : ReadSeverity(*member, key, reader_);
      };
      severity = {read("certain"), read("likely"), read("rounding")};
    } else if (auto certain = ReadSeverity(node, "severity", reader_)) {
      // Whoever names one severity means the clear cases; a doubtful one is a warning at most.
      severity = {certain, std::min(*certain, Severity::kWarning), std::nullopt};
    }
    auto strongest = severity.certain ? severity.certain : severity.likely ? severity.likely : severity.rounding;
    if (strongest) {
      rule_.info.severity = *strongest;
    } else if (reader_->ProblemCount() == problems_before) {
      reader_->Report(node.mark, Say("rule.severity_off"));
    }
  }

  void LoadCheck(const Node& node) {
    rule_.info.check = reader_->Line(node, "check");
    if (rule_.info.check.empty()) return;
    std::vector<std::string_view> names;
    for (const CheckSchema& schema : schemas_) {
      names.push_back(schema.check);
      if (schema.check == rule_.info.check) schema_ = &schema;
    }
    if (schema_ != nullptr) return;
    reader_->Report(node.mark,
                    Say("rule.unknown_check", {{"check", rule_.info.check}}) + Suggestion(rule_.info.check, names));
  }

  void LoadMessage(const Node& node, const CheckSchema* schema, const expression::Scope& scope) {
    LocalizedText message = reader_->Localized(node, "message", true);
    auto compile = [&](std::string_view language, std::string_view text) {
      const Node* printed = node.Find(language);
      return printed == nullptr ? std::vector<MessagePart>() : CompileMessage(text, *printed, scope, schema, reader_);
    };
    rule_.message = {compile("zh", message.zh), compile("en", message.en)};
    if (const Node* en = node.Find("en"); en != nullptr && node.Find("zh") != nullptr) CheckSamePlaceholders(*en);
  }

  // What one language says and the other does not is forgotten rather than meant.
  void CheckSamePlaceholders(const Node& node) {
    auto names = [](const std::vector<MessagePart>& parts) {
      std::set<std::string> found;
      for (const MessagePart& part : parts) {
        if (part.is_placeholder) found.insert(part.text);
      }
      return found;
    };
    std::set<std::string> zh = names(rule_.message.zh);
    std::set<std::string> en = names(rule_.message.en);
    std::string different;
    std::vector<std::string> only_one;
    std::ranges::set_symmetric_difference(zh, en, std::back_inserter(only_one));
    for (const std::string& name : only_one) different += (different.empty() ? "{" : ", {") + name + "}";
    if (!different.empty() && reader_->IsClean())
      reader_->Report(node.mark, Say("rule.placeholders_differ", {{"names", different}}));
  }

  void LoadExceptions(const Node& node) {
    if (!reader_->CheckList(node, "not_a_defect_when")) return;
    for (const Node& item : node.items) {
      rule_.info.not_a_defect_when.push_back(reader_->Localized(item, "not_a_defect_when", false));
    }
  }

  void LoadSince(const Node& node) {
    rule_.info.since = reader_->Line(node, "since");
    if (rule_.info.since.empty() || IsVersion(rule_.info.since)) return;
    reader_->Report(node.mark, Say("rule.bad_version", {{"text", rule_.info.since}}));
  }

  const Node& file_;
  std::string_view path_;
  std::span<const CheckSchema> schemas_;
  const Lexicon* lexicon_;  // may be null
  FieldReader* reader_;
  const CheckSchema* schema_ = nullptr;
  Rule rule_;
};

}  // namespace

std::optional<Rule> LoadRule(const Node& file, std::string_view text, std::string_view path,
                             std::span<const CheckSchema> schemas, std::vector<yaml::Problem>* problems,
                             const Lexicon* lexicon) {
  FieldReader reader(path, problems, text);
  std::optional<Rule> rule;
  if (reader.CheckMap(file, "", RuleKeys())) rule = RuleLoader(file, path, schemas, lexicon, &reader).Load();
  reader.SortProblems();
  if (!reader.IsClean()) return std::nullopt;
  return rule;
}

std::optional<Rule> LoadRule(std::string_view text, std::string_view path, std::span<const CheckSchema> schemas,
                             std::vector<yaml::Problem>* problems) {
  std::size_t problems_before = problems->size();
  std::optional<Node> file = yaml::Parse(text, path, problems);
  std::optional<Rule> rule;
  if (file) rule = LoadRule(*file, text, path, schemas, problems);
  if (problems->size() != problems_before) return std::nullopt;
  return rule;
}

}  // namespace heyan
