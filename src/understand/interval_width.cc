// From a printed figure to the interval it can mean: the table of numbers.md §1.
#include <algorithm>

#include "understand/quantity_reader.h"

namespace heyan {
namespace {

// Overflow leaves an end open: the figure can then not be contradicted on that side.
Interval Around(const Decimal& value, const std::optional<Decimal>& width) {
  if (!width) return {};
  return {value.Minus(*width), value.Plus(*width), false, false};
}

Interval MirrorAtZero(const Interval& magnitude) {
  auto negate = [](const std::optional<Decimal>& d) { return d ? std::optional(d->Negated()) : std::nullopt; };
  return {negate(magnitude.high), negate(magnitude.low), magnitude.high_open, magnitude.low_open};
}

// max(share × v, min(place, cap × v))
std::optional<Decimal> AboutWidth(const Decimal& v, const QualifierWidths& widths) {
  std::optional<Decimal> share = v.Times(widths.about_share);
  std::optional<Decimal> cap = v.Times(widths.about_place_cap);
  if (!share || !cap) return std::nullopt;
  return std::max(*share, std::min(v.LastPlace(), *cap));
}

Interval OfMagnitude(const Decimal& v, const Decimal& precision, std::optional<QualifierMeaning> meaning,
                     const QualifierWidths& widths) {
  if (!meaning) return Around(v, precision);
  switch (*meaning) {
    case QualifierMeaning::kAbout:
      return Around(v, AboutWidth(v, widths));
    case QualifierMeaning::kNearly: {
      std::optional<Decimal> width = v.Times(widths.nearly_share);
      return {width ? v.Minus(*width) : std::nullopt, v, false, true};
    }
    case QualifierMeaning::kOver:
    case QualifierMeaning::kMoreThan:
      return {v, std::nullopt, true, false};
    case QualifierMeaning::kMore:
      return {v, v.Plus(std::max(v.LastPlace(), precision)), true, true};  // 三分之一强 has no last place
    case QualifierMeaning::kAtLeast:
      return {v, std::nullopt, false, false};
    case QualifierMeaning::kAtMost:
      return {std::nullopt, v, false, false};
    case QualifierMeaning::kLessThan:
      return {std::nullopt, v, false, true};
    case QualifierMeaning::kNone:
      return Around(v, precision);
  }
  return {};
}

}  // namespace

Interval WideInterval(const Decimal& value, const Decimal& precision, std::optional<QualifierMeaning> meaning,
                      const QualifierWidths& widths) {
  if (!value.IsNegative()) return OfMagnitude(value, precision, meaning, widths);
  return MirrorAtZero(OfMagnitude(value.Negated(), precision, meaning, widths));
}

}  // namespace heyan
