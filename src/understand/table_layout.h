// The layout of a table: which row is the header, what each column holds, which groups of cells are rows.
#pragma once

#include <string>
#include <vector>

#include "lexicon/lexicon.h"
#include "model/report.h"
#include "understand/own_places.h"

namespace heyan {

struct Column {
  ColumnRole role = ColumnRole::kNone;
  Measure measure = Measure::kUnspecified;  // of kActual: 绝对值 or 增速
  int year = 0;                             // printed in the header; 0: none
  std::string text;                         // the header cell without blanks, years and remarks
  std::string unit;                         // printed in brackets in the header: 亿元; empty: none
};

struct TableLayout {
  std::vector<Column> columns;
  // Rows below the header as indices into Table::rows; each has as many cells as there are columns, or one more when
  // the name is split into a whole and its part (主要污染物排放总量 | 二氧化硫).
  std::vector<std::size_t> rows;

  bool Has(ColumnRole role) const;
  int Find(ColumnRole role) const;  // first column of the role; -1 when there is none
};

// Recognises an indicator table: a header with a name column and a target, result, level or growth column. Joins rows that an empty
// line broke, and marks rows as header, data, group or unread. An empty layout: this is another kind of table.
TableLayout ReadTableLayout(Table* table, const OwnPlaces& places, const Lexicon& lexicon);

}  // namespace heyan
