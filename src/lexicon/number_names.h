// What the lexicon knows of numbers that are no plain figures (数字名称): rules/lexicon/names.yaml.
#pragma once

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
  // Calls `matches` for the entries that can fit before `follower` (PlacePattern::FollowerAt), in order, until it returns
  // true; gives that entry, or null.
  template <typename Matches>
  const NumberName* First(char32_t follower, const Matches& matches) const {
    static const std::vector<int> kNoEntries;
    auto found = by_follower_.find(follower);
    const std::vector<int>& fitting = found == by_follower_.end() ? kNoEntries : found->second;
    for (std::size_t i = 0, j = 0; i < fitting.size() || j < others_.size();) {
      bool take_fitting = j == others_.size() || (i < fitting.size() && fitting[i] < others_[j]);
      const NumberName& name = entries_[take_fitting ? fitting[i++] : others_[j++]];
      if (matches(name)) return &name;
    }
    return nullptr;
  }

 private:
  std::vector<NumberName> entries_;
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
