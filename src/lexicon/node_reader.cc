#include "lexicon/node_reader.h"

#include <algorithm>
#include <tuple>

#include "text/nearest_word.h"

namespace heyan {
namespace {

constexpr std::string_view kTruths[] = {"true", "false"};

}  // namespace

void NodeReader::Report(const yaml::Node& at, LocalizedText message) {
  problems_->push_back({path_, at.mark, std::move(message)});
}

NodeReader::AskedKeys* NodeReader::AskedOf(const yaml::Node& map) {
  if (last_map_ != &map) {
    last_map_ = &map;
    last_asked_ = &asked_[&map];
  }
  return last_asked_;
}

const yaml::Node* NodeReader::Find(const yaml::Node& map, std::string_view key, bool is_optional) {
  AskedOf(map)->push_back(key);
  if (record_ != nullptr) record_->Ask(map, key, is_optional);
  return map.Find(key);
}

const yaml::Node* NodeReader::Optional(const yaml::Node& map, std::string_view key) { return Find(map, key, true); }

const yaml::Node* NodeReader::Member(const yaml::Node& map, std::string_view key) {
  const yaml::Node* member = Find(map, key, false);
  if (member == nullptr) Report(map, Say("lexicon.missing_key", {{"key", key}}));
  return member;
}

std::string NodeReader::TextOf(const yaml::Node& node, std::string_view key) {
  if (record_ != nullptr) record_->Read(node, AskedValue::Form::kText);
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

std::vector<std::string> NodeReader::OptionalTexts(const yaml::Node& map, std::string_view key) {
  using Form = AskedValue::Form;
  if (Optional(map, key) != nullptr) return Texts(map, key);
  if (record_ != nullptr) record_->Expect(map, key, {.form = Form::kList, .item = {{.form = Form::kText}}});
  return {};
}

Decimal NodeReader::NumberOf(const yaml::Node& node, std::string_view key) {
  std::string text = TextOf(node, key);
  if (record_ != nullptr) record_->Read(node, AskedValue::Form::kNumber);
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
  if (record_ != nullptr && !text.empty()) record_->Read(*map.Find(key), AskedValue::Form::kWord, known);
  if (!text.empty() && std::ranges::find(known, text) == known.end()) {
    LocalizedText message = Say("lexicon.unknown_value", {{"key", key}, {"value", text}}) + Suggestion(text, known);
    Report(*map.Find(key), std::move(message));
  }
  return text;
}

bool NodeReader::Truth(const yaml::Node& map, std::string_view key) { return Word(map, key, kTruths) == "true"; }

bool NodeReader::OptionalTruth(const yaml::Node& map, std::string_view key) {
  if (Optional(map, key) != nullptr) return Truth(map, key);
  if (record_ != nullptr) {
    record_->Expect(map, key, {.form = AskedValue::Form::kWord, .words = {std::begin(kTruths), std::end(kTruths)}});
  }
  return false;
}

std::optional<Regex> NodeReader::Pattern(const yaml::Node& map, std::string_view key, bool whole) {
  std::string text = Text(map, key);
  if (text.empty()) return std::nullopt;
  if (record_ != nullptr) record_->Read(*map.Find(key), AskedValue::Form::kPattern);
  std::string pattern = whole ? "^(?:" + text + ")$" : text;
  if (trusts_patterns_) return Regex::CompileLater(std::move(pattern));
  Result<Regex> regex = Regex::Compile(pattern);
  if (regex) return *regex;
  Report(*map.Find(key), regex.error().message);
  return std::nullopt;
}

const std::vector<yaml::Node>& NodeReader::Items(const yaml::Node& map, std::string_view key) {
  static const std::vector<yaml::Node> kNone;
  const yaml::Node* member = Member(map, key);
  if (member == nullptr) return kNone;
  if (record_ != nullptr) record_->Read(*member, AskedValue::Form::kList);
  if (member->kind != yaml::NodeKind::kSequence) {
    Report(*member, Say("lexicon.expected_list", {{"key", key}}));
    return kNone;
  }
  return member->items;
}

void NodeReader::ReportUnknownKeys(const yaml::Node& node) {
  for (const yaml::Node& item : node.items) ReportUnknownKeys(item);
  for (const auto& [key, value] : node.members) ReportUnknownKeys(value);
  auto found = asked_.find(&node);
  if (found == asked_.end()) return;
  AskedKeys& asked = found->second;
  for (const auto& [key, value] : node.members) {
    if (std::ranges::find(asked, key.scalar) != asked.end()) continue;
    std::ranges::sort(asked);
    asked.erase(std::ranges::unique(asked).begin(), asked.end());
    // A key that is already there is not what the unknown one was meant to be.
    std::vector<std::string_view> absent;
    std::ranges::copy_if(asked, std::back_inserter(absent),
                         [&](std::string_view known) { return node.Find(known) == nullptr; });
    Report(key, Say("lexicon.unknown_key", {{"key", key.scalar}}) + Suggestion(key.scalar, absent));
  }
}

void NodeReader::Finish(const yaml::Node& root) {
  ReportUnknownKeys(root);
  auto place = [](const yaml::Problem& problem) { return std::tuple(problem.mark.line, problem.mark.column); };
  std::ranges::stable_sort(problems_->begin() + static_cast<std::ptrdiff_t>(first_), problems_->end(), {}, place);
}

}  // namespace heyan
