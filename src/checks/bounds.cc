// The check kind `bounds`: figures and years that cannot be.
#include <array>

#include "base/messages.h"
#include "checks/finding_maker.h"
#include "checks/kinds.h"
#include "relate/impossible.h"

namespace heyan {
namespace {

class Checker {
 public:
  explicit Checker(const CheckContext& context) : context_(context), report_(context.report), maker_(context) {}

  void Run() {
    if (Looks("figure")) {
      for (const BoundedFigure& figure : BoundedFigures(report_, context_.lexicon)) Figure(figure);
    }
    std::vector<FigureText> texts = FigureTexts(report_);
    if (Looks("anniversary")) Years(AnniversariesIn(texts, report_, context_.lexicon));
    if (Looks("plan_year")) Years(PlanYearsIn(texts, context_.lexicon));
    if (Looks("span")) Years(SpansIn(texts, context_.lexicon));
  }

 private:
  bool Looks(std::string_view about) const { return context_.HasParameter("about", about); }

  // A figure within its bounds is not proven by them: it does not count as compared.
  void Figure(const BoundedFigure& figure) {
    ++context_.outcome.evaluations;
    if (figure.holds) return;
    const Quantity& quantity = report_.quantities[figure.quantity];
    maker_.Examine("bounds", Fit::kFails, {quantity.span}, [&] {
      FindingDraft draft{.span = quantity.span};
      draft.identity = figure.indicator;
      draft.values = {
          {"name", Same(figure.indicator)}, {"stated", Same(quantity.text)}, {"expected", Same(figure.bound)}};
      return draft;
    });
  }

  void Years(const std::vector<YearsSaid>& all) {
    for (const YearsSaid& said : all) {
      std::vector<Span> operands;
      for (TextRange year : said.years) operands.push_back(said.text->text->ToSource(year.begin, year.end));
      maker_.Examine("difference", said.fit, operands, [&] {
        FindingDraft draft{.span = said.text->text->ToSource(said.range.begin, said.range.end)};
        draft.identity = said.event;
        draft.values = {{"name", Same(said.event)}, {"stated", Same(said.stated)}, {"expected", Same(said.expected)}};
        draft.computation = said.computation;
        return draft;
      });
    }
  }

  const CheckContext& context_;
  const Report& report_;
  FindingMaker maker_;
};

void Run(const CheckContext& context) {
  bool of_text = context.HasParameter("about", "anniversary") || context.HasParameter("about", "plan_year") ||
                 context.HasParameter("about", "span");
  if (context.report.source.facts_only && of_text) {
    context.Skip(Say("skipped.no_running_text"));
  }
  Checker(context).Run();
}

constexpr std::string_view kAbout[] = {"figure", "anniversary", "plan_year", "span"};
constexpr auto kParameters = std::to_array<KeySpec>({
    {"about", false, ValueForm::kWords,
     "核对什么：figure 指标的取值范围，anniversary 周年，plan_year 规划的第几年，span 几年行动的起止年份；不写就是全部",
     "what is looked at: bounds of indicators, anniversaries, the place of a year in a plan, the years of a span; all "
     "when "
     "absent",
     kAbout},
});
constexpr auto kPlaceholders = std::to_array<CheckSchema::Placeholder>({
    {"name", "指标、事件或规划", "the indicator, event or plan"},
    {"stated", "文中所写", "what is stated"},
    {"expected", "界限，或应为多少", "the bound, or what it should be"},
});

}  // namespace

const CheckKind kBoundsCheck = {{.check = "bounds",
                                 .zh = "不可能的数字和年份：超出指标的取值范围，周年、规划年份、起止年份算错",
                                 .en = "figures out of the bounds of their indicator, and years that do not fit",
                                 .parameters = kParameters,
                                 .placeholders = kPlaceholders},
                                Run};

}  // namespace heyan
