// A source text as its lines that are not blank.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/source_file.h"

namespace heyan {

// A line, or a cell of a line with several: without line ending and without blanks at both ends.
struct SourceLine {
  std::uint32_t begin = 0;  // bytes in the source
  std::uint32_t end = 0;
  std::uint32_t blank_lines_before = 0;
  bool cell = false;  // a tab stood before it: it begins a table cell, which may be empty
};

enum class Tabs {
  kBeginCells,  // a tab at the start of a line, and every further tab of that line, begins a cell
  kAreBlanks,
};

// The lines of `text` in order. A line of blanks only is not listed, but counted by the next one. Fails when the text
// has more lines than any report could; an empty or blank text is an error too, as there is nothing to read. `path` is
// for the messages.
Result<std::vector<SourceLine>> SplitLines(std::string_view text, Tabs tabs, std::string_view path);

// True when tabs in `lines` are the indentation of paragraphs and not the beginnings of cells: most long lines have
// one.
bool TabsIndent(const std::vector<SourceLine>& lines);

inline std::string_view TextOf(const SourceLine& line, std::string_view source) {
  return source.substr(line.begin, line.end - line.begin);
}
MappedText ContentOf(const SourceLine& line, std::string_view source);

}  // namespace heyan
