#include "checks/claim_rows.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/messages.h"
#include "relate/claims.h"
#include "relate/mark_rows.h"
#include "relate/stated_result.h"
#include "relate/table_cells.h"

namespace heyan {
namespace {

LocalizedText MarkWords(const MarkedRow& row) { return Say(row.is_marked ? "claim.marked" : "claim.unmarked"); }

FindingDraft MarkDraft(const MarkedTable& table, const MarkedRow& wrong) {
  FindingDraft draft{.span = wrong.label};
  draft.identity = "marks";
  LocalizedText what = MarkWords(wrong);
  draft.values = {{"claim", what}, {"stated", what}, {"computed", what}};
  for (const MarkedRow& row : table.rows) {
    if (row.Contradicts() && !(row.label == wrong.label)) draft.related.emplace_back(row.label, MarkWords(row));
  }
  draft.related.emplace_back(table.note, Say("claim.note"));
  return draft;
}

std::span<const Regex> Patterns(const CheckContext& context, std::string_view name) {
  auto parameter = context.rule.parameters.find(name);
  if (parameter == context.rule.parameters.end()) return {};
  return parameter->second.patterns;
}

FindingDraft StatedDraft(const CheckContext& context, const StatedResult& result) {
  const Report& report = context.report;
  const Quantity& quantity = report.quantities[result.quantity];
  const Indicator& row = report.indicators[result.indicator];
  const IndicatorCell* actual = row.Actual();
  const std::string& text = result.text->text->text();
  std::string words = text.substr(result.words.begin, result.words.end - result.words.begin);
  FindingDraft draft{.span = result.text->text->ToSource(result.words.begin, result.words.end)};
  draft.identity = row.canonical;
  draft.values = {{"claim", Same(quantity.text + words)},
                  {"stated", Same(quantity.text)},
                  {"computed", Say(result.said_met ? "claim.behind" : "claim.met")},
                  {"indicator", Same(row.name)},
                  {"target", Same(row.target.text)},
                  {"actual", Same(actual != nullptr ? actual->text : "")}};
  draft.related.emplace_back(row.span, Say("related.indicator", {{"label", row.label}}));
  draft.related.emplace_back(row.target.span, Say("related.target", {{"target", row.target.text}}));
  return draft;
}

// The row that a name means: itself, or by its informal name.
struct NamedRow {
  int row = -1;  // index into the rows of the recount
  bool is_informal = false;
};

NamedRow RowOf(std::string_view name, const CheckContext& context, const Recount& recount) {
  int row = RowNamed(name, recount, context.report, context.lexicon);
  auto parameter = context.rule.parameters.find("informal");
  if (row >= 0 || parameter == context.rule.parameters.end()) return {row, false};
  for (std::string_view entry : parameter->second.texts) {
    std::size_t mark = entry.find('=');
    if (mark == std::string_view::npos || entry.substr(0, mark) != name) continue;
    return {RowNamed(entry.substr(mark + 1), recount, context.report, context.lexicon), true};
  }
  return {};
}

// 投资和消费 in two.
std::vector<TextRange> PartsOf(TextRange name, std::string_view text) {
  constexpr auto kJoints = std::to_array<std::string_view>({"和", "与", "及"});
  std::string_view words = text.substr(name.begin, name.end - name.begin);
  for (std::string_view joint : kJoints) {
    std::size_t at = words.find(joint);
    if (at == std::string_view::npos) continue;
    return {{name.begin, name.begin + at}, {name.begin + at + joint.size(), name.end}};
  }
  return {};
}

class Shortfalls {
 public:
  Shortfalls(const CheckContext& context, const Recount& recount, FindingMaker* maker)
      : context_(context), recount_(recount), maker_(*maker) {}

  void Examine(const NamedClaim& claim, TextRange name) {
    const std::string& text = claim.text->text->text();
    NamedRow named = RowOf(std::string_view(text).substr(name.begin, name.end - name.begin), context_, recount_);
    if (named.row >= 0) return Examine({claim.text, name, claim.phrase}, named);
    for (TextRange part : PartsOf(name, text)) {
      NamedRow one = RowOf(std::string_view(text).substr(part.begin, part.end - part.begin), context_, recount_);
      if (one.row >= 0) Examine({claim.text, part, claim.phrase}, one);
    }
  }

 private:
  void Examine(const NamedPlace& place, NamedRow named) {
    const RecountedRow& row = recount_.rows[named.row];
    const Indicator& indicator = context_.report.indicators[row.indicator];
    // A price below what was expected is praise.
    if (indicator.direction == Direction::kLower) return;
    ClaimClass in_table = ClassOf(row, {});
    bool is_open = in_table == ClaimClass::kUndetermined || row.verdict == Verdict::kNear;
    Fit fit = is_open                        ? Fit::kUndecided
              : in_table != ClaimClass::kMet ? Fit::kEqual
              : named.is_informal            ? Fit::kDoubtful
                                             : Fit::kFails;
    std::vector<Span> operands = {place.text->text->ToSource(place.name.begin, place.name.end), indicator.span};
    maker_.Examine("claim", fit, std::move(operands), [&] { return NamedDraft(context_, place, row, in_table); });
  }

