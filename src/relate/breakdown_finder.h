// Totals with their parts behind them in running text (总数与其中各项).
//
// Shapes: N个，其中A a个、B b个 · 总投资T，其中… · N个（A a个，B b个） · N个，a元。其中：A n个，m元；B … (parallel columns) ·
// 从投资来源看，… · X项目：共N个。…等n个项目…。…等m个项目…
#pragma once

#include <vector>

#include "relate/placed_figures.h"
#include "relate/sum.h"

namespace heyan {

// Adds what the text breaks down, in the order of the text. `judge` is asked which of several readings closes.
void FindBreakdowns(const Report& report, const PlacedText& text, const Lexicon& lexicon, const SumJudge& judge,
                    std::vector<Sum>* sums);

}  // namespace heyan
