// The check kind `sum`: do totals and their parts fit?
#include <fmt/format.h>

#include <array>
#include <span>
#include <string>

#include "base/messages.h"
#include "checks/finding_maker.h"
#include "checks/kinds.h"
#include "checks/likely_causes.h"
#include "relate/find_sums.h"
#include "relate/table_sums.h"

namespace heyan {
namespace {

constexpr std::size_t kMostPrinted = 24;  // parts in a computation

// Parts that come to more than the total cannot be explained by others that are not listed.
bool IsAboveTotal(std::span<const Quantity> figures, const JudgedSum& judged) {
  return judged.computed.value > figures[judged.sum.total].value;
}

std::string_view KindOf(std::span<const Quantity> figures, const JudgedSum& judged) {
  switch (judged.sum.shape) {
    case SumShape::kBalance:
      return "balance";
    case SumShape::kCumulative:
      return "cumulative";
    case SumShape::kTable:
      return "table";
    case SumShape::kNamed:
      return "named";
    case SumShape::kBreakdown:
    case SumShape::kItems:
    case SumShape::kRestated:
      break;
  }
  if (judged.claim == SumClaim::kSum) return "all";
  if (judged.claim == SumClaim::kPart) return "part";
  return judged.fit == Fit::kDoubtful && IsAboveTotal(figures, judged) ? "near_miss_above" : "near_miss";
}

std::string_view RelationOf(const JudgedSum& judged) {
  if (judged.sum.shape == SumShape::kCumulative) return "cumulative";
  return judged.claim == SumClaim::kPart ? "part" : "sum";
}

class Describer {
 public:
  Describer(const CheckContext& context, std::span<const Quantity> figures, const JudgedSum& judged)
      : context_(context), figures_(figures), judged_(judged) {}

  FindingDraft Describe() const {
    const Quantity& total = Figure(judged_.sum.total);
    FindingDraft draft;
    draft.span = Figure(judged_.culprit >= 0 ? judged_.culprit : judged_.sum.total).span;
    if (judged_.culprit >= 0 && judged_.culprit != judged_.sum.total) {
      draft.related.emplace_back(total.span, Say("related.total", {{"value", total.text}}));
    }
    for (const SumPart& part : judged_.sum.parts) {
      if (part.quantity == judged_.culprit) continue;
      draft.related.emplace_back(Figure(part.quantity).span,
                                 Say("related.part", {{"value", Figure(part.quantity).text}}));
    }
    std::string computed = PrintedLike(judged_.computed.value, total);
    draft.computation = Computation(computed);
    draft.values = {{"total", Same(total.text)}, {"computed", Same(computed)}, {"parts", Same(Parts())},
                    {"gap", Same(Gap())},        {"culprit", Culprit()},       {"expected", Expected()}};
    if (judged_.has_expected && judged_.culprit >= 0) {
      draft.causes = LikelyCauses(Figure(judged_.culprit), judged_.expected);
    }
    draft.identity = fmt::format("{}|{}|{}", RelationOf(judged_), NameOf(total), judged_.sum.parts.size());
    return draft;
  }

 private:
  const Quantity& Figure(int quantity) const { return figures_[quantity]; }
  // What the total is of; its unit where nothing says so.
  std::string NameOf(const Quantity& total) const {
    for (const Fact& fact : context_.report.facts) {
      if (context_.report.quantities[fact.quantity].span != total.span) continue;
      return fmt::format("{}|{}|{}|{}", fact.indicator, fact.subject, fact.scope, fact.phrase);
    }
    return total.unit;
  }

  std::string Parts() const {
    std::string printed;
    std::size_t count = 0;
    for (const SumPart& part : judged_.sum.parts) {
      if (++count > kMostPrinted) return printed + " + …";
      if (!printed.empty() || part.minus) printed += part.minus ? " − " : " + ";
      printed += Figure(part.quantity).text;
    }
    return printed;
  }

  std::string Computation(const std::string& computed) const {
    const std::string& total = Figure(judged_.sum.total).text;
    if (judged_.claim == SumClaim::kPart) return fmt::format("{} > {}", computed, total);
    if (judged_.sum.parts.size() == 1) return fmt::format("{} ≠ {}", computed, total);
    return fmt::format("{} = {} ≠ {}", Parts(), computed, total);
  }

