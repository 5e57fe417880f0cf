// A set of characters that is asked at every character of a text.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace heyan {

class CharacterSet {
 public:
  constexpr CharacterSet() = default;
  constexpr explicit CharacterSet(std::u32string_view characters) {
    for (char32_t character : characters) Add(character);
  }
  constexpr void Add(char32_t character) { table_[Word(character)] |= Bit(character); }
  constexpr void Add(const CharacterSet& other) {
    for (std::size_t word = 0; word < table_.size(); ++word) table_[word] |= other.table_[word];
  }
  // Exact for the characters of the basic plane (below U+10000); those beyond it are all in as soon as one is.
  constexpr bool Has(char32_t character) const { return (table_[Word(character)] & Bit(character)) != 0; }

 private:
  static constexpr std::size_t kBits = 64;
  static constexpr std::size_t kPlane = 0x10000;
  static constexpr std::size_t Word(char32_t character) {
    return character < kPlane ? character / kBits : kPlane / kBits;
  }
  static constexpr std::uint64_t Bit(char32_t character) {
    return character < kPlane ? std::uint64_t{1} << character % kBits : 1;
  }

  std::array<std::uint64_t, kPlane / kBits + 1> table_{};
};

}  // namespace heyan
