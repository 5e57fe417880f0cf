// Slips of the pen (笔误): whether a printed figure is the one that was meant, miswritten.
#pragma once

#include <optional>

#include "base/interval.h"
#include "model/report.h"

namespace heyan {

// `meant` holds the values that would fit, in the unit of the printed figure; it has both ends.

// k where the printed figure times 10^k is meant: a decimal point, zeros, 万 or 亿. nullopt when none fits.
std::optional<int> FittingPower(const Quantity& printed, const Interval& meant);
bool FitsWithOtherScale(const Quantity& printed, const Interval& meant);

// Two neighbouring digits swapped.
bool FitsWithSwappedDigits(const Quantity& printed, const Interval& meant);

// Another last digit. Of figures with one digit only its neighbours count: any other one would be a chance.
bool FitsWithOtherLastDigit(const Quantity& printed, const Interval& meant);

// Another digit somewhere. False for figures of one or two digits: of those one is always wrong.
bool FitsWithOneOther(const Quantity& printed, const Interval& meant);

// One digit more somewhere: it has been left out.
bool FitsWithOneMore(const Quantity& printed, const Interval& meant);

}  // namespace heyan
