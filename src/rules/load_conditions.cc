#include "rules/load_conditions.h"

#include <algorithm>
#include <string>

#include "base/messages.h"
#include "text/nearest_word.h"

namespace heyan {
namespace {

using expression::Expression;
using expression::Kind;
using expression::One;
using yaml::Node;
using yaml::NodeKind;

// Compiles an expression and puts its problems at their places in the file.
std::optional<Expression> CompileAt(const Node& node, std::string_view text, std::size_t offset,
                                    const expression::Scope& scope, FieldReader* reader) {
  std::vector<expression::Problem> problems;
  std::optional<Expression> compiled = Expression::Compile(text, scope, &problems);
  for (expression::Problem& problem : problems) {
    reader->ReportInside(node, offset + problem.offset, std::move(problem.message));
  }
  return compiled;
}

class ConditionLoader {
 public:
  ConditionLoader(const Node& file, const CheckSchema& schema, const Lexicon* lexicon, FieldReader* reader, Rule* rule)
      : file_(file), schema_(schema), reader_(reader), rule_(*rule) {
    scope_.lexicon = lexicon;
  }

  std::optional<expression::Scope> Load() {
    scope_.element = schema_.element.value_or(One(Kind::kReport));
    if (!LoadForEach()) return std::nullopt;
    LoadParameters();
    if (schema_.has_figure_patterns) LoadFigurePatterns();
    LoadLets();
    LoadWhere();
    if (schema_.has_figure_patterns) LoadEquals();
    LoadAssertion();
    return std::move(scope_);
  }

 private:
  // The member `key`, which only some kinds of checks take.
  const Node* Taken(std::string_view key, bool is_taken) {
    const Node* node = file_.Find(key);
    if (node == nullptr || is_taken) return node;
    reader_->Report(node->mark, Say("rule.takes_none", {{"check", schema_.check}, {"key", key}}));
    return nullptr;
  }

  std::optional<Expression> Compile(const Node& node, std::string_view key) {
    std::string text = reader_->Word(node, key);
    return text.empty() ? std::nullopt : CompileAt(node, text, 0, scope_, reader_);
  }

  void WantTruth(std::optional<Expression>* expression, const Node& node, std::string_view key) {
    if (!*expression || IsTruth((*expression)->type())) return;
    reader_->Report(node.mark, Say("rule.not_truth", {{"key", key}}));
    expression->reset();
  }

  bool LoadForEach() {
    const Node* node = Taken("for", schema_.is_assertion);
    if (node == nullptr) return true;
    std::optional<Expression> list = Compile(*node, "for");
    if (list && !list->type().list) {
      reader_->Report(node->mark, Say("rule.not_a_list", {{"key", "for"}}));
    } else if (list) {
      scope_.element = ItemOf(list->type());
      rule_.program.for_each = std::move(list);
    }
    return rule_.program.for_each.has_value();
  }

  // Numbers and texts under names of one's own can be used in expressions, and changed by profiles and by rules that
  // extend this one.
  void LoadParameters() {
    const Node* node = Taken("parameters", schema_.is_assertion || !schema_.parameters.empty());
    if (node == nullptr) {
      for (const KeySpec& key : schema_.parameters) {
        if (key.is_required) reader_->Report(file_.mark, Say("rule.missing_parameter", {{"key", key.name}}));
      }
      return;
    }
    if (!schema_.is_assertion) {
      std::size_t problems_before = reader_->ProblemCount();
      rule_.parameters = ReadParameters(*node, "parameters", schema_.parameters, reader_);
      bool is_read = reader_->ProblemCount() == problems_before;
      LocalizedText wrong =
          is_read && schema_.contradiction ? schema_.contradiction(rule_.parameters) : LocalizedText{};
      if (!wrong.empty()) reader_->Report(node->mark, std::move(wrong));
      return;
    }
    rule_.parameters = ReadNamedParameters(*node, "parameters", reader_);
    for (const auto& [name, value] : node->members) CheckName(name);
    for (const auto& [name, value] : rule_.parameters) {
      std::string literal = value.number ? value.number->ToString() : Quoted(value.text());
      std::optional<Expression> constant = CompileAt(*node, literal, 0, {}, reader_);
      if (constant) AddLet(name, std::move(*constant));
    }
  }

