// Totals of tables and the rows they add up (表中合计).
//
// Shapes: a row 合计 first or last, the others its parts · a row and those behind it from 其中： or # on, as many as add up.
// What adds up in one column is proven to be all in the others; nothing else is held to be.
#pragma once

#include <vector>

#include "relate/sum.h"

namespace heyan {

struct TableSums {
  std::vector<Quantity> figures;  // of cells; what the sums speak of
  std::vector<JudgedSum> sums;
};

TableSums FindTableSums(const Report& report, const Lexicon& lexicon);

}  // namespace heyan
