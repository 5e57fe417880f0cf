// Arithmetic of intervals (区间运算): what a result can be when its operands can be anything in their intervals.
//
// Results are never narrower than the truth: where a quotient has no exact end, the end is moved outwards. nullopt when
// an end leaves the range of exact arithmetic.
#pragma once

#include <optional>

#include "base/interval.h"

namespace heyan {

std::optional<Interval> Add(const Interval& a, const Interval& b);
Interval Negate(const Interval& a);
std::optional<Interval> Multiply(const Interval& a, const Interval& b);
// `b` must not contain 0.
std::optional<Interval> Divide(const Interval& a, const Interval& b);

// The n-th root (方根) of a positive number up to a million, n from 1 to 18: to nine places, of an interval moved outwards.
// nullopt for others.
std::optional<Decimal> Root(const Decimal& a, int n);
std::optional<Interval> Root(const Interval& a, int n);

// True when 0 lies in the interval or at one of its ends.
bool TouchesZero(const Interval& a);

// True when everything in `a` lies below everything in `b`.
bool IsBelow(const Interval& a, const Interval& b);
// The same, or they meet in an end point.
bool IsNotAbove(const Interval& a, const Interval& b);

}  // namespace heyan
