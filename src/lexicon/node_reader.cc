#include "lexicon/node_reader.h"

#include <algorithm>
#include <tuple>

#include "text/nearest_word.h"

namespace heyan {

void NodeReader::Report(const yaml::Node& at, LocalizedText message) {
  problems_->push_back({path_, at.mark, std::move(message)});
}

const yaml::Node* NodeReader::Optional(const yaml::Node& map, std::string_view key) {
  asked_[&map].emplace(key);
  return map.Find(key);
}

const yaml::Node* NodeReader::Member(const yaml::Node& map, std::string_view key) {
  const yaml::Node* member = Optional(map, key);
  if (member == nullptr) Report(map, Say("lexicon.missing_key", {{"key", key}}));
  return member;
}

void NodeReader::AllowOnly(const yaml::Node& map, KnownWords known) { asked_[&map].insert(known.begin(), known.end()); }

std::string NodeReader::TextOf(const yaml::Node& node, std::string_view key) {
  if (node.kind == yaml::NodeKind::kScalar && !node.scalar.empty()) return node.scalar;
  Report(node, Say("lexicon.expected_text", {{"key", key}}));
  return {};
}

std::string NodeReader::Text(const yaml::Node& map, std::string_view key) {
  const yaml::Node* member = Member(map, key);
  return member == nullptr ? std::string() : TextOf(*member, key);
}

std::vector<std::string> NodeReader::Texts(const yaml::Node& map, std::string_view key) {
  std::vector<std::string> texts;
  for (const yaml::Node& item : Items(map, key)) {
    std::string text = TextOf(item, key);
    if (!text.empty()) texts.push_back(std::move(text));
  }
  return texts;
}

Decimal NodeReader::NumberOf(const yaml::Node& node, std::string_view key) {
  std::string text = TextOf(node, key);
  std::optional<Decimal> number = Decimal::Parse(text);
  if (!number && !text.empty()) Report(node, Say("lexicon.expected_number", {{"key", key}, {"value", text}}));
  return number.value_or(Decimal());
}

Decimal NodeReader::Number(const yaml::Node& map, std::string_view key) {
  const yaml::Node* member = Member(map, key);
  return member == nullptr ? Decimal() : NumberOf(*member, key);
}

std::string NodeReader::Word(const yaml::Node& map, std::string_view key, std::span<const std::string_view> known) {
  std::string text = Text(map, key);
  if (!text.empty() && std::ranges::find(known, text) == known.end()) {
    LocalizedText message = Say("lexicon.unknown_value", {{"key", key}, {"value", text}}) + Suggestion(text, known);
    Report(*map.Find(key), std::move(message));
  }
  return text;
}

std::optional<Regex> NodeReader::Pattern(const yaml::Node& map, std::string_view key, bool whole) {
  std::string text = Text(map, key);
  if (text.empty()) return std::nullopt;
  Result<Regex> regex = Regex::Compile(whole ? "^(?:" + text + ")$" : text);
  if (regex) return *regex;
  Report(*map.Find(key), regex.error().message);
  return std::nullopt;
}

const std::vector<yaml::Node>& NodeReader::Items(const yaml::Node& map, std::string_view key) {
  static const std::vector<yaml::Node> kNone;
  const yaml::Node* member = Member(map, key);
  if (member == nullptr) return kNone;
  if (member->kind != yaml::NodeKind::kSequence) {
    Report(*member, Say("lexicon.expected_list", {{"key", key}}));
    return kNone;
  }
  return member->items;
}

void NodeReader::ReportUnknownKeys(const yaml::Node& node) {
  for (const yaml::Node& item : node.items) ReportUnknownKeys(item);
  for (const auto& [key, value] : node.members) ReportUnknownKeys(value);
  auto asked = asked_.find(&node);
  if (asked == asked_.end()) return;
  for (const auto& [key, value] : node.members) {
    if (asked->second.contains(key.scalar)) continue;
    // A key that is already there is not what the unknown one was meant to be.
    std::vector<std::string_view> absent;
    std::ranges::copy_if(asked->second, std::back_inserter(absent),
                         [&](const std::string& known) { return node.Find(known) == nullptr; });
    Report(key, Say("lexicon.unknown_key", {{"key", key.scalar}}) + Suggestion(key.scalar, absent));
  }
}

void NodeReader::Finish(const yaml::Node& root) {
  ReportUnknownKeys(root);
  auto place = [](const yaml::Problem& problem) { return std::tuple(problem.mark.line, problem.mark.column); };
  std::ranges::stable_sort(problems_->begin() + static_cast<std::ptrdiff_t>(first_), problems_->end(), {}, place);
}

}  // namespace heyan
