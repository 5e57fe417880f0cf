// Totals in a lead and their parts in the numbered items below (总数与编号各项), and the parts of a sum told again elsewhere.
#pragma once

#include <span>
#include <vector>

#include "relate/placed_figures.h"
#include "relate/sum.h"

namespace heyan {

// A text of the report with its block.
struct BlockText {
  PlacedText placed;
  const Block* block = nullptr;
};

// Adds the sums of leads: 安排项目30个，投资9亿元： 1．甲类项目20个，投资5亿元； 2．…
void FindItemSums(const Report& report, std::span<const BlockText> texts, const Lexicon& lexicon, const SumJudge& judge,
                  std::vector<Sum>* sums);

// Adds to sums that hold those with the same parts at another place: 开工20个项目、续建10个项目 against 项目30个 elsewhere.
void FindRestatedSums(const Report& report, std::span<const BlockText> texts, const Lexicon& lexicon,
                      const SumJudge& judge, std::vector<Sum>* sums);

}  // namespace heyan
