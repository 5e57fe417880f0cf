// The parts of the check kind `claim` that look at single rows (逐行核对).
#pragma once

#include <vector>

#include "checks/finding_maker.h"
#include "relate/figure_text.h"

namespace heyan {

// “*”代表约束性指标: the names that bear the mark are those whose remarks say so.
void CheckMarks(const CheckContext& context, FindingMaker* maker);
// 粮食产量44.2万吨，超额完成年度目标, against the verdict on its row; by the parameters said_met and said_missed.
void CheckStatedResults(const CheckContext& context, const std::vector<FigureText>& texts, FindingMaker* maker);

// The last row number of an indicator table is how many rows have one.
void CheckNumbers(const CheckContext& context, FindingMaker* maker);
// 综合质量质效 in one table, 综合质量效益 in the other: a category that is nearly one of the other table.
void CheckCategories(const CheckContext& context, FindingMaker* maker);

}  // namespace heyan
