// A count of what follows in numbered headings or items (总起计数): “重点抓好以下八个方面工作：” before （一） to （八）, “10件民心工程”
// over a list of ten, “8个方面28项工作” over headings and the items below them.
#pragma once

#include <vector>

#include "lexicon/lexicon.h"
#include "model/examined.h"
#include "model/report.h"
#include "relate/numbering.h"
#include "text/text_range.h"

namespace heyan {

struct AnnouncedCount {
  int block = 0;    // index into Report::blocks
  TextRange count;  // in the block's text
  int stated = 0;
  std::vector<NumberMark> items;  // those that follow, in order
  int found = 0;                  // how many they are by their numbers
  Fit fit = Fit::kUndecided;
};

std::vector<AnnouncedCount> FindAnnouncedCounts(const Report& report, const Lexicon& lexicon);

}  // namespace heyan