  // What the patterns of the rule capture can be used in its expressions.
  void LoadFigurePatterns() {
    const Node* parameters = file_.Find("parameters");
    const Node* node = parameters == nullptr ? nullptr : parameters->Find("patterns");
    if (node == nullptr) return;
    const std::vector<std::string>& texts = rule_.parameters["patterns"].texts;
    for (std::size_t i = 0; i < texts.size(); ++i) {
      if (texts[i].empty()) continue;
      const Node& item = node->kind == NodeKind::kSequence ? node->items[i] : *node;
      Result<FigurePattern> pattern = FigurePattern::Compile(texts[i]);
      if (!pattern) {
        reader_->Report(item.mark, pattern.error().message);
        continue;
      }
      for (const FigurePattern::Capture& capture : pattern->captures()) AddCapture(capture, item);
      rule_.program.patterns.push_back(std::move(*pattern));
    }
  }

  void AddCapture(const FigurePattern::Capture& capture, const Node& item) {
    auto& captures = rule_.program.captures;
    auto known = std::ranges::find(captures, capture.name, &std::pair<std::string, expression::Type>::first);
    if (known != captures.end()) {
      if (known->second != capture.type) reader_->Report(item.mark, Say("pattern.two_kinds", {{"name", capture.name}}));
      return;
    }
    LocalizedText why;
    if (!expression::IsFreeName(capture.name, scope_, &why)) return reader_->Report(item.mark, std::move(why));
    captures.emplace_back(capture.name, capture.type);
    scope_.lets.emplace_back(capture.name, capture.type);
  }

  void LoadEquals() {
    const Node* parameters = file_.Find("parameters");
    const Node* node = parameters == nullptr ? nullptr : parameters->Find("equals");
    if (node == nullptr) return;
    bool is_list = node->kind == NodeKind::kSequence;
    for (const Node& item : is_list ? std::span<const Node>(node->items) : std::span<const Node>(node, 1)) {
      auto expression = Compile(item, "equals");
      if (expression && !IsNumber(expression->type())) {
        reader_->Report(item.mark, Say("rule.not_number", {{"key", "equals"}}));
      } else if (expression) {
        rule_.program.equals.push_back(std::move(*expression));
      }
    }
  }

  static std::string Quoted(std::string_view text) {
    std::string quoted = "'";
    for (char c : text) quoted += c == '\'' ? "''" : std::string(1, c);
    return quoted + "'";
  }

  // True when the key may name a value; else it is told why not.
  bool CheckName(const Node& key) {
    LocalizedText why;
    bool is_free = expression::IsFreeName(key.scalar, scope_, &why);
    if (!is_free) reader_->Report(key.mark, std::move(why));
    return is_free;
  }

  void AddLet(const std::string& name, Expression expression) {
    scope_.lets.emplace_back(name, expression.type());
    rule_.program.lets.emplace_back(name, std::move(expression));
  }

  void LoadLets() {
    const Node* node = Taken("let", schema_.element.has_value());
    if (node == nullptr) return;
    if (node->kind != NodeKind::kMap) {
      reader_->Report(node->mark, Say("rule.not_map", {{"key", "let"}}));
      return;
    }
    for (const auto& [key, value] : node->members) {
      if (!CheckName(key)) continue;
      std::optional<Expression> expression = Compile(value, key.scalar);
      if (expression) AddLet(key.scalar, std::move(*expression));
    }
  }

