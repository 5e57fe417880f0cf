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
  std::optional<Decimal> gap = fine.value.Absolute().Minus(coarse.value.Absolute());
  std::optional<Decimal> twice = gap ? gap->Times(2) : std::nullopt;
  if (!twice) return Agreement::kIncomparable;
  if (fine.value.IsNegative() != coarse.value.IsNegative()) return Agreement::kInconsistent;
  // Half is rounded up: 7.5 is 8, and 7 is 7.5 cut off.
  if (*twice >= coarse.precision.Negated() && *twice < coarse.precision) return Agreement::kByRounding;
  return gap->IsNegative() || *gap >= coarse.precision ? Agreement::kInconsistent : Agreement::kByTruncation;
}

// 330天以上 and ≥330, 10%左右 and 10左右: two prints of one bound or approximation, of which the numbers must agree like
// those of plain figures.
bool SameQualifier(const Quantity& a, const Quantity& b) {
  if (a.comparator != b.comparator || a.qualifiers.empty() || b.qualifiers.empty()) return false;
  auto closed = [](const Quantity& q) {
    return q.interval.low && q.interval.high && !q.interval.low_open && !q.interval.high_open;
  };
  bool bound = a.comparator == Comparator::kAtLeast || a.comparator == Comparator::kAtMost;
  return bound || (a.comparator == Comparator::kEqual && closed(a) && closed(b));
}

// An approximate amount is as exact as its last digit that is not zero; a rate as its print.
Agreement CompareAlike(Quantity a, Quantity b) {
  if (a.comparator == Comparator::kEqual && a.kind == QuantityKind::kAmount) {
    a.precision = a.value.LastPlace();
    b.precision = b.value.LastPlace();
  }
  return ComparePlain(a, b);
}

}  // namespace

Quantity Negated(const Quantity& quantity) {
  Quantity negated = quantity;
  auto negate = [](const std::optional<Decimal>& end) { return end ? std::optional(end->Negated()) : std::nullopt; };
  const Interval& interval = quantity.interval;
  negated.value = quantity.value.Negated();
  negated.interval = {negate(interval.high), negate(interval.low), interval.high_open, interval.low_open};
  negated.comparator = Mirrored(quantity.comparator);
  return negated;
}

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
  if (SameQualifier(a, *converted)) return CompareAlike(a, *converted);
  if (a.value == converted->value) return Agreement::kEqual;
  return a.interval.Intersects(converted->interval) ? Agreement::kByRounding : Agreement::kInconsistent;
}

std::optional<int> PowerOfTenApart(const Quantity& a, const Quantity& b, const Lexicon& lexicon) {
  std::optional<Quantity> converted = ConvertTo(b, a, lexicon);
  // 5 and 50 are too short to tell a slip from chance.
  std::optional<Decimal> digits = a.value.Absolute().DividedBy(a.value.LastPlace(), 0);
  if (!converted || !digits || *digits < Decimal(10)) return std::nullopt;
  return a.value.PowerOfTenApart(converted->value);
}

namespace {

// The digits of both values down to the finer one's last place: 2.08 and 2.8 are "208" and "280".
std::pair<std::string, std::string> AlignedDigits(const Decimal& a, const Decimal& b) {
  Decimal unit = std::min(a.LastPlace(), b.LastPlace());
  auto digits = [&](const Decimal& value) {
    std::optional<Decimal> whole = value.Absolute().DividedBy(unit, 0);
    return whole ? whole->ToString() : std::string();
  };
  return {digits(a), digits(b)};
}

bool OneMissing(const std::string& longer, const std::string& shorter) {
  if (longer.size() != shorter.size() + 1) return false;
  std::size_t same = std::ranges::mismatch(longer, shorter).in2 - shorter.begin();
  return longer.substr(same + 1) == shorter.substr(same);
}

bool OneReplaced(const std::string& a, const std::string& b) {
  if (a.size() != b.size()) return false;
  int different = 0;
  for (std::size_t i = 0; i < a.size(); ++i) different += a[i] == b[i] ? 0 : 1;
  return different == 1;
}

bool NeighboursSwapped(const std::string& a, const std::string& b) {
  if (a.size() != b.size()) return false;
  std::size_t at = std::ranges::mismatch(a, b).in1 - a.begin();
  return at + 1 < a.size() && a[at] == b[at + 1] && a[at + 1] == b[at] && a.substr(at + 2) == b.substr(at + 2);
}

}  // namespace

bool OneSlipApart(const Quantity& a, const Quantity& b, const Lexicon& lexicon) {
  std::optional<Quantity> converted = ConvertTo(b, a, lexicon);
  if (!converted) return false;
  if (a.value.PowerOfTenApart(converted->value) || a.value == converted->value.Negated()) return true;
  auto [x, y] = AlignedDigits(a.value, converted->value);
  if (x.size() < 2 || y.size() < 2) return false;
  return OneReplaced(x, y) || NeighboursSwapped(x, y) || OneMissing(x, y) || OneMissing(y, x);
}

bool IsCount(const Quantity& quantity) {
  return quantity.kind == QuantityKind::kAmount &&
         (quantity.dimension.starts_with("count") || quantity.dimension == "households");
}

std::pair<Quantity, Quantity> InOneUnit(const Quantity& a, const Quantity& b) {
  std::pair<Quantity, Quantity> both = {a, b};
  auto adopt = [](const Quantity& from, Quantity* to) {
    bool is_bare = to->unit.empty() && to->kind == QuantityKind::kAmount;
    if (!IsCount(from) || !(is_bare || IsCount(*to))) return;
    to->unit = from.unit;
    to->dimension = from.dimension;
  };
  adopt(both.first, &both.second);
  adopt(both.second, &both.first);
  return both;
}

bool ApartByMoreThanOnePercent(const Decimal& a, const Decimal& b) {
  std::optional<Decimal> gap = a.Minus(b);
  std::optional<Decimal> hundredfold = gap ? gap->Absolute().Times(100) : std::nullopt;
  return !hundredfold || *hundredfold > std::max(a.Absolute(), b.Absolute());
}

}  // namespace heyan
