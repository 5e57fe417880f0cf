// What cannot be (取值范围): figures out of the bounds of their indicator, years that do not fit to an event, a plan or a span.
#pragma once

#include <string>
#include <vector>

#include "lexicon/lexicon.h"
#include "model/examined.h"
#include "relate/figure_text.h"

namespace heyan {

struct BoundedFigure {
  int quantity = -1;      // index into Report::quantities
  std::string indicator;  // what names it
  std::string bound;      // 100%: the one that is passed, or would be first
  bool holds = true;
};

std::vector<BoundedFigure> BoundedFigures(const Report& report, const Lexicon& lexicon);

// A number of years in running text, and what it should be.
struct YearsSaid {
  const FigureText* text = nullptr;
  TextRange range;               // the words
  std::vector<TextRange> years;  // the numbers in them, the stated one first
  std::string event;             // 新中国成立（1949年）
  std::string stated, expected;
  std::string computation;  // 2024 − 1949 = 75
  Fit fit = Fit::kEqual;
};

// 新中国成立75周年; the year is printed in the sentence, or one that the report may speak of.
std::vector<YearsSaid> AnniversariesIn(const std::vector<FigureText>& texts, const Report& report,
                                       const Lexicon& lexicon);
// 2024年是“十四五”第四年, 收官之年.
std::vector<YearsSaid> PlanYearsIn(const std::vector<FigureText>& texts, const Lexicon& lexicon);
// 三年行动计划（2023—2025年）: both ends count.
std::vector<YearsSaid> SpansIn(const std::vector<FigureText>& texts, const Lexicon& lexicon);

}  // namespace heyan
