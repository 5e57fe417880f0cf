#include "rules/field_reader.h"

#include <algorithm>
#include <tuple>

#include "base/messages.h"
#include "rules/rule_keys.h"
#include "rules/yaml_traps.h"
#include "text/nearest_word.h"
#include "yaml/mark_inside.h"

namespace heyan {
namespace {

using yaml::Node;
using yaml::NodeKind;

bool IsBlankText(std::string_view text) { return text.find_first_not_of(" \t\r\n") == std::string_view::npos; }

}  // namespace

void FieldReader::Report(yaml::Mark mark, LocalizedText message) {
  problems_->push_back({path_, mark, std::move(message)});
}

void FieldReader::ReportInside(const Node& node, std::size_t offset, LocalizedText message) {
  Report(text_.empty() ? node.mark : yaml::MarkInside(text_, node, offset), std::move(message));
}

void FieldReader::SortProblems() {
  auto place = [](const yaml::Problem& problem) { return std::tuple(problem.mark.line, problem.mark.column); };
  std::ranges::stable_sort(problems_->begin() + static_cast<std::ptrdiff_t>(first_), problems_->end(), {}, place);
}

void FieldReader::ReportUnknownKeys(const Node& map, std::span<const KeySpec> keys,
                                    std::vector<std::string_view>* meant) {
  std::vector<std::string_view> names;
  for (const KeySpec& key : keys) names.push_back(key.name);
  for (const auto& [key, value] : map.members) {
    if (std::ranges::find(names, key.scalar) != names.end()) continue;
    // A key that is already there is not what the unknown one was meant to be.
    std::vector<std::string_view> absent;
    std::ranges::copy_if(names, std::back_inserter(absent), [&](auto name) { return map.Find(name) == nullptr; });
    std::string_view nearest = NearestWord(key.scalar, absent);
    if (!nearest.empty()) meant->push_back(nearest);
    if (nearest.empty() && value.kind == NodeKind::kNull) {
      Report(key.mark, Say("rule.comma_in_text", {{"key", key.scalar}}));
      continue;
    }
    LocalizedText hint = nearest.empty() ? Suggestion(key.scalar, names) : Suggestion(key.scalar, absent);
    Report(key.mark, Say("rule.unknown_key", {{"key", key.scalar}}) + hint);
  }
}

bool FieldReader::CheckMap(const Node& node, std::string_view name, std::span<const KeySpec> keys) {
  if (node.kind != NodeKind::kMap) {
    Report(node.mark, name.empty() ? Say("rule.root") : Say("rule.not_map", {{"key", name}}));
    return false;
  }
  std::vector<std::string_view> meant;  // absent keys that stand there misspelt
  ReportUnknownKeys(node, keys, &meant);
  for (const KeySpec& key : keys) {
    if (!key.is_required || node.Find(key.name) != nullptr || std::ranges::find(meant, key.name) != meant.end())
      continue;
    Report(node.mark, Say("rule.missing_key", {{"key", key.name}}));
  }
  return true;
}

bool FieldReader::CheckList(const Node& node, std::string_view name) {
  if (node.kind == NodeKind::kSequence && !node.items.empty()) return true;
  bool is_empty = node.kind == NodeKind::kNull || node.kind == NodeKind::kSequence;
  Report(node.mark, Say(is_empty ? "rule.no_value" : "rule.not_list", {{"key", name}}));
  return false;
}

std::string FieldReader::Word(const Node& node, std::string_view name) {
  bool is_text = node.kind == NodeKind::kScalar;
  if (is_text && !IsBlankText(node.scalar)) return node.scalar;
  bool is_empty = is_text || node.kind == NodeKind::kNull;
  Report(node.mark, Say(is_empty ? "rule.no_value" : "rule.not_text", {{"key", name}}));
  return {};
}

std::string FieldReader::Text(const Node& node, std::string_view name) {
  std::string text = Word(node, name);
  if (!node.quoted) {
    std::string_view trap = YamlTrap(text);
    if (!trap.empty()) Report(node.mark, Say(trap, {{"text", text}}));
  }
  return text;
}

std::string FieldReader::Line(const Node& node, std::string_view name) {
  std::string text = Text(node, name);
  if (text.find('\n') != std::string::npos) Report(node.mark, Say("rule.one_line", {{"key", name}}));
  return text;
}

std::string FieldReader::Lines(const Node& node, std::string_view name) {
  std::string text = Text(node, name);
  if (text_.empty() || text.empty() || node.kind != NodeKind::kScalar || node.offset >= text_.size()) return text;
  bool is_folded = text_[node.offset] == '>';
  bool goes_on = !node.quoted && yaml::MarkInside(text_, node, text.size() - 1).line > node.mark.line;
  if (is_folded || goes_on) Report(node.mark, Say("rule.lines_folded", {{"key", name}}));
  return text;
}

std::vector<std::string> FieldReader::Texts(const Node& node, std::string_view name) {
  if (node.kind == NodeKind::kScalar) return {Text(node, name)};
  std::vector<std::string> texts;
  if (!CheckList(node, name)) return texts;
  for (const Node& item : node.items) texts.push_back(Text(item, name));
  return texts;
}

LocalizedText FieldReader::Localized(const Node& node, std::string_view name, bool is_one_line) {
  if (node.kind != NodeKind::kMap) {
    Report(node.mark, Say("rule.not_localized", {{"key", name}}));
    return {};
  }
  CheckMap(node, name, LanguageKeys());
  auto read = [&](std::string_view language) {
    const Node* text = node.Find(language);
    if (text == nullptr) return std::string();
    std::string label = std::string(name) + "." + std::string(language);
    return is_one_line ? Line(*text, label) : Text(*text, label);
  };
  return {read("zh"), read("en")};
}

}  // namespace heyan
