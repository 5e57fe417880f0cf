#include "relate/judge.h"

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>

#include "relate/compare.h"

namespace heyan {
namespace {

// 10% of a 左右 target: slightly worse than it is near (lessons.md).
constexpr int kNearShare = 10;

// 约 左右: the only qualifiers that leave both ends closed.
bool IsAbout(const Quantity& quantity) {
  const Interval& interval = quantity.interval;
  return quantity.comparator == Comparator::kEqual && !quantity.qualifiers.empty() && interval.low && interval.high &&
         !interval.low_open && !interval.high_open;
}

bool IsLowerBound(Comparator c) { return c == Comparator::kAtLeast || c == Comparator::kMoreThan; }
bool IsUpperBound(Comparator c) { return c == Comparator::kAtMost || c == Comparator::kLessThan; }

// Which side of a target is better: its own comparator says, else `otherwise`.
Direction DirectionOf(const Quantity& target, Direction otherwise) {
  if (target.kind == QuantityKind::kGrade) return Direction::kLower;
  if (IsLowerBound(target.comparator)) return Direction::kHigher;
  if (IsUpperBound(target.comparator)) return Direction::kLower;
  return otherwise;
}

// The result in the target's unit: 24.2亿斤 against 万吨. A figure without a unit is taken to share the other's. nullopt when
// the two are of different kinds or units.
std::optional<Quantity> InMeasureOf(const Quantity& target, const Quantity& actual, const Lexicon& lexicon) {
  auto special = [](const Quantity& q) { return q.kind == QuantityKind::kGrade || q.kind == QuantityKind::kRatio; };
  if ((special(target) || special(actual)) && target.kind != actual.kind) return std::nullopt;
  if (target.unit.empty() || actual.unit.empty()) return actual;
  return ConvertTo(actual, target, lexicon);
}

Judgement Undetermined(Judgement judgement, std::string_view reason) {
  judgement.verdict = Verdict::kUndetermined;
  judgement.reason = reason;
  return judgement;
}

std::string Comparison(const Decimal& actual, const Decimal& target) {
  std::string_view sign = actual < target ? " < " : (actual > target ? " > " : " = ");
  return actual.ToString() + std::string(sign) + target.ToString();
}

// Worse than the target, yet within a tenth of a target that says 左右.
bool IsNear(const Decimal& target, const Decimal& actual, bool about) {
  std::optional<Decimal> gap = target.Minus(actual);
  std::optional<Decimal> tenfold = gap ? gap->Absolute().Times(kNearShare) : std::nullopt;
  return about && tenfold && *tenfold <= target.Absolute();
}

// A result that is a bound decides only on its closed side: 1万人以上 says nothing against 1.5万人.
std::optional<Verdict> JudgeBound(const Quantity& target, const Quantity& actual, Direction direction) {
  bool higher = direction == Direction::kHigher;
  bool helps = higher ? IsLowerBound(actual.comparator) : IsUpperBound(actual.comparator);
  bool reaches = higher ? actual.value >= target.value : actual.value <= target.value;
  if (helps && reaches) return actual.value == target.value || !higher ? Verdict::kMet : Verdict::kExceeded;
  if (!helps && !reaches) return Verdict::kMissed;
  return std::nullopt;
}

Verdict JudgePoint(const Quantity& target, const Decimal& goal, const Quantity& actual, Direction direction) {
  if (target.comparator == Comparator::kRange && actual.value >= target.value &&
      (!target.interval.high || actual.value <= *target.interval.high)) {
    return Verdict::kMet;
  }
  if (actual.value == goal) {
    bool strict = target.comparator == Comparator::kMoreThan || target.comparator == Comparator::kLessThan;
    return strict ? Verdict::kMissed : Verdict::kMet;
  }
  bool better = (actual.value > goal) == (direction == Direction::kHigher);
  if (better) return IsUpperBound(target.comparator) ? Verdict::kMet : Verdict::kExceeded;
  return IsNear(goal, actual.value, IsAbout(target)) ? Verdict::kNear : Verdict::kMissed;
}

Judgement JudgeInto(Judgement judgement, const Quantity& target, const Quantity& printed, Direction otherwise,
                    const Lexicon& lexicon) {
  judgement.computation = Comparison(printed.value, target.value);
  std::optional<Quantity> converted = InMeasureOf(target, printed, lexicon);
  if (!converted) {
    judgement.computation.clear();
    return Undetermined(judgement, "undetermined.unit");
  }
  const Quantity& actual = *converted;
  judgement.computation = Comparison(actual.value, target.value);
  Direction direction = DirectionOf(target, otherwise);
  if (direction != Direction::kHigher && direction != Direction::kLower) {
    if (target.value == actual.value && actual.comparator == Comparator::kEqual) {
      judgement.verdict = Verdict::kMet;
      return judgement;
    }
    return Undetermined(judgement, "undetermined.direction");
  }
  // 近5000: below 5000, by little.
  bool nearly = actual.comparator == Comparator::kEqual && actual.interval.high_open;
  if (nearly && !actual.interval.low_open && actual.value == target.value) {
    return Undetermined(judgement, "undetermined.bound");
  }
  if (IsLowerBound(actual.comparator) || IsUpperBound(actual.comparator)) {
    std::optional<Verdict> verdict = JudgeBound(target, actual, direction);
    if (!verdict) return Undetermined(judgement, "undetermined.bound");
    judgement.verdict = *verdict;
    return judgement;
  }
  // Of a range target the nearer end decides.
  Decimal goal = target.value;
  if (target.comparator == Comparator::kRange && direction == Direction::kLower) {
    goal = target.interval.high.value_or(target.value);
    judgement.computation = Comparison(actual.value, goal);
  }
  judgement.verdict = JudgePoint(target, goal, actual, direction);
  return judgement;
}

// The figures of a row.
Judgement JudgeRow(const Quantity& target, const Quantity& actual, const Indicator& indicator, const Lexicon& lexicon,
                   const Judgement& judgement) {
  // 能耗下降（%） 3 against -3.2: the sign is said twice in one of the two.
  bool falls = indicator.falling && (target.value.IsNegative() || actual.value.IsNegative());
  Judgement judged = JudgeInto(judgement, target, actual, indicator.direction, lexicon);
  return falls && judged.reason != "undetermined.unit" ? Undetermined(judged, "undetermined.sign") : judged;
}

// 完成 against 完成上级下达目标. As a result 完成市级下达目标 says that it was done.
Judgement JudgeStatement(const IndicatorCell& target, const IndicatorCell& actual, const Lexicon& lexicon,
                         Judgement judgement) {
  bool says_done = std::ranges::any_of(lexicon.tables().cells, [&](const TableWording::CellPattern& cell) {
    return cell.meaning == CellMeaning::kDone && cell.pattern.Matches(actual.text);
  });
  if (actual.meaning == CellMeaning::kDelegated && says_done) {
    judgement.verdict = Verdict::kMet;
    return judgement;
  }
  switch (actual.meaning) {
    case CellMeaning::kDone:
    case CellMeaning::kExpected:
      judgement.verdict = Verdict::kMet;
      return judgement;
    case CellMeaning::kNotDone:
      judgement.verdict = Verdict::kMissed;
      return judgement;
    default:
      return Undetermined(judgement,
                          target.meaning == CellMeaning::kDelegated ? "undetermined.delegated" : "undetermined.text");
  }
}

// Where results that targets may refer to stand: by table, year and canonical name, the first row with a figure. The
// names are the report's.
using ReferenceIndex = std::map<std::tuple<int, int, std::string_view>, int>;

ReferenceIndex IndexReferences(const Report& report) {
  ReferenceIndex index;
  for (std::size_t i = 0; i < report.indicators.size(); ++i) {
    const Indicator& indicator = report.indicators[i];
    bool has_result = indicator.Actual() != nullptr && indicator.Actual()->quantity >= 0;
    if (has_result) index.try_emplace({indicator.table, indicator.year, indicator.canonical}, static_cast<int>(i));
  }
  return index;
}

// 快于经济增速: the result against the result of another row of the same table and year.
Judgement JudgeRelative(const Report& report, const Indicator& indicator, const IndicatorCell& actual,
                        const ReferenceIndex& references, const Lexicon& lexicon, Judgement judgement) {
  auto found = references.find({indicator.table, indicator.year, indicator.target.reference});
  if (found == references.end() || actual.quantity < 0) return Undetermined(judgement, "undetermined.reference");
  judgement.reference = found->second;
  const Indicator* reference = &report.indicators[judgement.reference];
  judgement.target_quantity = reference->Actual()->quantity;
  const Quantity& goal = report.quantities[judgement.target_quantity];
  const Quantity& result = report.quantities[actual.quantity];
  judgement.computation = Comparison(result.value, goal.value);
  if (!InMeasureOf(goal, result, lexicon)) return Undetermined(judgement, "undetermined.unit");
  bool reaches = indicator.target.strictly ? result.value > goal.value : result.value >= goal.value;
  // A reference that is only a lower bound (7.5以上) can refute a result below it, never confirm one.
  if (reaches && (IsLowerBound(goal.comparator) || IsUpperBound(result.comparator))) {
    return Undetermined(judgement, "undetermined.bound");
  }
  if (!reaches && (IsUpperBound(goal.comparator) || IsLowerBound(result.comparator))) {
    return Undetermined(judgement, "undetermined.bound");
  }
  judgement.verdict = reaches ? Verdict::kMet : Verdict::kMissed;
  bool in_step = !indicator.target.strictly && IsNear(goal.value, result.value, true);
  if (!reaches && in_step) judgement.verdict = Verdict::kNear;
  return judgement;
}

Judgement Judge(const Report& report, const Indicator& indicator, const ReferenceIndex& references,
                const Lexicon& lexicon) {
  Judgement judgement;
  const IndicatorCell& target = indicator.target;
  if (target.meaning == CellMeaning::kAbsent) return judgement;
  if (!indicator.has_result_column) {
    judgement.verdict = Verdict::kPending;
    return judgement;
  }
  if (indicator.Actual() == nullptr) return Undetermined(judgement, "undetermined.columns");
  const IndicatorCell& actual = *indicator.Actual();
  judgement.target_quantity = target.quantity;
  judgement.actual_quantity = actual.quantity;
  if (actual.meaning == CellMeaning::kAbsent) {
    bool elsewhere = std::ranges::any_of(
        indicator.results, [](const ResultCell& result) { return result.cell.meaning != CellMeaning::kAbsent; });
    if (elsewhere) return Undetermined(judgement, "undetermined.column");
    judgement.verdict = Verdict::kNoResult;
    return judgement;
  }
  if (target.meaning == CellMeaning::kRelative && actual.meaning != CellMeaning::kDone) {
    return JudgeRelative(report, indicator, actual, references, lexicon, judgement);
  }
  bool both_figures = target.quantity >= 0 && actual.quantity >= 0;
  if (!both_figures) return JudgeStatement(target, actual, lexicon, judgement);
  const Quantity& goal = report.quantities[target.quantity];
  const Quantity& result = report.quantities[actual.quantity];
  // 提高1.5个百分点 against a level cannot be decided; against a change (增速 in the label) it can.
  bool change_target = target.meaning == CellMeaning::kChange || goal.kind == QuantityKind::kPoints;
  bool change_result = actual.meaning == CellMeaning::kChange || result.kind == QuantityKind::kPoints;
  // 下降3% against -3.2%: both are changes.
  bool both_fall = goal.kind == QuantityKind::kPercent && result.kind == QuantityKind::kPercent &&
                   goal.value.IsNegative() && result.value.IsNegative();
  if (both_fall) return JudgeRow(goal, result, indicator, lexicon, judgement);
  if (change_target && !change_result) {
    if (indicator.measure != Measure::kGrowth) return Undetermined(judgement, "undetermined.change");
    Quantity points = result;
    points.unit = goal.unit;
    points.kind = goal.kind;
    return JudgeRow(goal, points, indicator, lexicon, judgement);
  }
  if (change_result && !change_target && indicator.measure != Measure::kGrowth) {
    return Undetermined(judgement, "undetermined.change");
  }
  return JudgeRow(goal, result, indicator, lexicon, judgement);
}

}  // namespace

Judgement JudgeFigures(const Quantity& target, const Quantity& actual, Direction otherwise, const Lexicon& lexicon) {
  return JudgeInto({}, target, actual, otherwise, lexicon);
}

std::vector<Judgement> JudgeAll(const Report& report, const Lexicon& lexicon) {
  ReferenceIndex references = IndexReferences(report);
  std::vector<Judgement> judgements;
  judgements.reserve(report.indicators.size());
  for (const Indicator& indicator : report.indicators)
    judgements.push_back(Judge(report, indicator, references, lexicon));
  return judgements;
}

void JudgeIndicators(const Lexicon& lexicon, Report* report) {
  std::vector<Judgement> judgements = JudgeAll(*report, lexicon);
  for (std::size_t i = 0; i < judgements.size(); ++i) {
    report->indicators[i].verdict = judgements[i].verdict;
    report->indicators[i].reason = judgements[i].reason;
  }
}

}  // namespace heyan
