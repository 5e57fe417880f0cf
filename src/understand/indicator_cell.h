// What a target or result cell of an indicator table says.
#pragma once

#include <optional>
#include <string_view>

#include "lexicon/lexicon.h"
#include "lexicon/printed_unit.h"
#include "model/report.h"

namespace heyan {

struct ReadCell {
  IndicatorCell cell;                // cell.quantity is not set
  std::optional<Quantity> quantity;  // of kFigure and kChange; the id is not set
  bool is_growth = false;            // 增长6%: a growth rate, whatever the label says
};

// `unit` is what a bare figure is counted in; null when the label says nothing.
ReadCell ReadIndicatorCell(const MappedText& content, const PrintedUnit* unit, const Lexicon& lexicon);

// Text of a cell without blanks and line breaks, every part mapped to its source.
MappedText WithoutBlanks(const MappedText& text);

}  // namespace heyan
