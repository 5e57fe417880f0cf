// Source lines cut to fit a terminal, with the columns of the caret.
#pragma once

#include <string>
#include <string_view>

namespace heyan {

// Display columns of a cut line, without the marks of the cuts.
inline constexpr int kSnippetColumns = 100;

struct Snippet {
  std::string text;
  int caret_offset = 0;  // display columns before the figure in `text`
  int caret_width = 1;   // display columns of the figure; 1 at least
};

// The part of `line` around its code points [column, end_column), counted from 1. A longer line is cut at both sides of
// the figure, with … at the cut ends; blanks around the line go, unless they belong to the figure; control characters,
// tabs among them, become single blanks, so that columns hold.
Snippet CutSnippet(std::string_view line, int column, int end_column);

// `text` with every control character as a blank: a document cannot steer the reader's terminal.
std::string Printable(std::string_view text);

}  // namespace heyan
