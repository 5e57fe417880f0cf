// What the loader asks of a lexicon file (键的记录). The schemas that editors use are made from it.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "yaml/node.h"

namespace heyan {

struct AskedKey;

// A value of the file as the loader reads it. Values at one path (the unit of every item of `units`) are one.
struct AskedValue {
  // In the order of how much they say.
  enum class Form : std::uint8_t {
    kUnknown,  // no file has such a value
    kScalar,   // any text, also an empty one
    kText,
    kNumber,
    kPattern,  // a regular expression
    kWord,     // one of `words`
    kList,     // of `item`
    kNames,    // names of one's own, each with an `item`
    kMap,      // of `keys`
  };
  Form form = Form::kUnknown;
  std::vector<std::string> words;
  std::vector<AskedValue> item;  // of kList and kNames: one
  std::vector<AskedKey> keys;    // of kMap, in the order they are asked for
};

struct AskedKey {
  std::string name;
  bool is_required = false;
  AskedValue value;
};

// Written while one file is read.
class KeyRecord {
 public:
  // `key` of `map` was asked for; a key that is asked for in every map of its path, and is never optional, is required.
  void Ask(const yaml::Node& map, std::string_view key, bool is_optional);
  // What `key` of `map` would be, were it there: for keys that no file has.
  void Expect(const yaml::Node& map, std::string_view key, AskedValue value);
  // How the node was read; of several forms the one that says most counts.
  void Read(const yaml::Node& node, AskedValue::Form form, std::span<const std::string_view> words = {});

  // What was asked of the file.
  AskedValue Summary(const yaml::Node& root) const { return SummaryOf({&root}); }

 private:
  struct Asked {
    std::string key;
    bool is_optional = false;
    AskedValue expected;
  };
  struct Reading {
    AskedValue::Form form = AskedValue::Form::kUnknown;
    std::vector<std::string> words;
  };
  // Of the nodes at one path.
  using Nodes = std::vector<const yaml::Node*>;

  Asked& AskedOf(const yaml::Node& map, std::string_view key);
  AskedValue SummaryOf(const Nodes& nodes) const;
  std::vector<AskedKey> KeysOf(const Nodes& nodes) const;

  std::unordered_map<const yaml::Node*, std::vector<Asked>> asked_;  // each key once
  std::unordered_map<const yaml::Node*, Reading> readings_;
};

}  // namespace heyan
