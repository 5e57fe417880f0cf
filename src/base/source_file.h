// A decoded source text, places in it, and texts made from parts of it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace heyan {

// Bytes [begin, end) of a decoded source (UTF-8). For a report that was loaded from its parsed form, a key that only
// the report's own Locator understands.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  bool operator==(const Span&) const = default;
};

// Where a figure stands in documents that have no lines of their own. Numbers count from 1; absent when they do not apply.
struct Origin {
  std::optional<int> page, paragraph, table, row, column;
  bool operator==(const Origin&) const = default;
};

// Lines and columns count from 1, columns in Unicode code points; ends are exclusive.
struct Place {
  int line = 0;
  int column = 0;
  int end_line = 0;
  int end_column = 0;
  Origin origin;
  bool operator==(const Place&) const = default;
};

// Finds line and column of byte offsets, in constant time after a linear preparation.
class LineIndex {
 public:
  LineIndex() = default;
  // `text` is valid UTF-8; it is not kept: calls that need it take it again.
  explicit LineIndex(std::string_view text);

  Place Locate(std::string_view text, Span span) const;
  // Line `line` (from 1) without its line ending; empty when there is no such line.
  std::string_view Line(std::string_view text, int line) const;
  int LineCount() const { return static_cast<int>(line_starts_.size()); }

 private:
  std::pair<int, int> LineAndColumn(std::string_view text, std::uint32_t offset) const;

  std::vector<std::uint32_t> line_starts_;
  std::vector<std::uint32_t> checkpoints_;  // code points before every kStride bytes
};

// Text assembled from pieces of a source. Each piece knows where its bytes come from, so that every part of the text
// has its exact span without searching.
class MappedText {
 public:
  // Adds `text` that stands at `source` in the source. When their lengths differ (a folded full-width character), the
  // piece is one unit: any part of it maps to the whole.
  void Append(std::string_view text, Span source);
  // Adds another mapped text after this one.
  void AppendMapped(const MappedText& other);
  // Adds text that has no place in the source (a joining blank); it maps to the end of what precedes it.
  void AppendSynthetic(std::string_view text);

  const std::string& text() const { return text_; }
  bool empty() const { return text_.empty(); }
  // The source span of bytes [begin, end) of text().
  Span ToSource(std::size_t begin, std::size_t end) const;
  Span ToSource() const { return ToSource(0, text_.size()); }
  // The first byte of text() that comes from `source` or behind it; the size of text() when there is none. The text keeps the
  // order of its source.
  std::size_t FromSource(std::uint32_t source) const;
  // A part of this text, with its mapping.
  MappedText Slice(std::size_t begin, std::size_t end) const;

 private:
  struct Piece {
    std::uint32_t begin;  // in text_
    std::uint32_t end;
    Span source;
  };
  const Piece* PieceAt(std::size_t offset) const;

  std::string text_;
  std::vector<Piece> pieces_;
};

}  // namespace heyan
