// The parts of the check kind `claim` that look at single rows (逐行核对).
#pragma once

#include <vector>

#include "checks/finding_maker.h"
#include "relate/figure_text.h"
#include "relate/recount.h"

namespace heyan {

// An indicator that a sentence says something of.
struct NamedPlace {
  const FigureText* text = nullptr;
  TextRange name, phrase;
};
// … against its row in the table.
FindingDraft NamedDraft(const CheckContext& context, const NamedPlace& place, const RecountedRow& row,
                        ClaimClass in_table);
// 超额完成
std::string_view NameOf(ClaimClass said);
LocalizedText WordFor(ClaimClass said);

// “*”代表约束性指标: the names that bear the mark are those whose remarks say so.
void CheckMarks(const CheckContext& context, FindingMaker* maker);
// 粮食产量44.2万吨，超额完成年度目标, against the verdict on its row; by the parameters said_met and said_missed.
void CheckStatedResults(const CheckContext& context, const std::vector<FigureText>& texts, FindingMaker* maker);

// The last row number of an indicator table is how many rows have one.
void CheckNumbers(const CheckContext& context, FindingMaker* maker);
// 综合质量质效 in one table, 综合质量效益 in the other: a category that is nearly one of the other table.
void CheckCategories(const CheckContext& context, FindingMaker* maker);
// 消费和投资不及预期, against their rows; by the parameters said_short and informal.
void CheckShortfalls(const CheckContext& context, const std::vector<FigureText>& texts, const Recount& recount,
                     FindingMaker* maker);

}  // namespace heyan
