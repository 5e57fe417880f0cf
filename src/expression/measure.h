// The measure of a number (计量): what kind of figure it is and its unit.
#pragma once

#include <string>

#include "expression/value.h"
#include "lexicon/lexicon.h"

namespace heyan::expression {

struct Measure {
  QuantityKind kind = QuantityKind::kAmount;
  std::string unit;
  std::string dimension;
};

inline const Measure kPlain;
// What the difference of two shares is counted in.
inline const Measure kPoints = {QuantityKind::kPoints, "百分点", "points"};

Measure MeasureOf(const Number& number);
void SetMeasure(const Measure& measure, Number* number);

// True for an amount without unit and for a multiple: it scales what it is multiplied with.
bool IsFactor(const Number& number);
// False for grades, ranks and ratios, which arithmetic has no sense for.
bool Adds(const Number& number);

// Converts `b` into the measure of `a`. A number without unit takes the measure of the other. False when they differ.
bool Align(const Lexicon& lexicon, Number* a, Number* b);

// ‰ becomes %, 基点 becomes 百分点. False when the result leaves exact arithmetic.
bool ToBaseUnit(const Lexicon& lexicon, Number* number);

}  // namespace heyan::expression