  std::string Gap() const {
    const Quantity& total = Figure(judged_.sum.total);
    std::optional<Decimal> gap = total.value.Minus(judged_.computed.value);
    return gap ? PrintedLike(gap->Absolute(), total) : std::string();
  }

  LocalizedText Culprit() const { return judged_.culprit < 0 ? LocalizedText{} : Same(Figure(judged_.culprit).text); }

  LocalizedText Expected() const {
    if (judged_.culprit < 0 || !judged_.has_expected) return {};
    return Same(PrintedLike(judged_.expected.value, Figure(judged_.culprit)));
  }

  const CheckContext& context_;
  std::span<const Quantity> figures_;
  const JudgedSum& judged_;
};

std::vector<Span> OperandsOf(std::span<const Quantity> figures, const Sum& sum) {
  std::vector<Span> operands = {figures[sum.total].span};
  for (const SumPart& part : sum.parts) operands.push_back(figures[part.quantity].span);
  operands.insert(operands.end(), sum.ones.begin(), sum.ones.end());
  return operands;
}

void ExamineAll(const CheckContext& context, std::span<const Quantity> figures, const std::vector<JudgedSum>& sums) {
  FindingMaker maker(context);
  // A rule that only tells what holds by rounding looks at nothing else.
  const RuleSeverity& severity = context.rule.severity;
  bool is_of_rounding = severity.rounding && !severity.certain && !severity.likely;
  for (const JudgedSum& judged : sums) {
    if (!context.HasParameter("of", KindOf(figures, judged))) continue;
    if (is_of_rounding && judged.fit != Fit::kByRounding) continue;
    maker.Examine(RelationOf(judged), judged.fit, OperandsOf(figures, judged.sum),
                  [&] { return Describer(context, figures, judged).Describe(); });
  }
}

void Run(const CheckContext& context) {
  if (context.HasParameter("of", "table")) {
    TableSums tables = FindTableSums(context.report, context.lexicon);
    ExamineAll(context, tables.figures, tables.sums);
  }
  ExamineAll(context, context.report.quantities, FindSums(context.report, context.lexicon));
  if (context.report.source.facts_only) {
    context.Skip(Say("skipped.no_text_sums"));
  }
}

constexpr std::string_view kKinds[] = {"all",        "part",  "near_miss", "near_miss_above", "balance",
                                       "cumulative", "named", "table",     "table_part"};
constexpr auto kParameters = std::to_array<KeySpec>({
    {"of", false, ValueForm::kWords,
     "哪些合计：all 各项必为全部；part 各项只是一部分；near_miss 只差一笔误就能加起来；near_miss_above "
     "同上，而各项之和大于总数；balance 收支平衡；cumulative 新增与累计；named 名称表明、分处各段的部分；"
     "table 表中合计；table_part 表中为其一部分的行。不写就是全部",
     "which sums: all, of parts that are all there are; part, of some of them; near_miss, those one slip would make "
     "right; near_miss_above, the same where the parts come to more than the total; "
     "balance, of budgets; cumulative, new and in all; named, parts told elsewhere that their names give away; table, "
     "totals of tables; table_part, rows that are part of one. All when absent",
     kKinds},
});
constexpr auto kPlaceholders = std::to_array<CheckSchema::Placeholder>({
    {"total", "总数", "the total"},
    {"computed", "各项之和，或大于总数的那一项", "the parts added up, or the part above the total"},
    {"parts", "各项的算式", "the parts with their signs"},
    {"gap", "相差多少", "the difference"},
    {"culprit", "可能有误的数字，可能为空", "the figure that is likely wrong; may be empty"},
    {"expected", "它应当是多少，可能为空", "what it should be; may be empty"},
});

}  // namespace

const CheckKind kSumCheck = {{.check = "sum",
                              .zh = "总数应当等于各项之和，部分不能大于总数",
                              .en = "totals are the sums of their parts, and no part is above its total",
                              .parameters = kParameters,
                              .placeholders = kPlaceholders},
                             Run};

}  // namespace heyan
