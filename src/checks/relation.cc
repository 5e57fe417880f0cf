// The check kind `relation` (勾稽): a printed figure must be what other figures of its sentence give.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/messages.h"
#include "checks/element_scope.h"
#include "checks/finding_maker.h"
#include "checks/formula_text.h"
#include "checks/kinds.h"
#include "checks/likely_causes.h"
#include "checks/text_pieces.h"
#include "expression/measure.h"
#include "relate/compare.h"
#include "relate/masked_text.h"
#include "relate/ranged.h"

namespace heyan {
namespace {

using expression::Element;
using expression::Kind;
using expression::Number;
using expression::Value;

// How far before the checked figure its pattern may begin, in bytes: some 500 characters.
constexpr std::size_t kWindow = 1500;
constexpr std::string_view kBracket = "（";

// One place where a pattern of the rule fits.
struct Match {
  std::vector<Value> captured;              // in the order of the rule's captures
  std::vector<const FigurePlace*> figures;  // that were captured, the checked one first
  TextRange range;                          // in the masked text
  std::size_t part = 0;                     // of the checked figure in `captured`
};

// What a formula of the rule makes of it.
struct Judged {
  std::size_t formula = 0;
  Fit fit = Fit::kUndecided;
  Number printed;
  Ranged expected;
};

class RelationCheck {
 public:
  explicit RelationCheck(const CheckContext& context)
      : context_(context), program_(context.rule.program), scope_(context), maker_(context) {
    for (const FigurePattern& pattern : program_.patterns) last_marks_ += pattern.last_marks();
  }

  void Run() {
    if (context_.report.source.facts_only) return scope_.Skip(Say("skipped.no_running_text"));
    for (const FigureText& text : FigureTexts(context_.report)) {
      if (text.figures.size() > 1) CheckText(text);
    }
  }

 private:
  void CheckText(const FigureText& text) {
    MaskedText masked(context_.report, text);
    for (const MaskedText::Mark& mark : masked.marks()) {
      char32_t character = FigureMarkOf(QuantityOf(mark.place).kind);
      if (!last_marks_.contains(character)) continue;
      for (const FigurePattern& pattern : program_.patterns) {
        if (pattern.last_marks().contains(character) && CheckMark(pattern, mark, masked, text)) break;
      }
    }
  }

  // True when the pattern fits before the figure, in a way that the rule looks at: of several, that which begins last.
  bool CheckMark(const FigurePattern& pattern, const MaskedText::Mark& mark, const MaskedText& masked,
                 const FigureText& text) {
    std::size_t begin = mark.end > kWindow ? mark.end - kWindow : 0;
    while (begin > 0 && IsContinuation(masked.text()[begin])) ++begin;
    std::string_view window = std::string_view(masked.text()).substr(begin, mark.end - begin);
    if (!pattern.regex().Matches(window)) return false;
    for (std::size_t at = window.size(); at-- > 0;) {
      Regex::Match found;
      if (IsContinuation(window[at]) || !pattern.regex().FindAt(window, at, &found)) continue;
      Match match = MatchOf(pattern, found, window, begin, masked, mark);
      if (IsExcepted(match, masked)) {
        scope_.Skip(Say("relation.excepted"));
        return true;
      }
      if (!scope_.Enter(Element{Kind::kBlock, text.block}, match.captured)) continue;
      Check(match, text);
      return true;
    }
    return false;
  }

