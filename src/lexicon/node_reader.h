// Reads typed values from YAML nodes and says at file, line and column what does not fit.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "base/decimal.h"
#include "base/messages.h"
#include "text/regex.h"
#include "yaml/node.h"

namespace heyan {

class NodeReader {
 public:
  // `path` and `problems` must outlive the reader.
  NodeReader(std::string_view path, std::vector<yaml::Problem>* problems) : path_(path), problems_(problems) {}

  void Report(const yaml::Node& at, LocalizedText message);

  // The member `key` of a map; null (and a problem) when it is missing.
  const yaml::Node* Member(const yaml::Node& map, std::string_view key);
  // Complains about members of `map` that are none of `known`.
  void AllowOnly(const yaml::Node& map, std::initializer_list<std::string_view> known);

  // Values of members; empty (and a problem) when missing or of another type.
  std::string Text(const yaml::Node& map, std::string_view key);
  std::vector<std::string> Texts(const yaml::Node& map, std::string_view key);
  Decimal Number(const yaml::Node& map, std::string_view key);
  std::optional<Regex> Pattern(const yaml::Node& map, std::string_view key, bool whole);
  // The sequence `key`; empty (and a problem) when missing or of another type.
  const std::vector<yaml::Node>& Items(const yaml::Node& map, std::string_view key);

  // One of the model's enumerations by its printed name.
  template <typename E>
  E Named(const yaml::Node& map, std::string_view key, E fallback) {
    std::string text = Text(map, key);
    if (!text.empty() && !FromString(text, &fallback)) {
      Report(*map.Find(key), Say("lexicon.unknown_value", {{"key", key}, {"value", text}}));
    }
    return fallback;
  }

 private:
  std::string path_;
  std::vector<yaml::Problem>* problems_;
};

}  // namespace heyan
