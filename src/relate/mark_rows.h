// The rows of indicator tables whose names bear the mark of binding ones (约束性记号), beside what their remarks say.
#pragma once

#include <vector>

#include "lexicon/lexicon.h"
#include "model/report.h"

namespace heyan {

struct MarkedRow {
  Span label;
  bool is_marked = false;
  Nature remark = Nature::kUnspecified;  // of a cell that says nothing else

  bool Contradicts() const { return remark != Nature::kUnspecified && is_marked != (remark == Nature::kBinding); }
};

// A table in which names bear marks.
struct MarkedTable {
  int table = -1;  // index into Report::tables
  Span note;       // that says what the mark means; the first label when there is none
  std::vector<MarkedRow> rows;
};

std::vector<MarkedTable> MarkedTables(const Report& report, const Lexicon& lexicon);

}  // namespace heyan
