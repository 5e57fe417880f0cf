#include "lexicon/load_entries.h"

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

#include "text/nearest_word.h"
#include "text/utf8.h"

namespace heyan {
namespace {

// Gives every printed name to one entry and complains of those that have one already.
class NameTable {
 public:
  NameTable(NodeReader* reader, PhraseMatcher* matcher) : reader_(*reader), matcher_(*matcher) {}

  // Begins an entry; what Add() gets from now on is its names.
  void Begin(const yaml::Node& name) {
    entries_.push_back(&name);
    prints_.clear();
  }

  void Add(const yaml::Node& node) {
    if (node.kind != yaml::NodeKind::kScalar || node.scalar.empty()) return;  // told already
    std::string printed = FoldWidth(node.scalar);  // texts are folded before they are matched
    int id = static_cast<int>(entries_.size()) - 1;
    int known = matcher_.IdOf(printed);
    bool is_new_here = prints_.insert(node.scalar).second;  // 台(件) and 台（件） may both be written for one entry
    if (known == PhraseMatcher::kNone) {
      matcher_.Add(printed, id);
      names_.emplace_back(std::move(printed), id);
    } else if (known != id || !is_new_here) {
      const yaml::Node& other = *entries_[known];
      std::string line = std::to_string(other.mark.line);
      reader_.Report(node, Say("lexicon.duplicate_name", {{"name", printed}, {"entry", other.scalar}, {"line", line}}));
    }
  }

  // The entry called `node`, which must be there; -1 (and a problem) when it is not.
  int Find(const yaml::Node& node) {
    if (int id = matcher_.IdOf(FoldWidth(node.scalar)); id != PhraseMatcher::kNone) return id;
    std::vector<std::string_view> names;
    for (const auto& [name, id] : names_) names.push_back(name);
    std::ranges::sort(names);  // of equally near ones the first is named
    std::string_view nearest = NearestWord(node.scalar, names);
    LocalizedText hint = nearest.empty() ? LocalizedText() : Say("word.did_you_mean", {{"word", nearest}});
    reader_.Report(node, Say("lexicon.unknown_base", {{"base", node.scalar}}) + hint);
    return -1;
  }

  // All names, each with its entry.
  const std::vector<std::pair<std::string, int>>& names() const { return names_; }

