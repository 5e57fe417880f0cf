// Reads typed values from YAML nodes and says at file, line and column what does not fit.
#pragma once

#include <initializer_list>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/decimal.h"
#include "base/messages.h"
#include "text/regex.h"
#include "yaml/node.h"

namespace heyan {

// The known values of a key.
using KnownWords = std::initializer_list<std::string_view>;

class NodeReader {
 public:
  // `path` and `problems` must outlive the reader.
  NodeReader(std::string_view path, std::vector<yaml::Problem>* problems)
      : path_(path), problems_(problems), first_(problems->size()) {}

  void Report(const yaml::Node& at, LocalizedText message);

  // The member `key` of a map; null (and a problem) when it is missing.
  const yaml::Node* Member(const yaml::Node& map, std::string_view key);
  // The member `key` of a map; null when it is missing, which is no problem.
  const yaml::Node* Optional(const yaml::Node& map, std::string_view key);
  // Says that these keys may stand in `map` though nobody asks for them.
  void AllowOnly(const yaml::Node& map, KnownWords known);

  // Values of members; empty (and a problem) when missing, empty or of another type.
  std::string Text(const yaml::Node& map, std::string_view key);
  std::vector<std::string> Texts(const yaml::Node& map, std::string_view key);
  Decimal Number(const yaml::Node& map, std::string_view key);
  std::optional<Regex> Pattern(const yaml::Node& map, std::string_view key, bool whole);
  // A text that is one of `known`.
  std::string Word(const yaml::Node& map, std::string_view key, std::span<const std::string_view> known);
  // The sequence `key`; empty (and a problem) when missing or of another type.
  const std::vector<yaml::Node>& Items(const yaml::Node& map, std::string_view key);
  // A text or a number on its own, as Text() and Number() read it; `key` is for the problem.
  std::string TextOf(const yaml::Node& node, std::string_view key);
  Decimal NumberOf(const yaml::Node& node, std::string_view key);

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
  void ReportUnknownKeys(const yaml::Node& node);

  std::string path_;
  std::vector<yaml::Problem>* problems_;
  std::size_t first_;                                                   // of our problems
  std::unordered_map<const yaml::Node*, std::set<std::string>> asked_;  // keys by map
};

}  // namespace heyan
