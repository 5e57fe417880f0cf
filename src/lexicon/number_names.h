// What the lexicon knows of numbers that are no plain figures (数字名称): rules/lexicon/names.yaml.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
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

// Entries in order, found by the characters around the number.
class NameList {
 public:
  void Add(NumberName&& name);
  // Calls `matches` for the entries that can fit at `place` of the text, in order, until it returns true; gives that entry,
  // or null.
  template <typename Matches>
  const NumberName* First(std::string_view text, std::size_t place, const Matches& matches) const {
    Neighbours around = NeighboursOf(text, place);
    for (std::size_t first = 0; first < entries_.size(); first += kBits) {
      std::uint64_t fitting = ~std::uint64_t{0};
      for (std::size_t side = 0; side < kSides; ++side) fitting &= sides_[side].At(first, around[side]);
      for (; fitting != 0; fitting &= fitting - 1) {
        const NumberName& entry = entries_[first + static_cast<std::size_t>(std::countr_zero(fitting))];
        if (matches(entry)) return &entry;
      }
    }
    return nullptr;
  }

 private:
  static constexpr std::size_t kBits = 64;
  static constexpr std::size_t kAnything = 256;  // where the character is not known
  // preceder, opener, beginning, second and follower of a PlacePattern
  static constexpr std::size_t kSides = 5;
  // The low bits of the characters around a place.
  using Neighbours = std::array<std::size_t, kSides>;
  static Neighbours NeighboursOf(std::string_view text, std::size_t place);

  // Which entries can fit beside a character, a bit an entry.
  class Side {
   public:
    // nullopt: any character.
    void Add(std::size_t entry, const std::optional<std::u32string>& characters);
    // Of the kBits entries from `first` on.
    std::uint64_t At(std::size_t first, std::size_t neighbour) const { return bits_[first / kBits * kRow + neighbour]; }

   private:
    static constexpr std::size_t kRow = kAnything + 1;
    std::vector<std::uint64_t> bits_;
  };

  std::vector<NumberName> entries_;
  std::array<Side, kSides> sides_;
};

struct NameWording {
  NameList strong;      // whatever follows the number
  NameList weak;        // only when it is no time and has no unit
  NameList characters;  // strong ones of numbers that begin with a character: 第六届
};

// Reads names.yaml; problems go to the reader.
void LoadNames(const yaml::Node& root, NodeReader* reader, NameWording* names);

}  // namespace heyan
