// The check kind `agreement`: the same fact stated differently.
#include "relate/agreement.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

#include "base/hash.h"
#include "base/messages.h"
#include "checks/finding_maker.h"
#include "checks/kinds.h"
#include "relate/compare.h"

namespace heyan {
namespace {

std::string_view ProofName(Proof proof) {
  switch (proof) {
    case Proof::kTable:
      return "table";
    case Proof::kBox:
      return "box";
    case Proof::kNearCopy:
      return "near_copy";
    case Proof::kAlike:
      return "alike";
    case Proof::kNames:
      return "names";
  }
  return "";
}

class Describer {
 public:
  Describer(const CheckContext& context, const Disagreement& found)
      : context_(context),
        found_(found),
        odd_(SignedQuantity(context.report, FactOf(found.odd))),
        witness_(SignedQuantity(context.report, FactOf(found.witness))) {}

  Finding Describe(Severity severity, const std::string& identity) const {
    Finding finding = context_.MakeFinding(odd_.span, severity);
    std::vector<std::pair<std::string, LocalizedText>> values = {
        {"indicator", {Name(), Name()}}, {"values", PrintedValues()}, {"majority", Same(witness_.text)},
        {"odd", Same(odd_.text)},        {"gap", Difference()},       {"factor", Same(Factor())},
        {"period", Same(Year())},        {"assumed", Assumed()}};
    finding.message = FillMessage(context_.rule.message, values);
    for (int fact : found_.facts) {
      if (fact != found_.odd) finding.related.push_back(RelatedTo(fact));
    }
    finding.computation = fmt::format("{} ≠ {}", odd_.text, witness_.text);
    for (const auto& [name, text] : values) {
      if (!text.zh.empty()) finding.values.emplace_back(name, text.zh);
    }
    finding.values.emplace_back("proof", std::string(ProofName(found_.proof)));
    AddCauses(&finding);
    finding.fingerprint = StableHash().Add(context_.rule.info.id).Add(identity).Hex();
    finding.values_hash = StableHash().Add(odd_.text).Add(witness_.text).Hex();
    return finding;
  }

  // The fact's identity without values and lines.
  std::string Identity() const {
    const Fact& fact = context_.report.facts[found_.odd];
    return fmt::format("{}|{}|{}|{}|{}", fact.indicator.empty() ? fact.phrase : fact.indicator, fact.period.year,
                       fact.period.part, ToString(fact.kind), ToString(fact.status));
  }

 private:
  const Fact& FactOf(int fact) const { return context_.report.facts[fact]; }
  const Quantity& QuantityOf(int fact) const { return context_.report.quantities[FactOf(fact).quantity]; }
  // The indicator; of a near copy the words before the figure, or behind it when there are none.
  std::string Name() const {
    const Fact& fact = FactOf(found_.odd);
    if (!fact.indicator.empty()) return fact.indicator;
    std::size_t figure = fact.phrase.find(kFigureMark);
    return figure == 0 || figure == std::string::npos ? fact.phrase : fact.phrase.substr(0, figure);
  }

  std::string Year() const {
    int year = FactOf(found_.odd).period.year;
    return year == 0 ? "" : std::to_string(year);
  }

  LocalizedText PlaceName(int fact) const { return Say(fmt::format("place.{}", ToString(FactOf(fact).place))); }

  LocalizedText PrintedValues() const {
    LocalizedText values;
    for (int fact : {found_.odd, found_.witness}) {
      LocalizedText place = PlaceName(fact);
      std::string line = std::to_string(context_.report.Locate(QuantityOf(fact).span).line);
      LocalizedText one = Say("value.at", {{"place", place.zh}, {"line", line}, {"value", QuantityOf(fact).text}});
      LocalizedText two = Say("value.at", {{"place", place.en}, {"line", line}, {"value", QuantityOf(fact).text}});
      values.zh += (values.zh.empty() ? "" : "，") + one.zh;
      values.en += (values.en.empty() ? "" : ", ") + two.en;
    }
    return values;
  }

  LocalizedText Difference() const {
    std::optional<Quantity> witness = ConvertTo(witness_, odd_, context_.lexicon);
    std::optional<Decimal> gap = witness ? odd_.value.Minus(witness->value) : std::nullopt;
    if (!gap || found_.power_of_ten != 0) return {};
    std::string number = gap->Absolute().ToString();
    if (odd_.kind == QuantityKind::kPercent) return {number + "个百分点", number + " percentage points"};
    return Same(InScaleOf(odd_.text, gap->Absolute()) + odd_.unit);
  }

  // An amount with the scale word that the figure was printed with: 1.8亿.
  static std::string InScaleOf(const std::string& printed, const Decimal& amount) {
    for (const auto& [word, power] : {std::pair("亿", 8), std::pair("万", 4)}) {
      if (!printed.contains(word)) continue;
      std::optional<Decimal> scaled = amount.DividedBy(*Decimal::PowerOfTen(power), Decimal::kMaxScale);
      if (scaled) return scaled->ToString() + word;
    }
    return amount.ToString();
  }

  std::string Factor() const {
    if (found_.power_of_ten == 0) return "";
    std::optional<Decimal> power = Decimal::PowerOfTen(std::abs(found_.power_of_ten));
    return power ? power->ToString() : "";
  }

