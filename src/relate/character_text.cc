#include "relate/character_text.h"

#include <algorithm>

#include "text/utf8.h"

namespace heyan {

CharacterText::CharacterText(std::span<const std::string_view> texts, std::size_t most) {
  for (std::string_view text : texts) {
    pieces_.push_back({characters_.size(), text});
    for (std::size_t at = 0; at < text.size();) {
      if (characters_.size() >= most) {
        is_cut_ = true;
        return;
      }
      CodePoint point = DecodeAt(text, at);
      characters_.push_back(point.value == kBreak ? U'\n' : point.value);
      offsets_.push_back(static_cast<std::uint32_t>(at));
      at += point.length;
    }
    characters_.push_back(kBreak);
    offsets_.push_back(static_cast<std::uint32_t>(text.size()));
  }
}

PieceRange CharacterText::PlaceOf(std::size_t index, std::size_t length) const {
  auto behind = std::ranges::upper_bound(pieces_, index, {}, &Piece::begin);
  auto piece = static_cast<int>(behind - pieces_.begin()) - 1;
  std::size_t end = index + length;
  std::size_t end_offset = end < offsets_.size() ? offsets_[end] : pieces_[piece].text.size();
  return {piece, {offsets_[index], end_offset}};
}

std::string CharacterText::Utf8(std::size_t index, std::size_t length) const {
  std::string text;
  for (std::size_t i = index; i < index + length && i < characters_.size(); ++i) AppendUtf8(characters_[i], &text);
  return text;
}

std::vector<std::size_t> CharacterText::Find(std::u32string_view characters, std::size_t most) const {
  std::vector<std::size_t> found;
  for (std::size_t at = characters_.find(characters); at != std::u32string::npos && found.size() < most;
       at = characters_.find(characters, at + characters.size())) {
    found.push_back(at);
  }
  return found;
}

}  // namespace heyan
