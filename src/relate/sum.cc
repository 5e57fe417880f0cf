#include "relate/sum.h"

#include "relate/compare.h"
#include "relate/misprint.h"

namespace heyan {
namespace {

// Two digits swapped, or the last one another.
bool FitsWithOtherDigits(const Quantity& printed, const Interval& meant) {
  return FitsWithSwappedDigits(printed, meant) || FitsWithOtherLastDigit(printed, meant);
}

// Above six tenths. A part that would have to be nearly all of the total is no slip: the others are few, not wrong.
bool IsMostOf(const Decimal& part, const Decimal& total) {
  std::optional<Decimal> tenfold = part.Times(10);
  std::optional<Decimal> sixfold = total.Times(6);
  return !tenfold || !sixfold || *tenfold > *sixfold;
}

bool IsSoft(const Quantity& quantity) {
  return !quantity.qualifiers.empty() || quantity.comparator != Comparator::kEqual;
}

}  // namespace

std::optional<Ranged> SumJudge::InUnitOf(int quantity, int like) const {
  const Quantity& printed = figures_[quantity];
  const Quantity& other = figures_[like];
  if (printed.unit == other.unit) return RangedOf(printed);
  std::optional<Quantity> converted = ConvertTo(printed, other, lexicon_);
  return converted ? std::optional<Ranged>(RangedOf(*converted)) : std::nullopt;
}

std::optional<Ranged> SumJudge::Added(const Sum& sum) const {
  std::optional<Ranged> added = Exactly(static_cast<std::int64_t>(sum.ones.size()));
  for (const SumPart& part : sum.parts) {
    std::optional<Ranged> value = added ? InUnitOf(part.quantity, sum.total) : std::nullopt;
    if (!value) return std::nullopt;
    added = part.minus ? Minus(*added, *value) : Plus(*added, *value);
  }
  return added;
}

bool SumJudge::Closes(const Sum& sum) const {
  std::optional<Ranged> added = sum.parts.size() + sum.ones.size() < 2 ? std::nullopt : Added(sum);
  if (!added) return false;
  Fit fit = FitOf(RangedOf(figures_[sum.total]), *added);
  return fit == Fit::kEqual || fit == Fit::kByRounding;
}

// What a part should be for the sum to close.
std::optional<Ranged> SumJudge::Wanted(const Sum& sum, const SumPart& part) const {
  Sum others = sum;
  std::erase_if(others.parts, [&](const SumPart& other) { return other.quantity == part.quantity; });
  std::optional<Ranged> added = Added(others);
  if (!added) return std::nullopt;
  Ranged total = RangedOf(figures_[sum.total]);
  return part.minus ? Minus(*added, total) : Minus(total, *added);
}

// Which figure would make the sum close if it had been slipped: the total, or a part of the same unit. A scale word is
// likelier lost than a digit changed.
void SumJudge::FindSlip(JudgedSum* judged) const {
  for (SlipTest fits : {&FitsWithOtherScale, &FitsWithOtherDigits, &FitsWithOneMore}) {
    TakeSlips(fits, judged);
    if (judged->has_expected) return;
  }
}

void SumJudge::TakeSlips(SlipTest fits, JudgedSum* judged) const {
  const Sum& sum = judged->sum;
  const Quantity& total = figures_[sum.total];
  auto take = [&](int quantity, const Ranged& expected) {
    if (!expected.narrow.low || !expected.narrow.high || expected.narrow.low->IsNegative()) return;
    if (!fits(figures_[quantity], expected.narrow)) return;
    judged->culprit = judged->has_expected ? -1 : quantity;  // two may be it: neither is named
    judged->expected = expected;
    judged->has_expected = true;
  };
  take(sum.total, judged->computed);
  if (judged->has_expected) return;
  for (const SumPart& part : sum.parts) {
    if (figures_[part.quantity].unit != total.unit) continue;
    std::optional<Ranged> expected = Wanted(sum, part);
    if (!expected || (fits == &FitsWithOneMore && IsMostOf(expected->value, total.value))) continue;
    take(part.quantity, *expected);
  }
}

// Parts that need not be all: what must not be above the total.
void SumJudge::JudgeParts(JudgedSum* judged) const {
  const Sum& sum = judged->sum;
  Ranged total = RangedOf(figures_[sum.total]);
  judged->claim = SumClaim::kPart;
  judged->fit = Fit::kEqual;
  auto is_above = [&](const Ranged& part) {
    return part.value > total.value && !part.wide.Intersects(total.wide) && part.wide.low &&
           (!total.wide.high || *part.wide.low >= *total.wide.high) && total.wide.high.has_value();
  };
  for (const SumPart& part : sum.parts) {
    std::optional<Ranged> value = InUnitOf(part.quantity, sum.total);
    if (!value || part.minus || !is_above(*value)) continue;
    judged->fit = sum.parts.size() == 1 || part.quantity == sum.parts.front().quantity ? Fit::kFails : Fit::kDoubtful;
    judged->computed = *value;
    judged->culprit = part.quantity;
    return;
  }
  if (is_above(judged->computed)) judged->fit = sum.is_disjoint ? Fit::kFails : Fit::kDoubtful;
}

std::optional<JudgedSum> SumJudge::Judge(const Sum& sum) const {
  std::optional<Ranged> added = sum.parts.empty() ? std::nullopt : Added(sum);
  if (!added) return std::nullopt;
  const Quantity& total = figures_[sum.total];
  JudgedSum judged{.sum = sum, .computed = *added};
  judged.fit = FitOf(RangedOf(total), *added);
  bool holds = judged.fit == Fit::kEqual || judged.fit == Fit::kByRounding;
  judged.claim = SumClaim::kSum;
  if (sum.parts.size() + sum.ones.size() > 1 && holds) return judged;
  if (!holds && sum.parts.size() > 1) FindSlip(&judged);
  if (sum.is_exhaustive) {
    if (sum.has_rivals && judged.fit == Fit::kFails) judged.fit = Fit::kDoubtful;
    return judged;
  }
  bool is_soft = IsSoft(total);
  for (const SumPart& part : sum.parts) is_soft |= IsSoft(figures_[part.quantity]);
  JudgeParts(&judged);
  if (sum.is_viewed && judged.fit != Fit::kEqual) judged.fit = Fit::kUndecided;
  if ((is_soft || sum.has_rivals || sum.is_loose) && judged.fit == Fit::kFails) judged.fit = Fit::kDoubtful;
  if (judged.has_expected && !is_soft && !sum.lacks_parts) {
    judged.claim = SumClaim::kNearMiss;
    judged.computed = *added;
    bool is_scale = judged.culprit >= 0 && sum.parts.size() > 2 &&
                    FitsWithOtherScale(figures_[judged.culprit], judged.expected.narrow);
    judged.fit = is_scale ? Fit::kFails : Fit::kDoubtful;
  }
  return judged;
}

}  // namespace heyan
