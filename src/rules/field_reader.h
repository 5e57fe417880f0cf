// Reads the members of YAML maps into plain values and tells everything that is wrong with them.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/localized.h"
#include "rules/key_spec.h"
#include "yaml/node.h"

namespace heyan {

// One file being read. Every method reports what it finds wrong, with its place, and goes on with what is usable.
class FieldReader {
 public:
  // `text` is the file's, for places inside of values; it is kept as a view.
  FieldReader(std::string_view path, std::vector<yaml::Problem>* problems, std::string_view text = {})
      : path_(path), problems_(problems), first_(problems->size()), text_(text) {}

  void Report(yaml::Mark mark, LocalizedText message);
  // Of a byte of the node's scalar.
  void ReportInside(const yaml::Node& node, std::size_t offset, LocalizedText message);
  // How much has been reported for this file.
  std::size_t ProblemCount() const { return problems_->size() - first_; }
  bool IsClean() const { return ProblemCount() == 0; }
  // Brings this file's problems into the order of their places.
  void SortProblems();

  // True when `node` is a map; then its keys are held against `keys`. `name` is what the map is called in messages;
  // empty for the file's own map.
  bool CheckMap(const yaml::Node& node, std::string_view name, std::span<const KeySpec> keys);
  // True when `node` is a list with at least one item.
  bool CheckList(const yaml::Node& node, std::string_view name);

  // The text of a scalar; empty when there is none. Unquoted words that YAML 1.1 reads as something else than text are
  // reported.
  std::string Text(const yaml::Node& node, std::string_view name);
  // A text that must not hold a line break.
  std::string Line(const yaml::Node& node, std::string_view name);
  // A word of a closed set; not held against the traps of Text, since the set says what it means.
  std::string Word(const yaml::Node& node, std::string_view name);
  // A text of several lines, whose line ends count: one that YAML folds into one line is reported.
  std::string Lines(const yaml::Node& node, std::string_view name);
  // One text, or a list of texts.
  std::vector<std::string> Texts(const yaml::Node& node, std::string_view name);
  // {zh: …, en: …}; both are required.
  LocalizedText Localized(const yaml::Node& node, std::string_view name, bool is_one_line);

 private:
  void ReportUnknownKeys(const yaml::Node& map, std::span<const KeySpec> keys, std::vector<std::string_view>* meant);

  std::string path_;
  std::vector<yaml::Problem>* problems_;
  std::size_t first_;  // problems before this one belong to other files
  std::string_view text_;
};

}  // namespace heyan
