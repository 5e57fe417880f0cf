// The running text of a report piece by piece (正文): blocks and table cells, for checks of wording.
#pragma once

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/report.h"
#include "text/regex.h"
#include "text/text_range.h"

namespace heyan {

struct TextPiece {
  const MappedText* text = nullptr;  // owned by the report
  std::string_view type;             // a name of BlockType, or "cell"
  int block = -1;                    // index into Report::blocks
};

// In document order: every block that has text, and the cells of a table behind its caption.
std::vector<TextPiece> TextPieces(const Report& report);

// The names `TextPiece::type` can have.
inline constexpr auto kTextPieceTypes = std::to_array<std::string_view>(
    {"title", "heading", "paragraph", "box", "table", "figure", "note", "list_item", "cell"});

// All matches of the patterns in `text`, each pattern's in order; empty matches are left out.
std::vector<TextRange> FindAll(std::string_view text, std::span<const Regex> patterns);
// In order, and of those that overlap only the first, the longest of one beginning: two words that meet in one place are one
// mistake.
std::vector<TextRange> WithoutOverlaps(std::vector<TextRange> ranges);
// Those of `ranges` that lie in none of `others`, in order.
std::vector<TextRange> NotInside(std::vector<TextRange> ranges, std::vector<TextRange> others);

// What tells one place of a text from others when its figures or lines change: some characters on both sides of it,
// without digits.
std::string Excerpt(std::string_view text, TextRange range);

}  // namespace heyan
