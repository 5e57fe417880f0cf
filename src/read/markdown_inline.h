// The text inside a Markdown line.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/source_file.h"

namespace heyan {

// The plain text of a piece of Markdown that begins at byte `at` of the source: without bold marks, escapes resolved,
// <br> as '\n'.
MappedText PlainText(std::string_view markdown, std::uint32_t at);

// True when `line` holds a '|' that no backslash escapes.
bool HasPipe(std::string_view line);

// The cells of a table row, trimmed; pipes at the ends open and close the row. They are views into `line`.
std::vector<std::string_view> SplitCells(std::string_view line);

// True for the row between header and body (|---|:--:|). `least` dashes make a cell of it.
bool IsSeparatorRow(std::string_view line, std::size_t least);

}  // namespace heyan
