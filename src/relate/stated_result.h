// Results said to meet or miss their target in the words behind the figure (完成与否的说法): 44.2万吨，超额完成年度目标.
#pragma once

#include <span>
#include <vector>

#include "lexicon/lexicon.h"
#include "relate/figure_text.h"

namespace heyan {

struct StatedResult {
  const FigureText* text = nullptr;
  TextRange words;     // 超额完成年度目标
  int quantity = -1;   // index into Report::quantities
  int indicator = -1;  // its row, index into Report::indicators
  bool said_met = false;
  bool contradicts = false;  // the table's verdict on the row
};

// Of figures of running text whose indicator is printed, has one row with a result of the year under review, and which stand
// directly before words that a pattern of `met` or `missed` fits to.
std::vector<StatedResult> StatedResults(const std::vector<FigureText>& texts, const Report& report,
                                        std::span<const Regex> met, std::span<const Regex> missed);

}  // namespace heyan
