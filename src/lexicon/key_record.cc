#include "lexicon/key_record.h"

#include <algorithm>
#include <utility>

namespace heyan {

KeyRecord::Asked& KeyRecord::AskedOf(const yaml::Node& map, std::string_view key) {
  std::vector<Asked>& asked = asked_[&map];
  auto known = std::ranges::find(asked, key, &Asked::key);
  return known == asked.end() ? asked.emplace_back(Asked{std::string(key), false, {}}) : *known;
}

void KeyRecord::Ask(const yaml::Node& map, std::string_view key, bool is_optional) {
  AskedOf(map, key).is_optional |= is_optional;
}

void KeyRecord::Expect(const yaml::Node& map, std::string_view key, AskedValue value) {
  AskedOf(map, key).expected = std::move(value);
}

void KeyRecord::Read(const yaml::Node& node, AskedValue::Form form, std::span<const std::string_view> words) {
  Reading& reading = readings_[&node];
  if (form < reading.form) return;
  reading.form = form;
  reading.words.assign(words.begin(), words.end());
}

std::vector<AskedKey> KeyRecord::KeysOf(const Nodes& nodes) const {
  struct Seen {
    std::string_view key;
    std::size_t demanded = 0;  // by so many maps
    const AskedValue* expected = nullptr;
  };
  std::vector<Seen> seen;
  std::size_t maps = 0;
  for (const yaml::Node* node : nodes) {
    auto asked = asked_.find(node);
    if (asked == asked_.end()) continue;
    ++maps;
    for (const Asked& key : asked->second) {
      auto known = std::ranges::find(seen, key.key, &Seen::key);
      if (known == seen.end()) known = seen.insert(seen.end(), {key.key});
      if (!key.is_optional) ++known->demanded;
      if (key.expected.form != AskedValue::Form::kUnknown) known->expected = &key.expected;
    }
  }
  std::vector<AskedKey> keys;
  for (const Seen& key : seen) {
    Nodes values;
    for (const yaml::Node* node : nodes) {
      if (const yaml::Node* value = node->Find(key.key)) values.push_back(value);
    }
    AskedValue value = SummaryOf(values);
    bool is_seen = value.form != AskedValue::Form::kUnknown || key.expected == nullptr;
    keys.push_back({std::string(key.key), key.demanded == maps, is_seen ? std::move(value) : *key.expected});
  }
  return keys;
}

AskedValue KeyRecord::SummaryOf(const Nodes& nodes) const {
  using Form = AskedValue::Form;
  AskedValue value;
  Nodes items;
  for (const yaml::Node* node : nodes) {
    static constexpr Form kForms[] = {Form::kUnknown, Form::kScalar, Form::kList, Form::kNames};  // by NodeKind
    Form form = asked_.contains(node) ? Form::kMap : kForms[static_cast<std::size_t>(node->kind)];
    value.form = std::max(value.form, form);
    if (auto reading = readings_.find(node); reading != readings_.end() && reading->second.form >= value.form) {
      value.form = reading->second.form;
      value.words = reading->second.words;
    }
    for (const yaml::Node& item : node->items) items.push_back(&item);
    if (form != Form::kNames) continue;
    for (const auto& [name, member] : node->members) items.push_back(&member);
  }
  if (value.form == Form::kMap) {
    value.keys = KeysOf(nodes);
  } else if (!items.empty()) {
    value.item = {SummaryOf(items)};
  }
  return value;
}

}  // namespace heyan
