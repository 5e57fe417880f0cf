// Running text with its figures in it (带数值的文字): what the shapes of sums, shares, lists are found in.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "model/report.h"
#include "text/text_range.h"

namespace heyan {

struct FigurePlace {
  TextRange range;    // in the text, qualifiers included
  int quantity = -1;  // index into Report::quantities
  int fact = -1;      // index into Report::facts; -1 when the figure has none
};

// A block that is no table, or a cell of one.
struct FigureText {
  const MappedText* text = nullptr;     // owned by the report
  int block = -1;                       // index into Report::blocks
  int table = -1, row = -1, cell = -1;  // of a cell; indices
  std::vector<FigurePlace> figures;     // in order

  // Those that stand whole in a part of the text.
  std::span<const FigurePlace> FiguresIn(TextRange range) const;
};

// In document order: the blocks with text, without those of tables and with the cells of tables where `cells` asks for them.
std::vector<FigureText> FigureTexts(const Report& report, bool cells = false);

}  // namespace heyan
