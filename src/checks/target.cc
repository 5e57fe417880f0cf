// The check kind `target`: was each target of an indicator table met?
#include <algorithm>
#include <array>
#include <map>

#include "base/hash.h"
#include "base/messages.h"
#include "checks/element_scope.h"
#include "checks/kinds.h"
#include "lexicon/printed_unit.h"
#include "relate/judge.h"

namespace heyan {
namespace {

// A cell as printed, with the label's unit where a bare number would leave the reader guessing: 7以上 is 7%以上.
std::string PrintedCell(const IndicatorCell& cell, const Indicator& indicator, const Report& report) {
  std::size_t last_digit = cell.text.find_last_of("0123456789");
  bool one_number = cell.quantity >= 0 && last_digit != std::string::npos &&
                    report.quantities[cell.quantity].kind != QuantityKind::kRatio;
  if (!one_number) return cell.text;
  std::string after = cell.text.substr(last_digit + 1);
  const std::vector<std::string>& qualifiers = report.quantities[cell.quantity].qualifiers;
  bool bare = after.empty() || std::ranges::find(qualifiers, after) != qualifiers.end();
  // The growth column of an amount is in %, not in the amount's unit.
  bool percent = report.quantities[cell.quantity].kind == QuantityKind::kPercent;
  const std::string& unit = percent ? report.quantities[cell.quantity].unit : indicator.unit;
  return bare ? cell.text.substr(0, last_digit + 1) + unit + after : cell.text;
}

// Both figures in the label's unit, when the difference and the quotient of the two mean something.
struct Gap {
  LocalizedText difference;
  std::string completion;  // 92.4%
};

Gap GapOf(const CheckContext& context, const Indicator& indicator, const Judgement& judgement) {
  Gap gap;
  if (judgement.verdict != Verdict::kMissed || judgement.target_quantity < 0 || judgement.actual_quantity < 0)
    return gap;
  const Quantity& target = context.report.quantities[judgement.target_quantity];
  const Quantity& actual = context.report.quantities[judgement.actual_quantity];
  if (target.kind == QuantityKind::kGrade || target.kind == QuantityKind::kRatio) return gap;
  if (!target.unit.empty() && !actual.unit.empty() && target.unit != actual.unit) return gap;
  std::optional<PrintedUnit> unit = ParseUnit(indicator.unit, context.lexicon);
  std::optional<Decimal> difference = target.value.Minus(actual.value);
  if (!difference) return gap;
  bool points = target.kind == QuantityKind::kPercent || target.kind == QuantityKind::kPoints;
  if (!points && unit) difference = difference->DividedBy(unit->scale, 6);
  if (!difference) return gap;
  std::string number = difference->Absolute().ToString();
  gap.difference = points ? LocalizedText{number + "个百分点", number + " percentage points"}
                          : Same(number + (unit ? indicator.unit : target.unit));
  bool is_level = indicator.measure != Measure::kGrowth && !points && indicator.direction == Direction::kHigher;
  std::optional<Decimal> hundredfold = actual.value.Times(100);
  if (is_level && target.value > Decimal(0) && !actual.value.IsNegative() && hundredfold) {
    auto share = hundredfold->DividedBy(target.value, 1);
    // 99.99% would round to a completion that contradicts the finding.
    if (share && *share < Decimal(100)) gap.completion = share->ToString() + "%";
  }
  return gap;
}

Span PlaceOf(const IndicatorCell* cell, const Indicator& indicator) {
  return cell != nullptr && !cell->text.empty() ? cell->span : indicator.span;
}

// Which indicator this is, told apart from others of the same name by its parent, year and turn.
std::string IdentityOf(const Indicator& indicator) {
  return indicator.canonical + "|" + indicator.parent + "|" + std::to_string(indicator.year);
}

void AddRelated(const CheckContext& context, const Indicator& indicator, const Judgement& judgement, Finding* finding) {
  const std::string& label = indicator.label;
  finding->related.push_back(context.MakeRelated(indicator.span, Say("related.indicator", {{"label", label}})));
  if (!indicator.target.text.empty()) {
    finding->related.push_back(
        context.MakeRelated(indicator.target.span, Say("related.target", {{"target", indicator.target.text}})));
  }
  if (judgement.reference >= 0) {
    const Indicator& reference = context.report.indicators[judgement.reference];
    finding->related.push_back(context.MakeRelated(
        reference.Actual()->span,
        Say("related.reference", {{"label", reference.name}, {"actual", reference.Actual()->text}})));
  }
}

Finding Describe(const CheckContext& context, const Indicator& indicator, const Judgement& judgement,
                 const std::string& identity, ElementScope* scope) {
  const IndicatorCell* actual = indicator.Actual();
  Finding finding = context.MakeFinding(PlaceOf(actual, indicator), *context.rule.severity.certain);
  Gap gap = GapOf(context, indicator, judgement);
  std::string target_text = PrintedCell(indicator.target, indicator, context.report);
  std::string actual_text = actual != nullptr ? PrintedCell(*actual, indicator, context.report) : "";
  LocalizedText reason = judgement.reason.empty() ? LocalizedText{} : Say(judgement.reason);
  NamedValues values = {{"indicator", Same(indicator.name)},  {"target", Same(target_text)},
                        {"actual", Same(actual_text)},        {"gap", gap.difference},
                        {"completion", Same(gap.completion)}, {"reason", reason}};
  finding.message = scope->Message(values);
  AddRelated(context, indicator, judgement, &finding);
  finding.computation = judgement.computation;
  for (const auto& [name, text] : values) {
    if (!text.zh.empty()) finding.values.emplace_back(name, text.zh);
  }
  finding.values.emplace_back("nature", std::string(ToString(indicator.nature)));
  finding.values.emplace_back("verdict", std::string(ToString(judgement.verdict)));
  finding.fingerprint = StableHash().Add(context.rule.info.id).Add(identity).Hex();
  finding.values_hash = StableHash().Add(indicator.target.text).Add(actual != nullptr ? actual->text : "").Hex();
  return finding;
}

void Run(const CheckContext& context) {
  std::map<std::string, int> occurrences;
  ElementScope scope(context);
  std::vector<Judgement> judgements = JudgeAll(context.report, context.lexicon);
  for (std::size_t i = 0; i < judgements.size(); ++i) {
    const Indicator& indicator = context.report.indicators[i];
    const Judgement& judgement = judgements[i];
    std::string identity = IdentityOf(indicator);
    identity += "|" + std::to_string(++occurrences[identity]);
    ++context.outcome.evaluations;
    if (!context.Accepts("nature", ToString(indicator.nature))) continue;
    for (int quantity : {judgement.target_quantity, judgement.actual_quantity}) {
      if (quantity >= 0 && judgement.actual_quantity >= 0) context.outcome.compared.insert(quantity);
    }
    std::string_view reason = std::string_view(judgement.reason).substr(judgement.reason.find('.') + 1);
    if (!judgement.reason.empty() && !context.Accepts("reason", reason)) continue;
    if (!context.Accepts("verdict", ToString(judgement.verdict)) || !context.rule.severity.certain) continue;
    if (!scope.Enter(expression::Element{expression::Kind::kIndicator, static_cast<int>(i)})) continue;
    context.outcome.findings.push_back(Describe(context, indicator, judgement, identity, &scope));
  }
}

constexpr std::string_view kNatures[] = {"binding", "expected", "unspecified"};
constexpr std::string_view kVerdicts[] = {"met",          "exceeded",  "near",      "missed",
                                          "undetermined", "no_target", "no_result", "pending"};
// Why a verdict is undetermined; of the message ids the part behind the dot.
constexpr std::string_view kReasons[] = {"bound",     "change",    "column", "columns", "delegated",
                                         "direction", "reference", "sign",   "text",    "unit"};
constexpr auto kWhere = std::to_array<KeySpec>({
    {"nature", false, ValueForm::kWords, "指标性质：约束性、预期性、未注明", "binding, expected or not told", kNatures},
    {"verdict", false, ValueForm::kWords, "判定：missed 未完成，no_result 没有结果，undetermined 无法判定 等",
     "the verdict on the row", kVerdicts},
    {"reason", false, ValueForm::kWords, "无法判定的原因", "why it is undetermined", kReasons},
});
constexpr auto kPlaceholders = std::to_array<CheckSchema::Placeholder>({
    {"indicator", "指标名称", "the indicator's name"},
    {"target", "目标，如表中所印", "the target as printed"},
    {"actual", "完成情况，如表中所印", "the result as printed"},
    {"gap", "差多少，可能为空", "what is lacking; may be empty"},
    {"completion", "完成的百分比，可能为空", "the percentage completed; may be empty"},
    {"reason", "无法判定的原因，可能为空", "why it is undetermined; may be empty"},
});

}  // namespace

const CheckKind kTargetCheck = {{.check = "target",
                                 .zh = "指标表中每个指标的目标与完成情况",
                                 .en = "the target and the result of every row of an indicator table",
                                 .where = kWhere,
                                 .placeholders = kPlaceholders,
                                 .element = expression::One(expression::Kind::kIndicator)},
                                Run};

}  // namespace heyan
