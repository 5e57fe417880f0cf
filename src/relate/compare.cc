#include "relate/compare.h"

#include <algorithm>

namespace heyan {
namespace {

// A quotient of a unit conversion is kept to this many places; the printed precision is far coarser.
constexpr int kConversionDigits = 12;

bool IsPlain(const Quantity& q) { return q.comparator == Comparator::kEqual && q.qualifiers.empty(); }

// Multiplies by numerator/denominator.
std::optional<Decimal> Rescale(const Decimal& value, const Decimal& numerator, const Decimal& denominator) {
  std::optional<Decimal> product = value.Times(numerator);
  return product ? product->DividedBy(denominator, kConversionDigits) : std::nullopt;
}

Agreement ComparePlain(const Quantity& a, const Quantity& b) {
  if (a.value == b.value) return Agreement::kEqual;
  if (a.precision == b.precision) return Agreement::kInconsistent;
  const Quantity& coarse = a.precision > b.precision ? a : b;
  const Quantity& fine = a.precision > b.precision ? b : a;
  std::optional<Decimal> gap = fine.value.Minus(coarse.value);
  std::optional<Decimal> twice = gap ? gap->Absolute().Times(2) : std::nullopt;
  if (!twice) return Agreement::kIncomparable;
  if (*twice <= coarse.precision) return Agreement::kByRounding;
  bool towards_zero = fine.value.Absolute() > coarse.value.Absolute() && gap->Absolute() < coarse.precision;
  return towards_zero ? Agreement::kByTruncation : Agreement::kInconsistent;
}

}  // namespace

std::optional<Quantity> ConvertTo(const Quantity& b, const Quantity& a, const Lexicon& lexicon) {
  if (a.unit == b.unit) return b;
  const UnitEntry* from = lexicon.FindUnit(b.unit);
  const UnitEntry* to = lexicon.FindUnit(a.unit);
  if (from == nullptr || to == nullptr || from->base != to->base || from->dimension != to->dimension) {
    return std::nullopt;
  }
  std::optional<Decimal> numerator = from->numerator.Times(to->denominator);
  std::optional<Decimal> denominator = from->denominator.Times(to->numerator);
  if (!numerator || !denominator) return std::nullopt;
  Quantity converted = b;
  converted.unit = a.unit;
  std::optional<Decimal> value = Rescale(b.value, *numerator, *denominator);
  std::optional<Decimal> precision = Rescale(b.precision, *numerator, *denominator);
  if (!value || !precision) return std::nullopt;
  converted.value = *value;
  converted.precision = *precision;
  for (std::optional<Decimal>* end : {&converted.interval.low, &converted.interval.high}) {
    if (!*end) continue;
    *end = Rescale(**end, *numerator, *denominator);
    if (!*end) return std::nullopt;
  }
  return converted;
}

Agreement Compare(const Quantity& a, const Quantity& b, const Lexicon& lexicon) {
  if (a.kind != b.kind) return Agreement::kIncomparable;
  std::optional<Quantity> converted = ConvertTo(b, a, lexicon);
  if (!converted) return Agreement::kIncomparable;
  if (IsPlain(a) && IsPlain(*converted)) return ComparePlain(a, *converted);
  if (a.value == converted->value) return Agreement::kEqual;
  return a.interval.Intersects(converted->interval) ? Agreement::kByRounding : Agreement::kInconsistent;
}

std::optional<int> PowerOfTenApart(const Quantity& a, const Quantity& b, const Lexicon& lexicon) {
  std::optional<Quantity> converted = ConvertTo(b, a, lexicon);
  return converted ? a.value.PowerOfTenApart(converted->value) : std::nullopt;
}

bool ApartByMoreThanOnePercent(const Decimal& a, const Decimal& b) {
  std::optional<Decimal> gap = a.Minus(b);
  std::optional<Decimal> hundredfold = gap ? gap->Absolute().Times(100) : std::nullopt;
  return !hundredfold || *hundredfold > std::max(a.Absolute(), b.Absolute());
}

}  // namespace heyan
