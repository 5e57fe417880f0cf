// Reads typed values from YAML nodes and says at file, line and column what does not fit.
#pragma once

#include <algorithm>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/decimal.h"
#include "base/messages.h"
#include "lexicon/key_record.h"
#include "text/regex.h"
#include "yaml/node.h"

namespace heyan {

// The known values of a key.
using KnownWords = std::initializer_list<std::string_view>;

class NodeReader {
 public:
  // `path` and `problems` must outlive the reader, as must the maps that are read and the keys they are asked for.
  NodeReader(std::string_view path, std::vector<yaml::Problem>* problems)
      : path_(path), problems_(problems), first_(problems->size()) {}

  // Says that the patterns of this file are known to be good: each is then compiled when it is first used.
  void TrustPatterns() { trusts_patterns_ = true; }

  // From now on what is asked of the file is written down; the record must outlive the reader.
  void RecordIn(KeyRecord* record) { record_ = record; }

  void Report(const yaml::Node& at, LocalizedText message);

  // The member `key` of a map; null (and a problem) when it is missing.
  const yaml::Node* Member(const yaml::Node& map, std::string_view key);
  // The member `key` of a map; null when it is missing, which is no problem.
  const yaml::Node* Optional(const yaml::Node& map, std::string_view key);

  // Values of members; empty (and a problem) when missing, empty or of another type.
  std::string Text(const yaml::Node& map, std::string_view key);
  std::vector<std::string> Texts(const yaml::Node& map, std::string_view key);
  std::vector<std::string> OptionalTexts(const yaml::Node& map, std::string_view key);  // missing is no problem
  Decimal Number(const yaml::Node& map, std::string_view key);
  std::optional<Regex> Pattern(const yaml::Node& map, std::string_view key, bool whole);
  // A text that is one of `known`.
  std::string Word(const yaml::Node& map, std::string_view key, std::span<const std::string_view> known);
  // true or false.
  bool Truth(const yaml::Node& map, std::string_view key);
  bool OptionalTruth(const yaml::Node& map, std::string_view key);  // false when it is missing
  // The sequence `key`; empty (and a problem) when missing or of another type.
  const std::vector<yaml::Node>& Items(const yaml::Node& map, std::string_view key);
  // A text or a number on its own, as Text() and Number() read it; `key` is for the problem.
  std::string TextOf(const yaml::Node& node, std::string_view key);
  Decimal NumberOf(const yaml::Node& node, std::string_view key);

  // The value of `table`, pairs of names and values, that `key` names; `fallback` (and a problem) when it names none.
  template <typename Table, typename E>
  E Choice(const Table& table, const yaml::Node& map, std::string_view key, E fallback) {
    std::vector<std::string_view> names;
    for (const auto& [name, value] : table) names.push_back(name);
    auto found = std::ranges::find(names, Word(map, key, names));
    return found == names.end() ? fallback : table[static_cast<std::size_t>(found - names.begin())].second;
  }
  // One of the model's enumerations by its printed name, which is one of `known`.
  template <typename E>
  E Named(const yaml::Node& map, std::string_view key, KnownWords known, E fallback) {
    std::string text = Word(map, key, {known.begin(), known.size()});
    FromString(text, &fallback);
    return fallback;
  }

  // When everything is read: complains about the members nobody asked for, of maps somebody asked for a member of, and
  // puts the problems in the order of the file.
  void Finish(const yaml::Node& root);

 private:
  // What was asked of one map. Most maps are asked for a few keys, one after the other.
  using AskedKeys = std::vector<std::string_view>;

  const yaml::Node* Find(const yaml::Node& map, std::string_view key, bool is_optional);
  AskedKeys* AskedOf(const yaml::Node& map);
  void ReportUnknownKeys(const yaml::Node& node);

  std::string path_;
  std::vector<yaml::Problem>* problems_;
  std::size_t first_;  // of our problems
  bool trusts_patterns_ = false;
  KeyRecord* record_ = nullptr;  // null most of the time: nobody wants to know
  std::unordered_map<const yaml::Node*, AskedKeys> asked_;
  const yaml::Node* last_map_ = nullptr;  // that was asked, and what of it
  AskedKeys* last_asked_ = nullptr;
};

}  // namespace heyan
