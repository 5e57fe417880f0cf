// What two printed figures are to each other when they should be the same (numbers.md §3).
#pragma once

#include <optional>
#include <utility>

#include "lexicon/lexicon.h"
#include "model/quantity.h"

namespace heyan {

enum class Agreement {
  kEqual,
  kByRounding,    // the coarser is a rounding of the finer, or the finer lies in what the coarser can mean
  kByTruncation,  // the coarser is the finer cut off: 119.19 and 119.1
  kInconsistent,
  kIncomparable,  // other units, or beyond exact arithmetic
};

// 985.2亿 and 985亿 agree; 65.5 and 65.4 do not. Units that convert exactly are converted.
Agreement Compare(const Quantity& a, const Quantity& b, const Lexicon& lexicon);

// The same with the sign turned: 下降5.4% is −5.4%.
Quantity Negated(const Quantity& quantity);

// b expressed in the unit of a; nullopt when the units do not convert or the result is not exact in our range.
std::optional<Quantity> ConvertTo(const Quantity& b, const Quantity& a, const Lexicon& lexicon);

// k when a = b × 10^k exactly, in one unit, and the figures have two digits or more.
std::optional<int> PowerOfTenApart(const Quantity& a, const Quantity& b, const Lexicon& lexicon);

// True when the printed digits of the two are one slip apart: a decimal point or zeros, two neighbouring digits swapped,
// one digit wrong, missing or doubled. Two figures of different things rarely are.
bool OneSlipApart(const Quantity& a, const Quantity& b, const Lexicon& lexicon);

// 家, 户, 项: units in which things are counted.
bool IsCount(const Quantity& quantity);

// Both in one unit where both count, or one does and the other is a bare number, as cells are: 330 and 330家, 43家 and 43户.
std::pair<Quantity, Quantity> InOneUnit(const Quantity& a, const Quantity& b);

// True when the values differ by more than 1% of the larger.
bool ApartByMoreThanOnePercent(const Decimal& a, const Decimal& b);

}  // namespace heyan
