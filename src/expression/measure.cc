#include "expression/measure.h"

#include "relate/compare.h"

namespace heyan::expression {
namespace {

bool HasNoUnit(const Number& number) {
  return number.quantity.unit.empty() && number.quantity.kind == QuantityKind::kAmount;
}

// A figure whose unit the report does not say may be of any: only numbers of rules and results take another's measure.
bool TakesMeasure(const Number& number) { return HasNoUnit(number) && number.origin != Number::Origin::kPrinted; }

// Converts the number, both its intervals included, into the unit of `to`.
bool Convert(const Quantity& to, const Lexicon& lexicon, Number* number) {
  Quantity wide = number->quantity;
  wide.interval = number->wide;
  std::optional<Quantity> converted = ConvertTo(number->quantity, to, lexicon);
  std::optional<Quantity> converted_wide = ConvertTo(wide, to, lexicon);
  if (!converted || !converted_wide) return false;
  number->quantity = *converted;
  number->wide = converted_wide->interval;
  return true;
}

}  // namespace

Measure MeasureOf(const Number& number) {
  return {number.quantity.kind, number.quantity.unit, number.quantity.dimension};
}

void SetMeasure(const Measure& measure, Number* number) {
  number->quantity.kind = measure.kind;
  number->quantity.unit = measure.unit;
  number->quantity.dimension = measure.dimension;
}

bool IsFactor(const Number& number) { return HasNoUnit(number) || number.quantity.kind == QuantityKind::kMultiple; }

bool Adds(const Number& number) {
  QuantityKind kind = number.quantity.kind;
  return kind != QuantityKind::kGrade && kind != QuantityKind::kRank && kind != QuantityKind::kRatio;
}

bool Align(const Lexicon& lexicon, Number* a, Number* b) {
  if (TakesMeasure(*b)) {
    SetMeasure(MeasureOf(*a), b);
    return true;
  }
  if (TakesMeasure(*a)) {
    SetMeasure(MeasureOf(*b), a);
    return true;
  }
  return a->quantity.kind == b->quantity.kind && Convert(a->quantity, lexicon, b);
}

bool ToBaseUnit(const Lexicon& lexicon, Number* number) {
  const UnitEntry* unit = lexicon.FindUnit(number->quantity.unit);
  if (unit == nullptr || unit->base == number->quantity.unit) return true;
  Quantity base;
  base.unit = unit->base;
  return Convert(base, lexicon, number);
}

}  // namespace heyan::expression
