// Values as people read them.
#include <algorithm>

#include "base/messages.h"
#include "expression/value.h"
#include "text/utf8.h"

namespace heyan::expression {
namespace {

constexpr int kLongestText = 40;          // characters
constexpr std::size_t kLongestList = 20;  // items

// On one line, cut short.
LocalizedText PrintText(std::string_view text) {
  std::size_t end = 0;
  for (int count = 0; count < kLongestText && end < text.size(); ++count) end += DecodeAt(text, end).length;
  std::string shown(text.substr(0, end));
  std::ranges::replace(shown, '\n', ' ');
  return Same(end < text.size() ? shown + "…" : shown);
}

// 62.8亿元 rather than 6280000000元, as reports print it.
std::string InScale(const Quantity& quantity) {
  constexpr std::pair<std::string_view, int> kScales[] = {{"亿", 8}, {"万", 4}};
  bool amount = quantity.kind == QuantityKind::kAmount && !quantity.unit.empty() && quantity.value.IsInteger();
  for (const auto& [word, power] : kScales) {
    std::optional<Decimal> scale = Decimal::PowerOfTen(power);
    if (!amount || !scale || quantity.value.Absolute() < *scale) continue;
    std::optional<Decimal> scaled = quantity.value.DividedBy(*scale, power);
    if (scaled) return scaled->ToString() + std::string(word);
  }
  return quantity.value.ToString();
}

LocalizedText PrintTable(const Table& table) {
  if (!table.caption.empty()) return PrintText(table.caption.text());
  return Say("expression.table_unnamed");
}

LocalizedText PrintBlock(const Block& block, const Report& report) {
  return block.table >= 0 ? PrintTable(report.tables[block.table]) : PrintText(block.content.text());
}

LocalizedText PrintRow(const Row& row) {
  std::string text;
  for (const Cell& cell : row.cells) {
    if (text.size() > kLongestText * std::size_t{4}) break;
    if (!text.empty()) text += " ";
    text += cell.content.text();
  }
  return PrintText(text);
}

LocalizedText PrintElement(const Element& element, const Report& report) {
  switch (element.kind) {
    case Kind::kIndicator:
      return PrintText(report.indicators[element.index].name);
    case Kind::kFact: {
      const Fact& fact = report.facts[element.index];
      const std::string& name = fact.indicator.empty() ? fact.subject : fact.indicator;
      return PrintText(name + report.quantities[fact.quantity].text);
    }
    case Kind::kFigure:
      return PrintText(report.quantities[element.index].text);
    case Kind::kTable:
      return PrintTable(report.tables[element.index]);
    case Kind::kRow:
      return PrintRow(report.tables[element.index].rows[element.row]);
    case Kind::kCell:
      return PrintText(report.tables[element.index].rows[element.row].cells[element.cell].content.text());
    case Kind::kBlock:
      return PrintBlock(report.blocks[element.index], report);
    default:
      return PrintText(report.title);
  }
}

LocalizedText PrintList(const List& list, const Report& report) {
  LocalizedText printed;
  for (std::size_t i = 0; i < list.size(); ++i) {
    if (i > 0) printed = printed + LocalizedText{"、", ", "};
    if (i == kLongestList) return printed + Same("…");
    printed = std::move(printed) + Print(list[i], report);
  }
  return printed;
}

}  // namespace

LocalizedText Print(const Number& number) {
  const Quantity& quantity = number.quantity;
  if (!quantity.text.empty()) return Same(quantity.text);
  std::string digits = quantity.value.ToString();
  if (quantity.kind == QuantityKind::kPoints) return {digits + "个百分点", digits + " percentage points"};
  return Same(InScale(quantity) + quantity.unit);
}

LocalizedText Print(const Value& value, const Report& report) {
  if (const LocalizedText* reason = value.unknown()) return *reason;
  if (const bool* truth = value.truth()) return *truth ? Say("expression.yes") : Say("expression.no");
  if (const Number* number = value.number()) return Print(*number);
  if (const Text* text = value.text()) return PrintText(text->text);
  if (const List* list = value.list()) return PrintList(*list, report);
  if (const Group* group = value.group()) return Print(group->key, report);
  return PrintElement(*value.element(), report);
}

}  // namespace heyan::expression
