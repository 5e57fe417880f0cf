// What the lexicon knows of numbers that are no plain figures (数字名称): rules/lexicon/names.yaml.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "lexicon/node_reader.h"
#include "model/number.h"
#include "text/place_pattern.h"

namespace heyan {

// One entry of names.yaml.
struct NumberName {
  std::string name_class;
  NumberClass number_class = NumberClass::kName;
  bool may_cut = false;  // the digits may go on behind the name: 图42021年
  PlacePattern pattern;  // matched at the number's first digit or numeral
};

// Entries in order, found by what follows the number.
class NameList {
 public:
  void Add(NumberName&& name);
  // The characters around a place of a text.
  struct Neighbours {
    char32_t before = 0;    // PlacePattern::PrecederAt
    char32_t at = 0;        // the first of the number
    char32_t follower = 0;  // PlacePattern::FollowerAt
  };
  // Calls `matches` for the entries that can fit between the neighbours, in order, until it returns true; gives that entry,
  // or null.
  template <typename Matches>
  const NumberName* First(const Neighbours& neighbours, const Matches& matches) const {
    static const std::vector<int> kNoEntries;
    auto found = by_follower_.find(neighbours.follower);
    const std::vector<int>& fitting = found == by_follower_.end() ? kNoEntries : found->second;
    for (std::size_t i = 0, j = 0; i < fitting.size() || j < others_.size();) {
      bool take_fitting = j == others_.size() || (i < fitting.size() && fitting[i] < others_[j]);
      int entry = take_fitting ? fitting[i++] : others_[j++];
      const Filter& filter = filters_[entry];
      if ((filter.before & Bit(neighbours.before)) == 0 || (filter.at & Bit(neighbours.at)) == 0) continue;
      if (matches(entries_[entry])) return &entries_[entry];
    }
    return nullptr;
  }

 private:
  // Which characters an entry can fit between, by their low bits: they stand side by side and rule most entries out.
  struct Filter {
    std::uint64_t before = 0;
    std::uint64_t at = 0;
  };
  static std::uint64_t Bit(char32_t character) { return std::uint64_t{1} << character % 64; }
  static std::uint64_t Bits(const std::optional<std::u32string>& characters);

  std::vector<NumberName> entries_;
  std::vector<Filter> filters_;  // of the entries
  std::unordered_map<char32_t, std::vector<int>> by_follower_;
  std::vector<int> others_;  // entries that fit before any character
};

struct NameWording {
  NameList strong;      // whatever follows the number
  NameList weak;        // only when it is no time and has no unit
  NameList characters;  // strong ones of numbers that begin with a character: 第六届
};

// Reads names.yaml; problems go to the reader.
void LoadNames(const yaml::Node& root, NodeReader* reader, NameWording* names);

}  // namespace heyan
