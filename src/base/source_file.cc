#include "base/source_file.h"

#include <algorithm>
#include <tuple>

namespace heyan {
namespace {

constexpr std::uint32_t kStride = 1024;

bool StartsCodePoint(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }

}  // namespace

LineIndex::LineIndex(std::string_view text) {
  line_starts_.push_back(0);
  std::uint32_t code_points = 0;
  for (std::uint32_t i = 0; i < text.size(); ++i) {
    if (i % kStride == 0) checkpoints_.push_back(code_points);
    if (StartsCodePoint(text[i])) ++code_points;
    if (text[i] == '\n') line_starts_.push_back(i + 1);
  }
  if (text.size() % kStride == 0) checkpoints_.push_back(code_points);
}

std::pair<int, int> LineIndex::LineAndColumn(std::string_view text, std::uint32_t offset) const {
  offset = std::min<std::uint32_t>(offset, static_cast<std::uint32_t>(text.size()));
  auto line = std::ranges::upper_bound(line_starts_, offset) - line_starts_.begin();
  auto count_before = [&](std::uint32_t at) {
    std::uint32_t count = checkpoints_[at / kStride];
    for (std::uint32_t i = at / kStride * kStride; i < at; ++i) count += StartsCodePoint(text[i]) ? 1 : 0;
    return count;
  };
  std::uint32_t column = count_before(offset) - count_before(line_starts_[line - 1]);
  return {static_cast<int>(line), static_cast<int>(column) + 1};
}

Place LineIndex::Locate(std::string_view text, Span span) const {
  Place place;
  if (line_starts_.empty()) return place;
  std::tie(place.line, place.column) = LineAndColumn(text, span.begin);
  std::tie(place.end_line, place.end_column) = LineAndColumn(text, span.end);
  return place;
}

std::string_view LineIndex::Line(std::string_view text, int line) const {
  if (line < 1 || line > LineCount()) return {};
  std::uint32_t begin = line_starts_[line - 1];
  std::size_t end = line < LineCount() ? line_starts_[line] : text.size();
  std::string_view result = text.substr(begin, end - begin);
  while (!result.empty() && (result.back() == '\n' || result.back() == '\r')) result.remove_suffix(1);
  return result;
}

void MappedText::Append(std::string_view text, Span source) {
  if (text.empty()) return;
  auto begin = static_cast<std::uint32_t>(text_.size());
  text_.append(text);
  pieces_.push_back({begin, static_cast<std::uint32_t>(text_.size()), source});
}

void MappedText::AppendSynthetic(std::string_view text) {
  std::uint32_t at = pieces_.empty() ? 0 : pieces_.back().source.end;
  Append(text, {at, at});
}

void MappedText::AppendMapped(const MappedText& other) {
  for (const Piece& piece : other.pieces_) {
    Append(std::string_view(other.text_).substr(piece.begin, piece.end - piece.begin), piece.source);
  }
}

const MappedText::Piece* MappedText::PieceAt(std::size_t offset) const {
  auto next = std::ranges::upper_bound(pieces_, offset, {}, &Piece::begin);
  return next == pieces_.begin() ? nullptr : &*std::prev(next);
}

Span MappedText::ToSource(std::size_t begin, std::size_t end) const {
  if (pieces_.empty()) return {};
  auto is_identity = [](const Piece& p) { return p.end - p.begin == p.source.end - p.source.begin; };
  const Piece& first = *PieceAt(std::min(begin, text_.size() - 1));
  Span span;
  span.begin = first.source.begin + (is_identity(first) ? static_cast<std::uint32_t>(begin - first.begin) : 0);
  if (end <= begin) return {span.begin, span.begin};
  const Piece& last = *PieceAt(std::min(end, text_.size()) - 1);
  span.end = is_identity(last) ? last.source.begin + static_cast<std::uint32_t>(end - last.begin) : last.source.end;
  return span;
}

std::size_t MappedText::FromSource(std::uint32_t source) const {
  auto next = std::ranges::upper_bound(pieces_, source, {}, [](const Piece& piece) { return piece.source.begin; });
  if (next == pieces_.begin()) return 0;
  const Piece& piece = *std::prev(next);
  std::uint32_t into = source - piece.source.begin;
  bool is_identity = piece.end - piece.begin == piece.source.end - piece.source.begin;
  if (!is_identity && into > 0 && source < piece.source.end) return piece.begin;
  return std::min<std::size_t>(piece.begin + into, piece.end);
}

MappedText MappedText::Slice(std::size_t begin, std::size_t end) const {
  MappedText slice;
  end = std::min(end, text_.size());
  const Piece* first = pieces_.empty() ? nullptr : PieceAt(begin);
  for (const Piece* piece = first; piece != nullptr && piece != pieces_.data() + pieces_.size(); ++piece) {
    std::size_t from = std::max<std::size_t>(begin, piece->begin);
    std::size_t to = std::min<std::size_t>(end, piece->end);
    if (from >= end) break;
    if (from < to) slice.Append(std::string_view(text_).substr(from, to - from), ToSource(from, to));
  }
  return slice;
}

}  // namespace heyan