  const CheckContext& context_;
  const Recount& recount_;
  FindingMaker& maker_;
};

}  // namespace

std::string_view NameOf(ClaimClass said) {
  constexpr std::string_view kNames[] = {"exceeded", "met", "nearly", "behind", "undetermined", "binding", "expected"};
  return kNames[static_cast<int>(said)];
}

LocalizedText WordFor(ClaimClass said) { return Say(fmt::format("claim.{}", NameOf(said))); }

FindingDraft NamedDraft(const CheckContext& context, const NamedPlace& place, const RecountedRow& row,
                        ClaimClass in_table) {
  const Indicator& indicator = context.report.indicators[row.indicator];
  const IndicatorCell* actual = indicator.Actual();
  const std::string& text = place.text->text->text();
  auto words = [&](TextRange range) { return Same(text.substr(range.begin, range.end - range.begin)); };
  FindingDraft draft{.span = place.text->text->ToSource(place.name.begin, place.name.end)};
  draft.identity = indicator.canonical;
  draft.values = {{"claim", words(place.phrase)},          {"indicator", words(place.name)},
                  {"stated", words(place.phrase)},         {"computed", WordFor(in_table)},
                  {"target", Same(indicator.target.text)}, {"actual", Same(actual != nullptr ? actual->text : "")}};
  draft.related.emplace_back(indicator.span, Say("related.indicator", {{"label", indicator.label}}));
  draft.related.emplace_back(indicator.target.span, Say("related.target", {{"target", indicator.target.text}}));
  if (actual != nullptr) draft.related.emplace_back(actual->span, Say("related.result", {{"value", actual->text}}));
  return draft;
}

void CheckMarks(const CheckContext& context, FindingMaker* maker) {
  for (const MarkedTable& table : MarkedTables(context.report, context.lexicon)) {
    std::vector<Span> operands = {table.note};
    for (const MarkedRow& row : table.rows) {
      if (row.is_marked || row.Contradicts()) operands.push_back(row.label);
    }
    auto wrong = std::ranges::find_if(table.rows, &MarkedRow::Contradicts);
    Fit fit = wrong == table.rows.end() ? Fit::kEqual : Fit::kFails;
    maker->Examine("count", fit, std::move(operands), [&] { return MarkDraft(table, *wrong); });
  }
}

void CheckStatedResults(const CheckContext& context, const std::vector<FigureText>& texts, FindingMaker* maker) {
  std::vector<StatedResult> results =
      StatedResults(texts, context.report, Patterns(context, "said_met"), Patterns(context, "said_missed"));
  for (const StatedResult& result : results) {
    const Indicator& row = context.report.indicators[result.indicator];
    std::vector<Span> operands = {context.report.quantities[result.quantity].span, row.target.span};
    maker->Examine("claim", result.contradicts ? Fit::kFails : Fit::kEqual, std::move(operands),
                   [&] { return StatedDraft(context, result); });
  }
}

void CheckNumbers(const CheckContext& context, FindingMaker* maker) {
  int last_table = -1;
  for (const Indicator& indicator : context.report.indicators) {
    if (indicator.table == last_table) continue;
    last_table = indicator.table;
    std::vector<Span> numbers = NumberCells(context.report, last_table);
    if (numbers.empty()) continue;
    // A gap or a repeat is for the rules on numbering to tell.
    bool adds_up = LastNumber(context.report, last_table) == static_cast<int>(numbers.size());
    std::ranges::reverse(numbers);
    maker->Remember("count", adds_up ? Fit::kEqual : Fit::kUndecided, std::move(numbers));
  }
}

void CheckCategories(const CheckContext& context, FindingMaker* maker) {
  for (const NearCategories& pair : NearlyOneCategory(context.report)) {
    maker->Examine("claim", Fit::kDoubtful, {pair.later_cell, pair.earlier_cell}, [&] {
      FindingDraft draft{.span = pair.later_cell};
      draft.identity = pair.earlier + "|" + pair.later;
      draft.values = {{"claim", {pair.later, pair.later}},
                      {"stated", {pair.later, pair.later}},
                      {"computed", {pair.earlier, pair.earlier}}};
      draft.related.emplace_back(pair.earlier_cell, LocalizedText{pair.earlier, pair.earlier});
      return draft;
    });
  }
}

void CheckShortfalls(const CheckContext& context, const std::vector<FigureText>& texts, const Recount& recount,
                     FindingMaker* maker) {
  Shortfalls shortfalls(context, recount, maker);
  for (const NamedClaim& claim : FindShortfalls(texts, Patterns(context, "said_short"), context.lexicon)) {
    for (TextRange name : claim.names) shortfalls.Examine(claim, name);
  }
}

}  // namespace heyan