  LocalizedText Assumed() const {
    LocalizedText assumed;
    for (const std::string& field : found_.assumed) {
      std::string value = field == "period" ? Year() : std::string(ToString(FactOf(found_.odd).status));
      LocalizedText text = Say("assumed." + field, {{"value", value}});
      assumed.zh += (assumed.zh.empty() ? "" : "；") + text.zh;
      assumed.en += (assumed.en.empty() ? "" : "; ") + text.en;
    }
    return assumed;
  }

  Related RelatedTo(int fact) const {
    const Quantity& quantity = QuantityOf(fact);
    LocalizedText place = PlaceName(fact);
    LocalizedText message = {fmt::format("{}：{}", place.zh, quantity.text),
                             fmt::format("{}: {}", place.en, quantity.text)};
    return context_.MakeRelated(quantity.span, message);
  }

  void AddCauses(Finding* finding) const {
    if (found_.power_of_ten != 0) {
      finding->causes.push_back(Say("cause.power_of_ten", {{"factor", Factor()}}));
    } else if (odd_.value == witness_.value.Negated()) {
      finding->causes.push_back(Say("cause.sign"));
    } else if (OneSlipApart(odd_, witness_, context_.lexicon)) {
      finding->causes.push_back(Say("cause.one_digit"));
    }
  }

  const CheckContext& context_;
  const Disagreement& found_;
  Quantity odd_;
  Quantity witness_;
};

std::optional<Severity> SeverityOf(const CheckContext& context, Certainty certainty) {
  switch (certainty) {
    case Certainty::kCertain:
      return context.rule.severity.certain;
    case Certainty::kLikely:
      return context.rule.severity.likely;
    case Certainty::kRounding:
      return context.rule.severity.rounding;
  }
  return std::nullopt;
}

// What was held against each other for the proofs that the rule asks for.
void Remember(const CheckContext& context, const AgreementResult& result) {
  FindingMaker maker(context);
  for (const Comparison& comparison : result.comparisons) {
    if (!context.HasParameter("proof", ProofName(comparison.proof))) continue;
    Fit fit = Fit::kEqual;
    for (const Disagreement& found : result.disagreements) {
      if (found.proof == comparison.proof && std::ranges::find(comparison.facts, found.odd) != comparison.facts.end()) {
        fit = Fit::kFails;
      }
    }
    std::vector<Span> operands;
    for (int fact : comparison.facts) {
      operands.push_back(context.report.quantities[context.report.facts[fact].quantity].span);
    }
    maker.Remember("same_fact", fit, std::move(operands));
  }
}

void Run(const CheckContext& context) {
  AgreementResult result = FindDisagreements(context.report, context.lexicon);
  std::map<std::string, int> occurrences;
  Remember(context, result);
  for (const Disagreement& found : result.disagreements) {
    if (!context.HasParameter("proof", ProofName(found.proof))) continue;
    std::optional<Severity> severity = SeverityOf(context, found.certainty);
    if (!severity) continue;
    Describer describer(context, found);
    std::string identity = describer.Identity();
    identity += "|" + std::to_string(++occurrences[identity]);
    context.outcome.findings.push_back(describer.Describe(*severity, identity));
  }
  bool copies_wanted = context.HasParameter("proof", ProofName(Proof::kNearCopy));
  if (context.report.source.facts_only && copies_wanted) {
    context.Skip(Say("skipped.no_text"));
  }
  if (result.abstained > 0) {
    context.Skip(Say("skipped.uncertain_key"), result.abstained);
  }
}

constexpr std::string_view kProofs[] = {"table", "box", "near_copy", "alike", "names"};
constexpr auto kParameters = std::to_array<KeySpec>({
    {"proof", false, ValueForm::kWords,
     "凭什么认定是同一件事：table 表格，box 专栏，near_copy 几乎相同的语句；alike 说法相同、names "
     "名称相近，而数字只差一笔。不写就是全部",
     "what proves that two places say the same: a table, a box, a near copy; alike, said alike, and names, with names "
     "that are alike, where the figures are one slip apart. All when absent",
     kProofs},
});
constexpr auto kPlaceholders = std::to_array<CheckSchema::Placeholder>({
    {"indicator", "指标名称", "the indicator"},
    {"values", "各处的数字及位置", "all figures with their places"},
    {"majority", "多数地方的数字", "the figure of most places"},
    {"odd", "不同的那个数字", "the figure that differs"},
    {"gap", "相差多少，可能为空", "the difference; may be empty"},
    {"factor", "相差的倍数，可能为空", "the factor of ten between them; may be empty"},
    {"period", "年份，可能为空", "the year; may be empty"},
    {"assumed", "推定的内容，可能为空", "what was assumed; may be empty"},
});

}  // namespace

const CheckKind kAgreementCheck = {{.check = "agreement",
                                    .zh = "同一事实在正文、专栏和表格中的数字应当一致",
                                    .en = "one fact has one figure, in text, boxes and tables",
                                    .parameters = kParameters,
                                    .placeholders = kPlaceholders},
                                   Run};

}  // namespace heyan