 private:
  NodeReader& reader_;
  PhraseMatcher& matcher_;
  std::vector<const yaml::Node*> entries_;  // their names
  std::vector<std::pair<std::string, int>> names_;
  std::set<std::string_view> prints_;  // names of the last one, as they stand in the file
};

// The names of an entry: its own under `key`, and its aliases.
std::pair<std::string, std::vector<std::string>> ReadNames(const yaml::Node& item, std::string_view key,
                                                           NodeReader* reader, NameTable* names) {
  std::string name = reader->Text(item, key);
  const yaml::Node* node = item.Find(key);
  names->Begin(node == nullptr ? item : *node);
  if (node != nullptr) names->Add(*node);
  const yaml::Node* aliases = reader->Optional(item, "aliases");
  if (aliases == nullptr) return {name, {}};
  for (const yaml::Node& alias : aliases->items) names->Add(alias);
  return {name, reader->Texts(item, "aliases")};
}

void ReadFactor(const yaml::Node& item, NodeReader* reader, UnitEntry* entry) {
  std::string text = reader->Text(item, "factor");
  std::size_t slash = text.find('/');
  std::optional<Decimal> numerator = Decimal::Parse(text.substr(0, slash));
  std::optional<Decimal> denominator = slash == std::string::npos ? Decimal(1) : Decimal::Parse(text.substr(slash + 1));
  bool is_positive = numerator && denominator && *numerator > Decimal(0) && *denominator > Decimal(0);
  if (is_positive) {
    entry->numerator = *numerator;
    entry->denominator = *denominator;
  } else if (!text.empty()) {
    reader->Report(*item.Find("factor"), Say("lexicon.expected_number", {{"key", "factor"}, {"value", text}}));
  }
}

// The parts of a dimension are declared, or what stands before their first - or : is: money-CNY/count:件 is of money and
// count.
void CheckDimension(const yaml::Node& item, const std::vector<std::string>& declared, NodeReader* reader) {
  const yaml::Node* node = item.Find("dimension");
  if (node == nullptr) return;
  std::string_view rest = node->scalar;
  while (!rest.empty()) {
    std::string_view part = rest.substr(0, rest.find('/'));
    rest.remove_prefix(std::min(rest.size(), part.size() + 1));
    std::string_view stem = part.substr(0, part.find_first_of("-:"));
    if (std::ranges::find(declared, stem) != declared.end()) continue;
    LocalizedText message = Say("lexicon.unknown_value", {{"key", "dimension"}, {"value", part}});
    reader->Report(*node, message + Suggestion(stem, std::vector<std::string_view>(declared.begin(), declared.end())));
  }
}

// `item` is the entry's node, `entries` are all units.
void CheckBase(const yaml::Node& item, const UnitEntry& entry, const std::vector<UnitEntry>& entries, NameTable* names,
               NodeReader* reader) {
  const yaml::Node* node = item.Find("base");
  if (node == nullptr || entry.base.empty()) return;
  if (entry.base == entry.unit) {
    if (entry.numerator != entry.denominator) reader->Report(*node, Say("lexicon.base_factor", {{"unit", entry.unit}}));
    return;
  }
  int id = names->Find(*node);
  if (id < 0) return;
  const UnitEntry& base = entries[id];
  if (base.unit != entry.base) {
    reader->Report(
        *node, Say("lexicon.unknown_base", {{"base", entry.base}}) + Say("word.did_you_mean", {{"word", base.unit}}));
  } else if (base.base != base.unit) {
    reader->Report(*node, Say("lexicon.base_turns", {{"base", base.unit}, {"next", base.base}}));
  } else if (base.dimension != entry.dimension) {
    reader->Report(*node, Say("lexicon.base_dimension", {{"unit", entry.unit},
                                                         {"base", base.unit},
                                                         {"dimension", entry.dimension},
                                                         {"base_dimension", base.dimension}}));
  }
}

}  // namespace

std::vector<IndicatorEntry> LoadIndicators(const yaml::Node& root, NodeReader* reader, PhraseMatcher* matcher) {
  static constexpr std::string_view kDimensions[] = {"money",  "people", "households", "count",   "ratio",
                                                     "days",   "mass",   "area",       "length",  "volume",
                                                     "energy", "power",  "index",      "traffic", "other"};
  static constexpr std::string_view kKinds[] = {"level", "count", "growth", "rate", "share", "ratio"};
  static constexpr std::string_view kPrices[] = {"real", "nominal", "none"};
  static constexpr std::string_view kOwners[] = {"required"};
  std::vector<IndicatorEntry> entries;
  NameTable names(reader, matcher);
  for (const yaml::Node& item : reader->Items(root, "indicators")) {
    IndicatorEntry entry;
    std::tie(entry.name, entry.aliases) = ReadNames(item, "name", reader, &names);
    entry.dimension = reader->Word(item, "dimension", kDimensions);
    entry.direction = reader->Named(item, "direction", {"higher", "lower", "neutral"}, Direction::kUnknown);
    entry.kind = reader->Word(item, "kind", kKinds);
    entry.price = reader->Word(item, "price", kPrices);
    entry.needs_owner = reader->Optional(item, "owner") != nullptr && !reader->Word(item, "owner", kOwners).empty();
    entries.push_back(std::move(entry));
  }
  return entries;
}

std::vector<UnitEntry> LoadUnits(const yaml::Node& root, NodeReader* reader, PhraseMatcher* matcher,
                                 PhraseMatcher* spoken) {
  std::vector<std::string> dimensions = reader->Texts(root, "dimensions");
  std::vector<UnitEntry> entries;
  NameTable names(reader, matcher);
  const std::vector<yaml::Node>& items = reader->Items(root, "units");
  for (const yaml::Node& item : items) {
    UnitEntry entry;
    std::tie(entry.unit, entry.aliases) = ReadNames(item, "unit", reader, &names);
    if (reader->Optional(item, "spoken") != nullptr) {
      for (const std::string& word : reader->Texts(item, "spoken")) {
        spoken->Add(FoldWidth(word), static_cast<int>(entries.size()));
      }
    }
    entry.dimension = reader->Text(item, "dimension");
    CheckDimension(item, dimensions, reader);
    bool has_base = reader->Optional(item, "base") != nullptr;
    entry.base = has_base ? reader->Text(item, "base") : entry.unit;
    if (reader->Optional(item, "factor") != nullptr || entry.base != entry.unit) ReadFactor(item, reader, &entry);
    entries.push_back(std::move(entry));
  }
  for (std::size_t i = 0; i < items.size(); ++i) CheckBase(items[i], entries[i], entries, &names, reader);
  for (const auto& [name, id] : names.names()) spoken->Add(name, id);
  return entries;
}

}  // namespace heyan
