// The label of an indicator row: 其中：税收收入增速（%）*.
#pragma once

#include <optional>
#include <string>

#include "lexicon/lexicon.h"
#include "lexicon/printed_unit.h"
#include "model/report.h"

namespace heyan {

struct IndicatorLabel {
  std::string text;         // as printed, without blanks and line breaks
  std::string name;         // without part mark, binding mark and unit: 地区生产总值增速
  std::string canonical;    // the lexicon's name; when unknown the name without measure and empty words
  bool is_part = false;     // begins with 其中 or #
  bool is_marked = false;   // carries a binding mark
  bool is_falling = false;  // 下降 in the label: more is better
  Measure measure = Measure::kUnspecified;
  std::string unit_text;  // as printed: 万人
  std::optional<PrintedUnit> unit;
  Direction direction = Direction::kUnknown;  // from the label, else the lexicon, else the ending of the name
};

IndicatorLabel ReadIndicatorLabel(const MappedText& content, const Lexicon& lexicon);

}  // namespace heyan