  void LoadWhere() {
    const Node* node = Taken("where", schema_.element.has_value() || !schema_.where.empty());
    if (node == nullptr) return;
    bool is_map = node->kind == NodeKind::kMap || !schema_.element;
    if (is_map && !schema_.where.empty()) {
      rule_.where = ReadParameters(*node, "where", schema_.where, reader_);
      return;
    }
    rule_.program.where = Compile(*node, "where");
    WantTruth(&rule_.program.where, *node, "where");
  }

  void LoadAssertion() {
    const Node* node = Taken("assert", schema_.is_assertion);
    if (node != nullptr) {
      rule_.program.assertion = Compile(*node, "assert");
      WantTruth(&rule_.program.assertion, *node, "assert");
    } else if (schema_.is_assertion) {
      reader_->Report(file_.mark, Say("rule.missing_key", {{"key", "assert"}}));
    }
    if (const Node* at = Taken("at", schema_.is_assertion)) {
      rule_.program.at = Compile(*at, "at");
      bool has_place = rule_.program.at && !rule_.program.at->type().list && !IsTruth(rule_.program.at->type());
      if (rule_.program.at && !has_place) reader_->Report(at->mark, Say("rule.no_place", {{"key", "at"}}));
    }
    const Node* related = Taken("related", schema_.is_assertion);
    if (related == nullptr) return;
    bool is_list = related->kind == NodeKind::kSequence;
    if (is_list && !reader_->CheckList(*related, "related")) return;
    for (const Node& item : is_list ? std::span<const Node>(related->items) : std::span<const Node>(related, 1)) {
      auto expression = Compile(item, "related");
      if (expression && IsTruth(expression->type())) {
        reader_->Report(item.mark, Say("rule.no_place", {{"key", "related"}}));
      } else if (expression) {
        rule_.program.related.push_back(std::move(*expression));
      }
    }
  }

  const Node& file_;
  const CheckSchema& schema_;
  FieldReader* reader_;
  Rule& rule_;
  expression::Scope scope_;
};

// A placeholder that looks like a name but is none is more likely misspelt than meant as an expression.
void ReportPlaceholder(const MessagePart& part, const Node& node, const CheckSchema& schema, FieldReader* reader) {
  std::vector<std::string_view> names;
  for (const CheckSchema::Placeholder& placeholder : schema.placeholders) names.push_back(placeholder.name);
  reader->ReportInside(
      node, part.offset,
      Say("rule.unknown_placeholder", {{"name", "{" + part.text + "}"}}) + Suggestion(part.text, names));
}

}  // namespace

std::optional<expression::Scope> LoadConditions(const Node& file, const CheckSchema& schema, const Lexicon* lexicon,
                                                FieldReader* reader, Rule* rule) {
  return ConditionLoader(file, schema, lexicon, reader, rule).Load();
}

std::vector<MessagePart> CompileMessage(std::string_view message, const Node& node, const expression::Scope& scope,
                                        const CheckSchema* schema, FieldReader* reader) {
  std::vector<LocalizedText> errors;
  std::vector<MessagePart> parts = ParseMessage(message, &errors);
  for (LocalizedText& error : errors) reader->Report(node.mark, std::move(error));
  if (schema == nullptr) return parts;
  for (MessagePart& part : parts) {
    bool is_value = std::ranges::find(schema->placeholders, part.text, &CheckSchema::Placeholder::name) !=
                    schema->placeholders.end();
    if (!part.is_placeholder || is_value) continue;
    bool is_name = !schema->placeholders.empty() && part.text.find_first_of(" .()'\"+-*/=<>!,") == std::string::npos;
    std::vector<expression::Problem> problems;
    if (schema->element) part.expression = Expression::Compile(part.text, scope, &problems);
    if (part.expression) continue;
    if (is_name || !schema->element) {
      ReportPlaceholder(part, node, *schema, reader);
    } else {
      for (expression::Problem& problem : problems) {
        reader->ReportInside(node, part.offset + problem.offset, std::move(problem.message));
      }
    }
  }
  return parts;
}

}  // namespace heyan
