#include "lexicon/number_names.h"

#include <algorithm>
#include <array>
#include <functional>
#include <map>

#include "text/utf8.h"

namespace heyan {
namespace {

std::string Quoted(std::string_view word) {
  constexpr std::string_view kSpecial = "\\.+*?()[]{}|^$";
  std::string quoted;
  for (char c : word) {
    if (kSpecial.contains(c)) quoted += '\\';
    quoted += c;
  }
  return quoted;
}

// Words as patterns: those that begin alike up to their first digit share one.
std::vector<PlacePattern::Parts> PartsOfWords(const std::vector<std::string>& words) {
  std::map<std::string, std::vector<std::string>> by_beginning;
  for (const std::string& word : words) {
    std::string printed = FoldWidth(word);
    std::size_t digit = printed.find_first_of("0123456789");
    if (digit == std::string::npos) digit = 0;
    by_beginning[printed.substr(0, digit)].push_back(printed.substr(digit));
  }
  std::vector<PlacePattern::Parts> patterns;
  for (auto& [beginning, endings] : by_beginning) {
    // The first alternative that matches counts: the longest.
    std::ranges::stable_sort(endings, std::ranges::greater(), &std::string::size);
    PlacePattern::Parts parts;
    parts.left = Quoted(beginning);
    for (const std::string& ending : endings) parts.right += (parts.right.empty() ? "" : "|") + Quoted(ending);
    patterns.push_back(std::move(parts));
  }
  return patterns;
}

PlacePattern::Parts PartsOfPattern(const std::string& pattern) {
  std::size_t place = pattern.find('@');
  if (place == std::string::npos) return {"", "", pattern, ""};
  return {"", pattern.substr(0, place), pattern.substr(place + 1), ""};
}

std::string OptionalText(const yaml::Node& item, std::string_view key, NodeReader* reader) {
  return reader->Optional(item, key) == nullptr ? std::string() : reader->Text(item, key);
}

// The patterns of an entry.
std::vector<PlacePattern::Parts> PartsOf(const yaml::Node& item, NodeReader* reader) {
  std::vector<PlacePattern::Parts> patterns;
  if (reader->Optional(item, "words") != nullptr) {
    patterns = PartsOfWords(reader->Texts(item, "words"));
  } else if (std::string pattern = reader->Text(item, "pattern"); !pattern.empty()) {
    patterns = {PartsOfPattern(pattern)};
  }
  std::string before = OptionalText(item, "before", reader);
  std::string after = OptionalText(item, "after", reader);
  for (PlacePattern::Parts& parts : patterns) {
    parts.before = before;
    parts.after = after;
  }
  return patterns;
}

bool IsDigit(char32_t character) { return character >= '0' && character <= '9'; }

bool CanBeginWithDigit(const PlacePattern& pattern) {
  return !pattern.beginnings() || std::ranges::any_of(*pattern.beginnings(), IsDigit);
}

bool CanBeginWithCharacter(const PlacePattern& pattern) {
  return !pattern.beginnings() || !std::ranges::all_of(*pattern.beginnings(), IsDigit);
}

// True when the entry asks that no unit follows.
bool IsWeak(const yaml::Node& item, NodeReader* reader) {
  constexpr auto kKnown = std::to_array<std::string_view>({"no_unit"});
  return reader->Optional(item, "when") != nullptr && !reader->Word(item, "when", kKnown).empty();
}

NumberClass ClassOf(const yaml::Node& item, NodeReader* reader) {
  if (reader->Optional(item, "is") == nullptr) return NumberClass::kName;
  return reader->Named(item, "is", {"name", "ordinal", "list_number", "period", "quantity"}, NumberClass::kName);
}

}  // namespace

void NameList::Side::Add(std::size_t entry, const std::optional<std::u32string>& characters) {
  std::size_t row = entry / kBits * kRow;
  std::uint64_t bit = std::uint64_t{1} << entry % kBits;
  bits_.resize(row + kRow);
  if (!characters) {
    for (std::size_t i = row; i < row + kRow; ++i) bits_[i] |= bit;
    return;
  }
  bits_[row + kAnything] |= bit;
  for (char32_t character : *characters) bits_[row + character % kAnything] |= bit;
}

void NameList::Add(NumberName&& name) {
  const PlacePattern& pattern = name.pattern;
  std::array neighbours = {&pattern.preceders(), &pattern.openers(), &pattern.beginnings(), &pattern.seconds(),
                           &pattern.followers()};
  for (std::size_t side = 0; side < kSides; ++side) sides_[side].Add(entries_.size(), *neighbours[side]);
  entries_.push_back(std::move(name));
}

NameList::Neighbours NameList::NeighboursOf(std::string_view text, std::size_t place) {
  std::optional<char32_t> opener = PlacePattern::OpenerAt(text, place);
  return {PlacePattern::PrecederAt(text, place) % kAnything, opener ? *opener % kAnything : kAnything,
          DecodeAt(text, place).value % kAnything, PlacePattern::SecondAt(text, place) % kAnything,
          PlacePattern::FollowerAt(text, place) % kAnything};
}

void LoadNames(const yaml::Node& root, NodeReader* reader, NameWording* names) {
  for (const yaml::Node& item : reader->Items(root, "names")) {
    NumberName name;
    name.name_class = reader->Text(item, "class");
    name.number_class = ClassOf(item, reader);
    name.may_cut = reader->Optional(item, "glued") != nullptr;
    bool is_weak = IsWeak(item, reader);
    for (const PlacePattern::Parts& parts : PartsOf(item, reader)) {
      Result<PlacePattern> pattern = PlacePattern::Compile(parts);
      if (!pattern) {
        reader->Report(item, pattern.error().message);
        break;
      }
      NumberName entry = name;
      entry.pattern = std::move(*pattern);
      if (!is_weak && CanBeginWithCharacter(entry.pattern)) names->characters.Add(NumberName(entry));
      if (CanBeginWithDigit(entry.pattern)) (is_weak ? names->weak : names->strong).Add(std::move(entry));
    }
  }
}

}  // namespace heyan
