#include <algorithm>
#include <array>
#include <string>

#include "base/messages.h"
#include "rules/field_reader.h"
#include "rules/load_examples.h"
#include "rules/message_template.h"
#include "rules/rule.h"
#include "rules/rule_id.h"
#include "rules/severity_words.h"
#include "text/nearest_word.h"

namespace heyan {
namespace {

using yaml::Node;
using FieldValues = std::map<std::string, std::vector<std::string>, std::less<>>;

constexpr auto kRuleKeys = std::to_array<KeySpec>({
    {"id", true},
    {"title", true},
    {"severity", true},
    {"check", true},
    {"where"},
    {"parameters"},
    {"message", true},
    {"why", true},
    {"fix", true},
    {"not_a_defect_when"},
    {"since", true},
    {"examples", true},
});
constexpr auto kSeverityKeys = std::to_array<KeySpec>({{"certain"}, {"likely"}, {"rounding"}});

// Fills a rule from the members of its file.
class RuleLoader {
 public:
  RuleLoader(const Node& file, std::string_view path, std::span<const CheckSchema> schemas, FieldReader* reader)
      : file_(file), path_(path), schemas_(schemas), reader_(reader) {}

  Rule Load() {
    rule_.info.path = path_;
    rule_.mark = file_.members.empty() ? file_.mark : file_.members.front().first.mark;
    With("id", [this](const Node& node) { LoadId(node); });
    With("title", [this](const Node& node) { rule_.info.title = reader_->Localized(node, "title", true); });
    With("severity", [this](const Node& node) { LoadSeverity(node); });
    With("check", [this](const Node& node) { LoadCheck(node); });
    LoadConditions();
    With("message", [this](const Node& node) { LoadMessage(node); });
    With("why", [this](const Node& node) { rule_.info.why = reader_->Localized(node, "why", false); });
    With("fix", [this](const Node& node) { rule_.info.fix = reader_->Localized(node, "fix", false); });
    With("not_a_defect_when", [this](const Node& node) { LoadExceptions(node); });
    With("since", [this](const Node& node) { LoadSince(node); });
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
      reader_->CheckMap(node, "severity", kSeverityKeys);
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

  // Without a known check there is nothing to hold the conditions against.
  void LoadConditions() {
    if (schema_ == nullptr) return;
    With("where", [this](const Node& node) { rule_.where = LoadFields(node, "where", schema_->where); });
    With("parameters",
         [this](const Node& node) { rule_.parameters = LoadFields(node, "parameters", schema_->parameters); });
  }

  FieldValues LoadFields(const Node& node, std::string_view name, std::span<const CheckSchema::Field> fields) {
    FieldValues values;
    if (fields.empty()) {
      reader_->Report(node.mark, Say("rule.takes_none", {{"check", schema_->check}, {"key", name}}));
      return values;
    }
    std::vector<KeySpec> keys;
    for (const CheckSchema::Field& field : fields) keys.push_back({field.name});
    if (!reader_->CheckMap(node, name, keys)) return values;
    for (const CheckSchema::Field& field : fields) {
      if (const Node* member = node.Find(field.name)) values[std::string(field.name)] = LoadField(*member, field);
    }
    return values;
  }

  std::vector<std::string> LoadField(const Node& node, const CheckSchema::Field& field) {
    std::vector<std::string> values = reader_->Texts(node, field.name);
    for (std::size_t i = 0; i < values.size(); ++i) {
      yaml::Mark mark = node.kind == yaml::NodeKind::kSequence ? node.items[i].mark : node.mark;
      auto seen = values.begin() + static_cast<std::ptrdiff_t>(i);
      if (values[i].empty()) continue;
      bool is_known = field.values.empty() || std::ranges::find(field.values, values[i]) != field.values.end();
      if (!is_known) {
        reader_->Report(mark, Say("rule.unknown_value", {{"value", values[i]}, {"key", field.name}}) +
                                  Suggestion(values[i], field.values));
      } else if (std::find(values.begin(), seen, values[i]) != seen) {
        reader_->Report(mark, Say("rule.value_twice", {{"value", values[i]}}));
      }
    }
    return values;
  }

  void LoadMessage(const Node& node) {
    rule_.message = reader_->Localized(node, "message", true);
    if (const Node* zh = node.Find("zh")) CheckMessage(rule_.message.zh, zh->mark);
    if (const Node* en = node.Find("en")) CheckMessage(rule_.message.en, en->mark);
  }

  void CheckMessage(const std::string& message, yaml::Mark mark) {
    std::vector<LocalizedText> errors;
    std::vector<MessagePart> parts = ParseMessage(message, &errors);
    for (LocalizedText& error : errors) reader_->Report(mark, std::move(error));
    if (schema_ == nullptr) return;
    for (const MessagePart& part : parts) {
      if (!part.is_placeholder || std::ranges::find(schema_->placeholders, part.text) != schema_->placeholders.end()) {
        continue;
      }
      reader_->Report(mark, Say("rule.unknown_placeholder", {{"name", "{" + part.text + "}"}}) +
                                Suggestion(part.text, schema_->placeholders));
    }
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
  FieldReader* reader_;
  const CheckSchema* schema_ = nullptr;
  Rule rule_;
};

}  // namespace

std::optional<Rule> LoadRule(std::string_view text, std::string_view path, std::span<const CheckSchema> schemas,
                             std::vector<yaml::Problem>* problems) {
  FieldReader reader(path, problems);
  std::optional<Node> file = yaml::Parse(text, path, problems);
  std::optional<Rule> rule;
  if (file && reader.CheckMap(*file, "", kRuleKeys)) rule = RuleLoader(*file, path, schemas, &reader).Load();
  reader.SortProblems();
  if (!reader.IsClean()) return std::nullopt;
  return rule;
}

}  // namespace heyan
