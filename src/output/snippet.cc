#include "output/snippet.h"

#include <algorithm>

#include "text/utf8.h"

namespace heyan {
namespace {

bool IsControl(char32_t c) { return c < 0x20 || (c >= 0x7F && c < 0xA0); }

// Byte offset of the code point `count` places after the one at `from`.
std::size_t Advance(std::string_view text, std::size_t from, int count) {
  for (; count > 0 && from < text.size(); --count) from += DecodeAt(text, from).length;
  return from;
}

std::size_t Previous(std::string_view text, std::size_t offset) {
  do --offset;
  while (offset > 0 && (static_cast<unsigned char>(text[offset]) & 0xC0U) == 0x80U);
  return offset;
}

// The end of the longest piece from `from` within [from, limit) that is at most `columns` wide, and its width.
struct Reach {
  std::size_t offset = 0;
  int width = 0;
};

Reach Rightward(std::string_view text, std::size_t from, std::size_t limit, int columns) {
  Reach reach{from, 0};
  while (reach.offset < limit) {
    std::size_t next = reach.offset + DecodeAt(text, reach.offset).length;
    int width = DisplayWidth(text.substr(reach.offset, next - reach.offset));
    if (reach.width + width > columns) break;
    reach = {next, reach.width + width};
  }
  return reach;
}

Reach Leftward(std::string_view text, std::size_t from, std::size_t limit, int columns) {
  Reach reach{from, 0};
  while (reach.offset > limit) {
    std::size_t next = Previous(text, reach.offset);
    int width = DisplayWidth(text.substr(next, reach.offset - next));
    if (reach.width + width > columns) break;
    reach = {next, reach.width + width};
  }
  return reach;
}

}  // namespace

std::string Printable(std::string_view text) {
  std::string printable;
  printable.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    CodePoint point = DecodeAt(text, i);
    if (IsControl(point.value)) {
      printable += ' ';
    } else {
      printable += text.substr(i, point.length);
    }
    i += std::max<std::size_t>(point.length, 1);
  }
  return printable;
}

Snippet CutSnippet(std::string_view line, int column, int end_column) {
  std::string text = Printable(line);
  std::size_t begin = Advance(text, 0, column - 1);
  std::size_t end = Advance(text, begin, end_column - column);
  std::string_view trimmed = Trim(text);
  auto first = trimmed.empty() ? begin : std::min<std::size_t>(begin, trimmed.data() - text.data());
  auto last = trimmed.empty() ? end : std::max<std::size_t>(end, trimmed.data() - text.data() + trimmed.size());

  // The room beside the figure is shared evenly, and what one side does not need goes to the other.
  Reach figure = Rightward(text, begin, end, kSnippetColumns);
  int room = kSnippetColumns - figure.width;
  Reach left = Leftward(text, begin, first, room / 2);
  Reach right = figure.offset < end ? Reach{figure.offset, 0} : Rightward(text, end, last, room - left.width);
  left = Leftward(text, begin, first, room - right.width);

  Snippet snippet;
  if (left.offset > first) {
    snippet.text = "…";
    snippet.caret_offset = DisplayWidth(snippet.text);
  }
  snippet.text += std::string_view(text).substr(left.offset, right.offset - left.offset);
  snippet.caret_offset += left.width;
  snippet.caret_width = std::max(figure.width, 1);
  if (right.offset < last) snippet.text += "…";
  return snippet;
}

}  // namespace heyan
