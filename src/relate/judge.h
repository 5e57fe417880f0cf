// Was a target met (目标完成判定)? The verdicts of numbers.md §4.
#pragma once

#include <string>
#include <vector>

#include "lexicon/lexicon.h"
#include "model/report.h"

namespace heyan {

struct Judgement {
  Verdict verdict = Verdict::kNoTarget;
  std::string reason;       // message id that says why a verdict is undetermined; else empty
  std::string computation;  // "305 < 330"; empty when no figures were compared
  // The figures that were compared, as indices into Report::quantities; -1 when there is none. For a target that refers to
  // another row (快于经济增速) target_quantity is that row's result.
  int target_quantity = -1;
  int actual_quantity = -1;
  int reference = -1;  // index of the indicator a relative target refers to; -1 when there is none
};

// Does the figure `actual` meet the figure `target`? The target's own comparator says which side is better, else
// `otherwise` does. Sets verdict, reason and computation.
Judgement JudgeFigures(const Quantity& target, const Quantity& actual, Direction otherwise, const Lexicon& lexicon);

// One judgement an indicator of the report, in their order. Judges at face value: printed 5.0 meets 5. Exact; abstains
// (undetermined) when the printed figures cannot decide.
std::vector<Judgement> JudgeAll(const Report& report, const Lexicon& lexicon);

// Sets verdict and reason of every indicator of the report.
void JudgeIndicators(const Lexicon& lexicon, Report* report);

}  // namespace heyan
