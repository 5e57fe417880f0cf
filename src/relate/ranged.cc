#include "relate/ranged.h"

#include "base/interval_math.h"

namespace heyan {
namespace {

using Combine = std::optional<Interval> (*)(const Interval&, const Interval&);

std::optional<Ranged> Combined(const std::optional<Decimal>& value, const Ranged& a, const Ranged& b, Combine combine) {
  std::optional<Interval> narrow = combine(a.narrow, b.narrow);
  std::optional<Interval> wide = combine(a.wide, b.wide);
  if (!value || !narrow || !wide) return std::nullopt;
  return Ranged{*value, *narrow, *wide};
}

std::optional<Decimal> Quotient(const Decimal& a, const Decimal& b) {
  for (int places : {18, 12, 6, 0}) {
    if (std::optional<Decimal> quotient = a.DividedBy(b, places)) return quotient;
  }
  return std::nullopt;
}

}  // namespace

Interval NarrowInterval(const Quantity& quantity) {
  bool plain = quantity.qualifiers.empty() && quantity.comparator == Comparator::kEqual;
  std::optional<Decimal> half = quantity.precision.DividedBy(2, Decimal::kMaxScale);
  std::optional<Decimal> low = half ? quantity.value.Minus(*half) : std::nullopt;
  std::optional<Decimal> high = half ? quantity.value.Plus(*half) : std::nullopt;
  return plain && low && high ? Interval{low, high, false, false} : quantity.interval;
}

Ranged RangedOf(const Quantity& quantity) { return {quantity.value, NarrowInterval(quantity), quantity.interval}; }

Ranged Exactly(const Decimal& value) { return {value, Interval::Point(value), Interval::Point(value)}; }

std::optional<Ranged> Plus(const Ranged& a, const Ranged& b) { return Combined(a.value.Plus(b.value), a, b, Add); }

std::optional<Ranged> Minus(const Ranged& a, const Ranged& b) {
  return Plus(a, {b.value.Negated(), Negate(b.narrow), Negate(b.wide)});
}

std::optional<Ranged> Times(const Ranged& a, const Ranged& b) {
  return Combined(a.value.Times(b.value), a, b, Multiply);
}

std::optional<Ranged> DividedBy(const Ranged& a, const Ranged& b) {
  if (TouchesZero(b.narrow) || TouchesZero(b.wide)) return std::nullopt;
  return Combined(Quotient(a.value, b.value), a, b, Divide);
}

Fit FitOf(const Ranged& printed, const Ranged& computed) {
  if (printed.value == computed.value) return Fit::kEqual;
  if (printed.narrow.Intersects(computed.narrow)) return Fit::kByRounding;
  return printed.wide.Intersects(computed.wide) ? Fit::kDoubtful : Fit::kFails;
}

}  // namespace heyan