  static bool IsContinuation(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

  const Quantity& QuantityOf(const FigurePlace& place) const { return context_.report.quantities[place.quantity]; }

  Match MatchOf(const FigurePattern& pattern, const Regex::Match& found, std::string_view window, std::size_t begin,
                const MaskedText& masked, const MaskedText::Mark& mark) const {
    Match match{.captured = std::vector<Value>(program_.captures.size(), Value::Unknown(Say("relation.not_printed")))};
    match.range = {mark.at, mark.end};
    for (const FigurePattern::Capture& capture : pattern.captures()) {
      std::string_view part = found.groups[capture.group];
      if (part.data() == nullptr) continue;
      auto known = std::ranges::find(program_.captures, capture.name, &std::pair<std::string, expression::Type>::first);
      auto index = static_cast<std::size_t>(known - program_.captures.begin());
      std::size_t at = begin + static_cast<std::size_t>(part.data() - window.data());
      match.range.begin = std::min(match.range.begin, at);
      if (capture.type.kind == Kind::kText) {
        match.captured[index] = expression::Text::Of(std::string(part));
        continue;
      }
      const MaskedText::Mark* figure = masked.MarkAt(at);
      match.captured[index] = NumberOf(figure->place);
      match.figures.insert(match.figures.begin(), &figure->place);
      match.part = index;
    }
    return match;
  }

  // With the sign of its words: 下降5.4% is −5.4%.
  Number NumberOf(const FigurePlace& place) const {
    const Quantity& quantity = QuantityOf(place);
    bool falls = place.fact >= 0 && context_.report.facts[place.fact].falling && !quantity.value.IsNegative();
    if (!falls) return Number::Printed(quantity, place.quantity);
    Quantity negative = Negated(quantity);
    negative.text = "-" + quantity.text;
    return Number::Printed(std::move(negative), place.quantity);
  }

  bool IsExcepted(const Match& match, const MaskedText& masked) const {
    auto unless = context_.rule.parameters.find("unless");
    if (unless == context_.rule.parameters.end()) return false;
    // From the clause in which it begins to the checked figure, and a bracket behind that.
    const std::string& text = masked.text();
    std::size_t begin = 0;
    for (std::string_view mark : {"。", "；", "，", "！", "\n"}) {
      std::size_t before = match.range.begin == 0 ? std::string::npos : text.rfind(mark, match.range.begin - 1);
      if (before != std::string::npos) begin = std::max(begin, before + mark.size());
    }
    std::size_t end = match.range.end;
    if (text.compare(end, kBracket.size(), kBracket) == 0) end = std::min(text.find("）", end), text.size());
    std::string_view sentence = std::string_view(text).substr(begin, end - begin);
    return std::ranges::any_of(unless->second.patterns, [&](const Regex& p) { return p.Matches(sentence); });
  }

  void Check(const Match& match, const FigureText& text) {
    std::optional<Judged> best;
    LocalizedText why_not;
    for (std::size_t i = 0; i < program_.equals.size(); ++i) {
      std::optional<Judged> judged = JudgeBy(i, match, &why_not);
      if (judged && (!best || judged->fit < best->fit)) best = judged;
    }
    if (!best) return scope_.Skip(why_not);
    Tell(match, *best, text);
  }

  // What the formula `index` of the rule makes of the match; nullopt when it cannot be calculated.
  std::optional<Judged> JudgeBy(std::size_t index, const Match& match, LocalizedText* why_not) {
    Value expected = scope_.Evaluate(program_.equals[index]);
    if (expected.IsUnknown()) {
      *why_not = *expected.unknown();
      return std::nullopt;
    }
    Number computed = *expected.number();
    Number printed = *match.captured[match.part].number();
    if (!expression::Align(context_.lexicon, &printed, &computed)) {
      *why_not = Say("relation.other_unit");
      return std::nullopt;
    }
    Ranged stated = {printed.quantity.value, printed.quantity.interval, printed.wide};
    Ranged range = {computed.quantity.value, computed.quantity.interval, computed.wide};
    return Judged{index, FitOf(stated, range), printed, range};
  }

  void Tell(const Match& match, const Judged& judged, const FigureText& text) {
    Fit fit = judged.fit;
    maker_.Remember(RelationName(), fit, SpansOf(match));
    std::optional<Severity> severity = SeverityOf(context_.rule.severity, fit);
    // The computed value printed to as many places is no news. A quotient that was cut off is the custom of some offices.
    if (fit == Fit::kByRounding && RoundsTo(judged.printed, judged.expected)) severity = std::nullopt;
    if (fit == Fit::kDoubtful && IsCutOff(judged.printed, judged.expected)) severity = context_.rule.severity.rounding;
    if (severity) maker_.Add(Describe(match, judged, text), *severity);
  }

  static bool RoundsTo(const Number& printed, const Ranged& expected) {
    std::optional<Decimal> gap = expected.value.Minus(printed.quantity.value);
    std::optional<Decimal> twice = gap ? gap->Absolute().Times(2) : std::nullopt;
    return twice && *twice <= printed.quantity.precision;
  }

  static bool IsCutOff(const Number& printed, const Ranged& expected) {
    const Quantity& quantity = printed.quantity;
    std::optional<Decimal> gap = expected.value.Absolute().Minus(quantity.value.Absolute());
    return gap && !gap->IsNegative() && *gap < quantity.precision;
  }

  std::string_view RelationName() const {
    std::string_view id = context_.rule.info.id;
    return id.substr(id.find('/') + 1);
  }

  std::vector<Span> SpansOf(const Match& match) const {
    std::vector<Span> spans;
    for (const FigurePlace* place : match.figures) spans.push_back(QuantityOf(*place).span);
    return spans;
  }

  FindingDraft Describe(const Match& match, const Judged& judged, const FigureText& text) const {
    const Quantity& stated = QuantityOf(*match.figures.front());
    std::string value = PrintedLike(judged.expected.value, stated);
    std::string computation = fmt::format("{} = {}", Computation(match, judged.formula), value);
    // 下降6.71% is −6.71%, as it is calculated with.
    bool is_fall = judged.printed.quantity.value.IsNegative() && !stated.value.IsNegative();
    std::string found = is_fall ? "-" + stated.text : stated.text;
    FindingDraft draft;
    draft.span = stated.span;
    draft.values = {{"found", Same(found)}, {"expected", Same(value)}, {"computation", Same(computation)}};
    for (auto place = match.figures.rbegin(); place + 1 != match.figures.rend(); ++place) {
      const Quantity& operand = QuantityOf(**place);
      draft.related.emplace_back(operand.span, Say("related.operand", {{"value", operand.text}}));
    }
    draft.computation = fmt::format("{} ≠ {}", HasCall(computation) ? value : computation, found);
    draft.causes = LikelyCauses(judged.printed.quantity, judged.expected);
    draft.identity = Excerpt(text.text->text(), match.figures.front()->range);
    return draft;
  }

  // What the formula says, with figures for the names.
  std::string Computation(const Match& match, std::size_t index) const {
    auto shown = [&](std::string_view name) -> std::optional<std::string> {
      auto is_it = [&](const auto& named) { return named.first == name; };
      auto capture = std::ranges::find_if(program_.captures, is_it);
      if (capture != program_.captures.end()) return Shown(match.captured[capture - program_.captures.begin()]);
      auto let = std::ranges::find_if(program_.lets, is_it);
      if (let == program_.lets.end()) return std::nullopt;
      return Shown(scope_.lets()[match.captured.size() + static_cast<std::size_t>(let - program_.lets.begin())]);
    };
    return FormulaText(context_.rule.parameters.find("equals")->second.texts[index], shown);
  }

  // max(a, b) is no arithmetic that people read.
  static bool HasCall(std::string_view computation) {
    std::size_t open = computation.find('(', 1);
    while (open != std::string_view::npos && (computation[open - 1] < 'a' || computation[open - 1] > 'z')) {
      open = computation.find('(', open + 1);
    }
    return open != std::string_view::npos;
  }

  std::string Shown(const Value& value) const {
    LocalizedText shown = Print(value, context_.report);
    return shown.zh.starts_with('-') ? "(" + shown.zh + ")" : shown.zh;
  }

  const CheckContext& context_;
  const RuleProgram& program_;
  ElementScope scope_;
  FindingMaker maker_;
  std::u32string last_marks_;
};

void Run(const CheckContext& context) { RelationCheck(context).Run(); }

using Placeholder = CheckSchema::Placeholder;
constexpr auto kParameters = std::to_array<KeySpec>({
    {"patterns", true, ValueForm::kFigurePatterns,
     "算式句式，以被核对的数值结尾：{part:amount}，占{words}的{share:percent}",
     "forms of words with figures, ending with the one that is checked: {part:amount}，占{words}的{share:percent}"},
    {"unless", false, ValueForm::kPatterns, "句中有这些字样的不查；数值在其中是一个字符",
     "sentences with one of these are left out; a figure is one character in them"},
    {"equals", true, ValueForm::kExpressions, "被核对的数值应当等于什么；写几个算式，合其中一个即可",
     "what the checked figure must be: one of these"},
});
constexpr auto kPlaceholders = std::to_array<Placeholder>({
    {"found", "文中的数值", "the figure as printed"},
    {"expected", "算出来的数值", "what it should be"},
    {"computation", "算式", "the arithmetic"},
});

}  // namespace

const CheckKind kRelationCheck = {
    {.check = "relation",
     .zh = "句中的一个数值应当等于由其他数值算出的结果：占比、增速、平均、完成率……",
     .en = "a figure must be what others of its sentence give: shares, growth, averages, completion, …",
     .parameters = kParameters,
     .placeholders = kPlaceholders,
     .element = expression::One(Kind::kBlock),
     .has_figure_patterns = true},
    Run};

}  // namespace heyan
