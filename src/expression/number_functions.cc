// Functions of numbers (数的函数), and those that find one.
#include <algorithm>

#include "base/interval_math.h"
#include "base/messages.h"
#include "expression/evaluate.h"
#include "expression/localized_say.h"
#include "expression/measure.h"
#include "expression/number_math.h"
#include "expression/unit_literal.h"
#include "relate/judge.h"
#include "text/utf8.h"

namespace heyan::expression {
namespace {

using P = Parameter;

constexpr int kMostPlaces = 18;

// The sizes of what the interval holds.
Interval AbsoluteOf(const Interval& interval) {
  bool holds_negative = !interval.low || interval.low->IsNegative();
  if (!holds_negative) return interval;
  bool holds_zero = interval.Contains(Decimal(0));
  if (!holds_zero) {
    auto negated = [](const std::optional<Decimal>& end) { return end ? std::optional(end->Negated()) : std::nullopt; };
    return {negated(interval.high), negated(interval.low), interval.high_open, interval.low_open};
  }
  std::optional<Decimal> high;
  if (interval.low && interval.high) high = std::max(interval.low->Absolute(), *interval.high);
  return {Decimal(0), high, false, false};
}

Value Abs(Call& call) {
  Number number = call.NumberAt(0);
  if (number.quantity.value.IsNegative()) number = Negated(std::move(number));
  number.quantity.interval = AbsoluteOf(number.quantity.interval);
  number.wide = AbsoluteOf(number.wide);
  return number;
}

// The number `places` stands for; nullopt when it is none from -18 to 18.
std::optional<int> PlacesOf(const Decimal& places) {
  for (int i = -kMostPlaces; i <= kMostPlaces; ++i) {
    if (places == Decimal(i)) return i;
  }
  return std::nullopt;
}

std::optional<Decimal> Rounded(const Decimal& value, int places) {
  if (places >= 0) return value.DividedBy(1, places);
  std::optional<Decimal> unit = Decimal::PowerOfTen(-places);
  std::optional<Decimal> count = unit ? value.DividedBy(*unit, 0) : std::nullopt;
  return count ? count->Times(*unit) : std::nullopt;
}

Value Round(Call& call) {
  Number number = call.NumberAt(0);
  std::optional<int> places = PlacesOf(call.NumberAt(1).quantity.value);
  std::optional<Decimal> rounded = places ? Rounded(number.quantity.value, *places) : std::nullopt;
  if (!rounded) return Value::Unknown(Say("expression.cannot_round"));
  Number result = Number::Exact(*rounded);
  SetMeasure(MeasureOf(number), &result);
  return result;
}

Value RootOf(Call& call) {
  Number number = call.NumberAt(0);
  Number degree = call.NumberAt(1);
  std::optional<int> n = PlacesOf(degree.quantity.value);
  std::optional<Decimal> root = n && IsFactor(number) ? Root(number.quantity.value, *n) : std::nullopt;
  std::optional<Interval> narrow = root ? Root(number.quantity.interval, *n) : std::nullopt;
  std::optional<Interval> wide = root ? Root(number.wide, *n) : std::nullopt;
  if (!narrow || !wide) return Value::Unknown(Say("expression.no_root"));
  Number result = Number::Exact(*root);
  result.origin = Number::Origin::kComputed;
  result.quantity.interval = *narrow;
  result.wide = *wide;
  return result;
}

Value UnitOf(Call& call) { return Text::Of(call.NumberAt(0).quantity.unit); }

Value ValueOf(Call& call) {
  Number number = call.NumberAt(0);
  number.quantity.text.clear();
  SetMeasure(kPlain, &number);
  return number;
}

Value NumberOf(Call& call) {
  auto unknown = [&] {
    return Value::Unknown(Say("expression.no_number", {{"text", Print(call[0], call.report()).zh}}));
  };
  constexpr std::size_t kLongest = 100;
  if (call.TextAt(0).size() > kLongest) return unknown();
  std::string text = FoldWidth(call.TextAt(0));
  if (!TakeThousandsMarks(&text)) return unknown();
  std::string_view trimmed = Trim(text);
  std::size_t end = std::min(trimmed.find_first_not_of("-0123456789."), trimmed.size());
  std::optional<Decimal> digits = Decimal::Parse(trimmed.substr(0, end));
  if (!digits) return unknown();
  std::optional<Number> number = ReadLiteral(*digits, trimmed.substr(end), call.run().lexicon());
  return number ? Value(std::move(*number)) : unknown();
}

Value Meets(Call& call) {
  Number actual = call.NumberAt(0);
  Number target = call.NumberAt(1);
  bool lower = call.size() > 2 && call.TextAt(2) == "lower";
  bool is_computed = actual.origin == Number::Origin::kComputed || target.origin == Number::Origin::kComputed;
  if (is_computed) return Compare(lower ? Operator::kAtMost : Operator::kAtLeast, actual, target, call.run().lexicon());
  Judgement judgement = JudgeFigures(target.quantity, actual.quantity, lower ? Direction::kLower : Direction::kHigher,
                                     call.run().lexicon());
  if (judgement.verdict == Verdict::kUndetermined) return Value::Unknown(Say(judgement.reason));
  return judgement.verdict != Verdict::kMissed;
}

// Whether the first number, with all that it can mean, meets what lies between the others (between the second and itself).
Value Fits(Call& call) {
  Number number = call.NumberAt(0);
  Number low = call.NumberAt(1);
  Number high = call.NumberAt(call.size() - 1);
  const Lexicon& lexicon = call.run().lexicon();
  if (!Align(lexicon, &low, &high) || !Align(lexicon, &number, &low) || !Align(lexicon, &number, &high)) {
    return Value::Unknown(
        LocalizedSay("expression.units_differ", {{"a", Print(number)}, {"op", {"=", "="}}, {"b", Print(low)}}));
  }
  if (high.quantity.value < low.quantity.value) std::swap(low, high);
  return number.wide.Intersects({low.wide.low, high.wide.high, low.wide.low_open, high.wide.high_open});
}

// The cell of a row below the header that is the text, else that holds it.
Value CellUnder(Call& call) {
  const Element& row = *call[0].element();
  std::string_view wanted = call.TextAt(1);
  const std::vector<Row>& rows = call.report().tables[row.index].rows;
  std::optional<std::size_t> column;
  bool exact = false;
  for (int header : call.run().HeaderRowsOf(row.index)) {
    const std::vector<Cell>& cells = rows[header].cells;
    if (!call.run().Spend(cells.size())) break;
    for (std::size_t i = 0; i < cells.size() && !exact; ++i) {
      const std::string& text = cells[i].content.text();
      exact = text == wanted;
      if (exact || (!column && text.contains(wanted))) column = i;
    }
  }
  if (!column) return Value::Unknown(Say("expression.no_column", {{"text", wanted}}));
  if (*column >= rows[row.row].cells.size()) return Value::Unknown(Say("expression.no_cell", {{"text", wanted}}));
  return Element{Kind::kCell, row.index, row.row, static_cast<int>(*column)};
}

constexpr Function kFunctions[] = {
    {"meets",
     {{{"meets(actual, target)", {P::kNumber, P::kNumber}, Gives::kTruth},
       {"meets(actual, target, 'lower')", {P::kNumber, P::kNumber, P::kDirection}, Gives::kTruth}}},
     "结果是否完成目标，按印出的数：5.0 完成 5；目标的“≥”“以内”等词说明方向，没有时以高为好（'higher'），或写明 "
     "'lower'；"
     "“左右”的目标差一成以内也算完成",
     "does the result meet the target, at face value: 5.0 meets 5; ≥, 以内 and the like of the target tell the "
     "direction, else higher is better ('higher') unless 'lower' is given; a target with 左右 is met from a tenth "
     "below",
     "indicators where not meets(actual, target)",
     "空气质量优良天数",
     Meets},
    {"fits",
     {{{"fits(number, other)", {P::kNumber, P::kNumber}, Gives::kTruth},
       {"fits(number, bound, bound)", {P::kNumber, P::kNumber, P::kNumber}, Gives::kTruth}}},
     "两个数是否可能相等，或一个数是否可能在两个数之间：约、以上、突破等按可能的范围，末位按一个单位；只有任何取值都不"
     "可能时才为“否”",
     "can the two be equal, or can the number lie between two others: with 约, 以上, 突破 and the like by all that "
     "they can "
     "mean, and within one last digit; false only when no value can be",
     "fits(first(indicators).target, first(indicators).actual)",
     "是",
     Fits},
    {"cell",
     {{{"cell(row, text)", {P::kRow, P::kText}, Gives::kCell}}},
     "一行中表头为该文字的单元格；没有时取表头含该文字的",
     "the cell of a row whose header is the text, or else holds it",
     "cell(last(last(tables).rows), '收入额')",
     "62.9",
     CellUnder},
    {"abs", {{{"abs(number)", {P::kNumber}, Gives::kNumber}}}, "绝对值", "without its sign", "abs(3 - 5)", "2", Abs},
    {"round",
     {{{"round(number, places)", {P::kNumber, P::kNumber}, Gives::kNumber}}},
     "四舍五入到小数点后几位（负数为小数点前），按基本单位；此后算准确的数",
     "rounded half up to so many places behind the point (before it when negative), in the base unit; from then on it "
     "counts as exact",
     "round(2 / 3, 2)",
     "0.67",
     Round},
    {"root",
     {{{"root(number, degree)", {P::kNumber, P::kNumber}, Gives::kNumber}}},
     "没有单位的正数开几次方，1 到 18 次：年均增速由前后之比算出",
     "the root of a positive number without unit, of degree 1 to 18: what grows evenly from year to year",
     "round(root(87 / 59, 5), 4)",
     "1.0808",
     RootOf},
    {"value",
     {{{"value(number)", {P::kNumber}, Gives::kNumber}}},
     "不带单位的数，按基本单位：1.5万人为 15000",
     "the number without its unit, in the base unit: 15000 of 1.5万人",
     "value(1.5万人)",
     "15000",
     ValueOf},
    {"unit",
     {{{"unit(number)", {P::kNumber}, Gives::kText}}},
     "基本单位",
     "its base unit",
     "unit(1.5万人)",
     "人",
     UnitOf},
    {"number",
     {{{"number(text)", {P::kText}, Gives::kNumber}}},
     "文字所写的数，可以带单位",
     "the number that the text is, with its unit if it has one",
     "number('1,250') + 1",
     "1251",
     NumberOf},
};

}  // namespace

std::span<const Function> NumberFunctions() { return kFunctions; }

}  // namespace heyan::expression
