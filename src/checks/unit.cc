// The check kind `unit`: a figure's unit against what the indicator is counted in.
#include <fmt/format.h>

#include <array>

#include "base/messages.h"
#include "checks/finding_maker.h"
#include "checks/kinds.h"
#include "relate/compare.h"
#include "relate/ranged.h"
#include "relate/unit_fit.h"

namespace heyan {
namespace {

class Checker {
 public:
  explicit Checker(const CheckContext& context) : context_(context), report_(context.report), maker_(context) {}

  void Run() {
    if (Looks("indicator")) {
      for (const UnitLookedAt& unit : UnitsOfIndicators(report_, context_.lexicon)) Unit(unit);
    }
    if (Looks("label")) {
      for (const UnitLookedAt& unit : UnitsOfLabels(report_, context_.lexicon)) Unit(unit);
    }
    if (!Looks("use") && !Looks("conversion")) return;
    std::vector<FigureText> texts = FigureTexts(report_, true);
    if (Looks("use")) {
      for (const UnitLookedAt& unit : UnitsByUse(texts, report_, context_.lexicon)) Unit(unit);
    }
    if (!Looks("conversion")) return;
    for (const Conversion& conversion : ConversionsIn(texts, report_)) Converted(conversion);
  }

 private:
  bool Looks(std::string_view about) const { return context_.HasParameter("about", about); }

  // A unit that fits proves nothing of the figure: it does not count as compared.
  void Unit(const UnitLookedAt& unit) {
    ++context_.outcome.evaluations;
    if (unit.fits) return;
    std::vector<Span> operands = {unit.figure};
    if (!(unit.name == unit.figure)) operands.push_back(unit.name);
    maker_.Examine("unit", Fit::kFails, operands, [&] {
      FindingDraft draft{.span = unit.figure};
      draft.identity = unit.indicator + "|" + unit.unit;
      draft.values = {{"indicator", Same(unit.indicator)},
                      {"figure", Same(unit.printed)},
                      {"unit", Same(unit.unit)},
                      {"right", unit.of_dimension ? Say("dimension." + unit.right) : Same(unit.right)}};
      if (operands.size() > 1) {
        draft.related.emplace_back(unit.name, Say("related.indicator", {{"label", unit.indicator}}));
      }
      return draft;
    });
  }

  void Converted(const Conversion& conversion) {
    const Quantity& first = report_.quantities[conversion.first];
    const Quantity& second = report_.quantities[conversion.second];
    std::optional<Quantity> converted = ConvertTo(second, first, context_.lexicon);
    if (!converted) return;
    Fit fit = FitOf(RangedOf(first), RangedOf(*converted));
    maker_.Examine("unit", fit, {first.span, second.span}, [&] {
      FindingDraft draft{.span = second.span};
      draft.identity = first.unit + "|" + second.unit;
      std::string right = converted->value.ToString() + first.unit;
      draft.values = {{"indicator", Same(first.text)},
                      {"figure", Same(second.text)},
                      {"unit", Same(second.unit)},
                      {"right", Same(right)}};
      draft.computation = fmt::format("{} = {} ≠ {}", second.text, right, first.text);
      draft.related.emplace_back(first.span, Same(first.text));
      return draft;
    });
  }

  const CheckContext& context_;
  const Report& report_;
  FindingMaker maker_;
};

void Run(const CheckContext& context) {
  bool of_text = context.HasParameter("about", "use") || context.HasParameter("about", "conversion");
  if (context.report.source.facts_only && of_text) {
    context.Skip(Say("skipped.no_running_text"));
  }
  Checker(context).Run();
}

constexpr std::string_view kAbout[] = {"indicator", "use", "label", "conversion"};
constexpr auto kParameters = std::to_array<KeySpec>({
    {"about", false, ValueForm::kWords,
     "核对什么：indicator 词库中指标的量纲，use 词库列出的用法，label 指标表中名称的单位，conversion "
     "括号中并列的换算；不写就是全部",
     "what is looked at: the dimension of indicators, uses of the lexicon, labels of tables, conversions in brackets; "
     "all when absent",
     kAbout},
});
constexpr auto kPlaceholders = std::to_array<CheckSchema::Placeholder>({
    {"indicator", "说的是什么；换算时是前一个数", "what is measured; of conversions the first figure"},
    {"figure", "数字和单位，如文中所印", "the figure as printed"},
    {"unit", "单位", "its unit"},
    {"right", "应当用哪种单位；换算时是换算的结果", "the sort of unit that fits; of conversions what it makes"},
});

}  // namespace

const CheckKind kUnitCheck = {{.check = "unit",
                               .zh = "数字的单位是否符合所说的事物，并列的换算是否正确",
                               .en = "units that cannot measure what the figure is of, and conversions in brackets",
                               .parameters = kParameters,
                               .placeholders = kPlaceholders},
                              Run};

}  // namespace heyan
