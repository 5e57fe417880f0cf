// The texts of a report as one row of characters (字), for what looks at words that no lexicon has.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "text/text_range.h"

namespace heyan {

// Bytes of one of the texts.
struct PieceRange {
  int piece = 0;  // index into the texts
  TextRange range;
  bool operator==(const PieceRange&) const = default;
};

class CharacterText {
 public:
  // What stands between two texts.
  static constexpr char32_t kBreak = 0;

  // Reads no more than `most` characters; is_cut() tells that there are more.
  CharacterText(std::span<const std::string_view> texts, std::size_t most);

  const std::u32string& characters() const { return characters_; }
  std::size_t size() const { return characters_.size(); }
  bool is_cut() const { return is_cut_; }
  // kBreak in front of the first character and behind the last one.
  char32_t At(std::size_t index) const { return index < characters_.size() ? characters_[index] : kBreak; }
  char32_t Before(std::size_t index) const { return index == 0 ? kBreak : At(index - 1); }
  // Where `length` characters of one text stand.
  PieceRange PlaceOf(std::size_t index, std::size_t length) const;
  std::string Utf8(std::size_t index, std::size_t length) const;
  // Every place where the characters stand, no two overlapping; no more than `most`.
  std::vector<std::size_t> Find(std::u32string_view characters, std::size_t most) const;

 private:
  struct Piece {
    std::size_t begin = 0;  // in characters_
    std::string_view text;
  };

  std::u32string characters_;
  std::vector<std::uint32_t> offsets_;  // of each character in its text
  std::vector<Piece> pieces_;
  bool is_cut_ = false;
};

}  // namespace heyan
