// Arithmetic and comparison of numbers (数的运算和比较): exact, in convertible units, with all that the figures can mean.
#pragma once

#include "expression/operator.h"
#include "expression/value.h"
#include "lexicon/lexicon.h"

namespace heyan::expression {

// a + b, a - b, a * b or a / b; unknown when units do not fit, when a divisor can be 0 and beyond exact arithmetic.
//   + -  in the unit of the left one; a number without unit takes the other's; % - % gives percentage points
//   *    one factor has no unit (倍 counts as none), or is a share of the other: 20% * 50亿元
//   /    by a number without unit, or by one of the same measure, which gives a number without unit
Value Calculate(Operator op, const Number& a, const Number& b, const Lexicon& lexicon);

// The number with its sign turned; one of the report stays one.
Number Negated(Number number);

// a = b, a < b, …: truth or unknown. A number without unit compares with any by value, in the base unit of the report's
// figure (1.5万人 is 15000). Two figures as printed compare at face value, and are equal when the coarser is a rounding of
// the finer. Computed numbers and those with 约, 以上, … compare by what they can mean: computed ones are equal within the
// wide bound of numbers.md §4; an order is told only when it is certain.
Value Compare(Operator op, const Number& a, const Number& b, const Lexicon& lexicon);

}  // namespace heyan::expression
