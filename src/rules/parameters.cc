#include "rules/parameters.h"

#include <algorithm>

#include "base/messages.h"
#include "text/nearest_word.h"

namespace heyan {
namespace {

using yaml::Node;
using yaml::NodeKind;

constexpr std::int64_t kMostCount = 1'000'000;

yaml::Mark MarkOfItem(const Node& node, std::size_t index) {
  return node.kind == NodeKind::kSequence ? node.items[index].mark : node.mark;
}

void CheckWords(const Node& node, const KeySpec& key, const std::vector<std::string>& words, FieldReader* reader) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    auto here = words.begin() + static_cast<std::ptrdiff_t>(i);
    if (words[i].empty()) continue;
    if (!key.words.empty() && std::ranges::find(key.words, words[i]) == key.words.end()) {
      reader->Report(MarkOfItem(node, i), Say("rule.unknown_value", {{"value", words[i]}, {"key", key.name}}) +
                                              Suggestion(words[i], key.words));
    } else if (std::find(words.begin(), here, words[i]) != here) {
      reader->Report(MarkOfItem(node, i), Say("rule.value_twice", {{"value", words[i]}}));
    }
  }
}

std::vector<Regex> CompilePatterns(const Node& node, const std::vector<std::string>& texts, FieldReader* reader) {
  std::vector<Regex> patterns;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (texts[i].empty()) continue;
    Result<Regex> pattern = Regex::Compile(texts[i]);
    if (!pattern) {
      reader->Report(MarkOfItem(node, i), pattern.error().message);
    } else if (pattern->Matches("")) {
      // It would match everywhere, between any two characters.
      reader->Report(MarkOfItem(node, i), Say("rule.pattern_empty", {{"pattern", texts[i]}}));
    } else {
      patterns.push_back(std::move(*pattern));
    }
  }
  return patterns;
}

ParameterValue ReadParameter(const Node& node, const KeySpec& key, FieldReader* reader) {
  ParameterValue value;
  switch (key.form) {
    case ValueForm::kWords:
      value.texts = reader->Texts(node, key.name);
      CheckWords(node, key, value.texts, reader);
      break;
    case ValueForm::kTexts:
    case ValueForm::kFigurePatterns:
    case ValueForm::kExpressions:
      value.texts = reader->Texts(node, key.name);
      CheckWords(node, key, value.texts, reader);
      break;
    case ValueForm::kPatterns:
      value.texts = reader->Texts(node, key.name);
      value.patterns = CompilePatterns(node, value.texts, reader);
      break;
    case ValueForm::kPattern:
      value.texts = {reader->Line(node, key.name)};
      value.patterns = CompilePatterns(node, value.texts, reader);
      break;
    case ValueForm::kCount:
      value.texts = {reader->Word(node, key.name)};
      value.number = Decimal::Parse(value.texts.front());
      if (!value.texts.front().empty() && (!value.number || value.number->IsNegative() || !value.number->IsInteger() ||
                                           *value.number > Decimal(kMostCount))) {
        reader->Report(node.mark, Say("rule.not_count", {{"key", key.name}}));
      }
      break;
    default:
      value.texts = {reader->Line(node, key.name)};
  }
  return value;
}

}  // namespace

Parameters ReadParameters(const Node& node, std::string_view name, std::span<const KeySpec> keys, FieldReader* reader) {
  Parameters parameters;
  if (!reader->CheckMap(node, name, keys)) return parameters;
  for (const KeySpec& key : keys) {
    if (const Node* member = node.Find(key.name))
      parameters[std::string(key.name)] = ReadParameter(*member, key, reader);
  }
  return parameters;
}

Parameters ReadNamedParameters(const Node& node, std::string_view name, FieldReader* reader) {
  Parameters parameters;
  if (node.kind != NodeKind::kMap) {
    reader->Report(node.mark, Say("rule.not_map", {{"key", name}}));
    return parameters;
  }
  for (const auto& [key, value] : node.members) {
    ParameterValue& parameter = parameters[key.scalar];
    parameter.texts = {reader->Text(value, key.scalar)};
    bool is_plain = value.kind == NodeKind::kScalar && !value.quoted;
    if (is_plain) parameter.number = Decimal::Parse(value.scalar);
  }
  return parameters;
}

}  // namespace heyan
