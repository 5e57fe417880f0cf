// Figures whose unit cannot measure what they are said of (单位不符), and conversions stated side by side (并列换算).
#pragma once

#include <string>
#include <vector>

#include "lexicon/lexicon.h"
#include "relate/figure_text.h"

namespace heyan {

struct UnitLookedAt {
  Span figure;                // or the label whose unit it is
  Span name;                  // the words that say what is measured
  std::string printed;        // the figure as printed
  std::string unit;           // canonical, or as the label has it
  std::string indicator;      // as printed
  std::string right;          // the unit that fits, or the dimension of units that do
  bool of_dimension = false;  // `right` is one
  bool fits = true;
};

// Of facts whose indicator is named directly before the figure, against the indicator's dimension in the lexicon.
std::vector<UnitLookedAt> UnitsOfIndicators(const Report& report, const Lexicon& lexicon);

// Of figures beside words that rules/lexicon/bounds.yaml lists under `uses`.
std::vector<UnitLookedAt> UnitsByUse(const std::vector<FigureText>& texts, const Report& report,
                                     const Lexicon& lexicon);

// Units of the labels of indicator tables, against both.
std::vector<UnitLookedAt> UnitsOfLabels(const Report& report, const Lexicon& lexicon);

// 1000公顷（1.5万亩）: one amount in two units, as indices into Report::quantities.
struct Conversion {
  int first = -1, second = -1;
};
std::vector<Conversion> ConversionsIn(const std::vector<FigureText>& texts, const Report& report);

}  // namespace heyan
