#include "lexicon/node_reader.h"

#include <algorithm>

namespace heyan {

void NodeReader::Report(const yaml::Node& at, LocalizedText message) {
  problems_->push_back({path_, at.mark, std::move(message)});
}

const yaml::Node* NodeReader::Member(const yaml::Node& map, std::string_view key) {
  const yaml::Node* member = map.Find(key);
  if (member == nullptr) Report(map, Say("lexicon.missing_key", {{"key", key}}));
  return member;
}

void NodeReader::AllowOnly(const yaml::Node& map, std::initializer_list<std::string_view> known) {
  for (const auto& [key, value] : map.members) {
    if (std::ranges::find(known, key.scalar) == known.end()) {
      Report(key, Say("lexicon.unknown_key", {{"key", key.scalar}}));
    }
  }
}

std::string NodeReader::Text(const yaml::Node& map, std::string_view key) {
  const yaml::Node* member = Member(map, key);
  if (member == nullptr) return {};
  if (member->kind != yaml::NodeKind::kScalar) {
    Report(*member, Say("lexicon.expected_text", {{"key", key}}));
    return {};
  }
  return member->scalar;
}

std::vector<std::string> NodeReader::Texts(const yaml::Node& map, std::string_view key) {
  std::vector<std::string> texts;
  for (const yaml::Node& item : Items(map, key)) {
    if (item.kind == yaml::NodeKind::kScalar && !item.scalar.empty()) {
      texts.push_back(item.scalar);
    } else {
      Report(item, Say("lexicon.expected_text", {{"key", key}}));
    }
  }
  return texts;
}

Decimal NodeReader::Number(const yaml::Node& map, std::string_view key) {
  std::string text = Text(map, key);
  std::optional<Decimal> number = Decimal::Parse(text);
  if (!number && !text.empty()) Report(*map.Find(key), Say("lexicon.expected_number", {{"key", key}, {"value", text}}));
  return number.value_or(Decimal());
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

}  // namespace heyan
