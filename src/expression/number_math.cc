#include "expression/number_math.h"

#include "base/interval_math.h"
#include "expression/localized_say.h"
#include "expression/measure.h"
#include "relate/compare.h"

namespace heyan::expression {
namespace {

using Origin = Number::Origin;

Value Unknown(std::string_view id, Operator op, const Number& a, const Number& b) {
  std::string sign(ToString(op));
  return Value::Unknown(LocalizedSay(id, {{"a", Print(a)}, {"op", {sign, sign}}, {"b", Print(b)}}));
}

Value UnitsDiffer(Operator op, const Number& a, const Number& b) {
  return Unknown("expression.units_differ", op, a, b);
}

// The result of `op` on values and intervals alone; nullopt beyond exact arithmetic. A divisor does not touch 0.
std::optional<Number> Combine(Operator op, const Number& a, const Number& b) {
  const Decimal& x = a.quantity.value;
  const Decimal& y = b.quantity.value;
  std::optional<Decimal> value;
  std::optional<Interval> narrow, wide;
  switch (op) {
    case Operator::kAdd:
      value = x.Plus(y);
      narrow = Add(a.quantity.interval, b.quantity.interval);
      wide = Add(a.wide, b.wide);
      break;
    case Operator::kSubtract:
      return Combine(Operator::kAdd, a, Negated(b));
    case Operator::kMultiply:
      value = x.Times(y);
      narrow = Multiply(a.quantity.interval, b.quantity.interval);
      wide = Multiply(a.wide, b.wide);
      break;
    default:
      for (int places : {18, 12, 6, 0}) {
        if (!value) value = x.DividedBy(y, places);
      }
      narrow = Divide(a.quantity.interval, b.quantity.interval);
      wide = Divide(a.wide, b.wide);
  }
  if (!value || !narrow || !wide) return std::nullopt;
  Number result;
  bool exact =
      a.origin == Origin::kExact && b.origin == Origin::kExact && narrow->low == value && narrow->high == value;
  result.origin = exact ? Origin::kExact : Origin::kComputed;
  result.quantity.value = *value;
  result.quantity.interval = *narrow;
  result.wide = *wide;
  return result;
}

Value Finish(Operator op, const Number& a, const Number& b, const Measure& measure) {
  std::optional<Number> result = Combine(op, a, b);
  if (!result) return Unknown("expression.overflow", op, a, b);
  SetMeasure(measure, &*result);
  return *result;
}

Value AddOrSubtract(Operator op, Number a, Number b, const Lexicon& lexicon) {
  if (!Adds(a) || !Adds(b)) return UnitsDiffer(op, a, b);
  bool share_and_points = a.quantity.kind == QuantityKind::kPercent && b.quantity.kind == QuantityKind::kPoints;
  if (share_and_points) {
    bool in_base = ToBaseUnit(lexicon, &a) && ToBaseUnit(lexicon, &b);
    return in_base ? Finish(op, a, b, MeasureOf(a)) : UnitsDiffer(op, a, b);
  }
  if (!Align(lexicon, &a, &b)) return UnitsDiffer(op, a, b);
  bool shares = a.quantity.kind == QuantityKind::kPercent;
  return Finish(op, a, b, shares && op == Operator::kSubtract ? kPoints : MeasureOf(a));
}

// A share as the number it stands for: 20% is 0.2.
std::optional<Number> AsFactor(const Number& share) {
  return Combine(Operator::kMultiply, share, Number::Exact(*Decimal::Parse("0.01")));
}

Value MultiplyNumbers(const Number& a, const Number& b, const Lexicon& lexicon) {
  constexpr Operator kOp = Operator::kMultiply;
  if (IsFactor(b) && Adds(a)) return Finish(kOp, a, b, IsFactor(a) ? kPlain : MeasureOf(a));
  if (IsFactor(a) && Adds(b)) return Finish(kOp, a, b, MeasureOf(b));
  if (a.quantity.kind != QuantityKind::kPercent && b.quantity.kind == QuantityKind::kPercent) {
    return MultiplyNumbers(b, a, lexicon);
  }
  Number share = a;
  if (a.quantity.kind != QuantityKind::kPercent || !Adds(b) || !ToBaseUnit(lexicon, &share))
    return UnitsDiffer(kOp, a, b);
  std::optional<Number> factor = AsFactor(share);
  return factor ? Finish(kOp, *factor, b, MeasureOf(b)) : Unknown("expression.overflow", kOp, a, b);
}

Value DivideNumbers(Number a, Number b, const Lexicon& lexicon) {
  constexpr Operator kOp = Operator::kDivide;
  if (!Adds(a) || !Adds(b)) return UnitsDiffer(kOp, a, b);
  if (TouchesZero(b.quantity.interval) || TouchesZero(b.wide)) return Unknown("expression.divisor_zero", kOp, a, b);
  if (IsFactor(b)) return Finish(kOp, a, b, IsFactor(a) ? kPlain : MeasureOf(a));
  bool by_share = b.quantity.kind == QuantityKind::kPercent && a.quantity.kind == QuantityKind::kAmount;
  if (by_share && ToBaseUnit(lexicon, &b)) {
    std::optional<Number> factor = AsFactor(b);
    return factor ? Finish(kOp, a, *factor, MeasureOf(a)) : Unknown("expression.overflow", kOp, a, b);
  }
  if (IsFactor(a) || !Align(lexicon, &a, &b)) return UnitsDiffer(kOp, a, b);
  return Finish(kOp, a, b, kPlain);
}

// Counts for what its digits say.
bool AtFaceValue(const Number& number) {
  const Quantity& quantity = number.quantity;
  bool plain = quantity.qualifiers.empty() && quantity.comparator == Comparator::kEqual;
  return number.origin == Origin::kExact || (number.origin == Origin::kPrinted && plain);
}

bool IsBounded(const Number& number) { return number.wide.low && number.wide.high; }

// The truth of a = b; nullopt when it cannot be decided.
std::optional<bool> AreEqual(const Number& a, const Number& b, const Lexicon& lexicon) {
  if (a.origin == Origin::kComputed || b.origin == Origin::kComputed) {
    if (!a.wide.Intersects(b.wide)) return false;
    return IsBounded(a) && IsBounded(b) ? std::optional(true) : std::nullopt;
  }
  if (a.origin == Origin::kPrinted && b.origin == Origin::kPrinted) {
    switch (heyan::Compare(a.quantity, b.quantity, lexicon)) {
      case Agreement::kEqual:
        return true;
      case Agreement::kByRounding:
        return IsBounded(a) && IsBounded(b) ? std::optional(true) : std::nullopt;
      case Agreement::kByTruncation:
      case Agreement::kInconsistent:
        return false;
      case Agreement::kIncomparable:
        return std::nullopt;
    }
  }
  if (AtFaceValue(a) && AtFaceValue(b)) return a.quantity.value == b.quantity.value;
  return a.quantity.interval.Intersects(b.quantity.interval) ? std::nullopt : std::optional(false);
}

// What a number can be when it is held against another one.
Interval RangeBeside(const Number& number, const Number& other) {
  bool at_face_value = AtFaceValue(number) && other.origin != Origin::kComputed;
  return at_face_value ? Interval::Point(number.quantity.value) : number.quantity.interval;
}

std::optional<bool> IsLess(const Interval& a, const Interval& b) {
  if (IsBelow(a, b)) return true;
  return IsNotAbove(b, a) ? std::optional(false) : std::nullopt;
}

std::optional<bool> Not(std::optional<bool> truth) { return truth ? std::optional(!*truth) : std::nullopt; }

std::optional<bool> Decide(Operator op, const Number& a, const Number& b, const Lexicon& lexicon) {
  Interval x = RangeBeside(a, b);
  Interval y = RangeBeside(b, a);
  switch (op) {
    case Operator::kEqual:
      return AreEqual(a, b, lexicon);
    case Operator::kNotEqual:
      return Not(AreEqual(a, b, lexicon));
    case Operator::kLess:
      return IsLess(x, y);
    case Operator::kMore:
      return IsLess(y, x);
    case Operator::kAtMost:
      return Not(IsLess(y, x));
    default:
      return Not(IsLess(x, y));
  }
}

}  // namespace

Number Negated(Number number) {
  number.quantity = heyan::Negated(number.quantity);
  number.quantity.text.clear();  // it prints the other sign
  number.wide = Negate(number.wide);
  return number;
}

Value Calculate(Operator op, const Number& a, const Number& b, const Lexicon& lexicon) {
  if (op == Operator::kMultiply) return MultiplyNumbers(a, b, lexicon);
  if (op == Operator::kDivide) return DivideNumbers(a, b, lexicon);
  return AddOrSubtract(op, a, b, lexicon);
}

Value Compare(Operator op, const Number& a, const Number& b, const Lexicon& lexicon) {
  Number x = a;
  Number y = b;
  if (!Align(lexicon, &x, &y)) return UnitsDiffer(op, a, b);
  std::optional<bool> truth = Decide(op, x, y, lexicon);
  return truth ? Value(*truth) : Unknown("expression.cannot_decide", op, a, b);
}

}  // namespace heyan::expression
