// Where values stand in the report.
#include "expression/value.h"

namespace heyan::expression {
namespace {

// The place of a text; nothing that is empty has one.
std::optional<Span> PlaceOfText(const MappedText& text) {
  return text.empty() ? std::nullopt : std::optional(text.ToSource());
}

// From the first cell that is not empty to the last.
std::optional<Span> PlaceOfRow(const Row& row) {
  std::optional<Span> place;
  for (const Cell& cell : row.cells) {
    std::optional<Span> one = PlaceOfText(cell.content);
    if (one) place = Span{place ? place->begin : one->begin, one->end};
  }
  return place;
}

std::optional<Span> PlaceOfTable(const Table& table) {
  if (!table.caption.empty()) return table.caption.ToSource();
  return table.rows.empty() ? std::nullopt : PlaceOfRow(table.rows.front());
}

std::optional<Span> PlaceOfCell(const Row& row, int cell) {
  std::optional<Span> place = PlaceOfText(row.cells[cell].content);
  return place ? place : PlaceOfRow(row);
}

std::optional<Span> PlaceOfBlock(const Block& block, const Report& report) {
  return block.table >= 0 ? PlaceOfTable(report.tables[block.table]) : PlaceOfText(block.content);
}

std::optional<Span> PlaceOfElement(const Element& element, const Report& report) {
  switch (element.kind) {
    case Kind::kIndicator:
      return report.indicators[element.index].span;
    case Kind::kFact:
      return report.quantities[report.facts[element.index].quantity].span;
    case Kind::kFigure:
      return report.quantities[element.index].span;
    case Kind::kTable:
      return PlaceOfTable(report.tables[element.index]);
    case Kind::kRow:
      return PlaceOfRow(report.tables[element.index].rows[element.row]);
    case Kind::kCell:
      return PlaceOfCell(report.tables[element.index].rows[element.row], element.cell);
    case Kind::kBlock:
      return PlaceOfBlock(report.blocks[element.index], report);
    default:
      return std::nullopt;
  }
}

}  // namespace

std::optional<Span> PlaceOf(const Value& value, const Report& report) {
  if (const Text* text = value.text()) {
    bool mapped = text->source != nullptr && !text->text.empty();
    if (mapped) return text->source->ToSource(text->begin, text->begin + text->text.size());
    return text->span;
  }
  if (const Number* number = value.number()) return number->span;
  if (const Element* element = value.element()) return PlaceOfElement(*element, report);
  if (const Group* group = value.group()) return PlaceOf(group->items.front(), report);
  return std::nullopt;
}

}  // namespace heyan::expression
