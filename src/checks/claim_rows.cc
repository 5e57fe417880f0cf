#include "checks/claim_rows.h"

#include <algorithm>

#include "base/messages.h"
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
  auto same = [](const std::string& text) { return LocalizedText{text, text}; };
  const std::string& text = result.text->text->text();
  std::string words = text.substr(result.words.begin, result.words.end - result.words.begin);
  FindingDraft draft{.span = result.text->text->ToSource(result.words.begin, result.words.end)};
  draft.identity = row.canonical;
  draft.values = {{"claim", same(quantity.text + words)},
                  {"stated", same(quantity.text)},
                  {"computed", Say(result.said_met ? "claim.behind" : "claim.met")},
                  {"indicator", same(row.name)},
                  {"target", same(row.target.text)},
                  {"actual", same(actual != nullptr ? actual->text : "")}};
  draft.related.emplace_back(row.span, Say("related.indicator", {{"label", row.label}}));
  draft.related.emplace_back(row.target.span, Say("related.target", {{"target", row.target.text}}));
  return draft;
}

}  // namespace

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

}  // namespace heyan
