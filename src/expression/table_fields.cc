// The fields of tables, rows and cells (表格, 行, 单元格).
#include <algorithm>

#include "expression/bare_cell.h"
#include "expression/field_values.h"

namespace heyan::expression {
namespace {

const Table& TableOf(Run& run, const Value& owner) { return run.report().tables[owner.element()->index]; }
const Row& RowOf(Run& run, const Value& owner) { return TableOf(run, owner).rows[owner.element()->row]; }
const Cell& CellOf(Run& run, const Value& owner) { return RowOf(run, owner).cells[owner.element()->cell]; }

Value Rows(Run& run, const Value& owner) {
  return Range(run, {Kind::kRow, owner.element()->index, 0, 0}, &Element::row, 0,
               static_cast<int>(TableOf(run, owner).rows.size()));
}

Value CellsOfRow(Run& run, int table, int row) {
  return Range(run, {Kind::kCell, table, row, 0}, &Element::cell, 0,
               static_cast<int>(run.report().tables[table].rows[row].cells.size()));
}

Value Cells(Run& run, const Value& owner) { return CellsOfRow(run, owner.element()->index, owner.element()->row); }

Value Header(Run& run, const Value& owner) {
  List all;
  int table = owner.element()->index;
  for (int row : run.HeaderRowsOf(table)) {
    Value cells = CellsOfRow(run, table, row);
    all.insert(all.end(), cells.list()->begin(), cells.list()->end());
  }
  return all;
}

Value Indicators(Run& run, const Value& owner) {
  List list;
  auto indices = run.IndicatorsOf(owner.element()->index);
  run.Spend(indices.size());
  for (int index : indices) list.emplace_back(Element{Kind::kIndicator, index, 0, 0});
  return list;
}

void AppendRow(const Row& row, MappedText* text) {
  for (const Cell& cell : row.cells) {
    if (&cell != &row.cells.front()) text->AppendSynthetic(" ");
    text->AppendMapped(cell.content);
  }
}

Value Keep(Run& run, MappedText joined) {
  run.Spend(joined.text().size() / 64);
  auto owner = std::make_shared<const MappedText>(std::move(joined));
  Text text = Text::Of(*owner);
  text.owner = owner;
  return text;
}

Value RowText(Run& run, const Value& owner) {
  MappedText text;
  AppendRow(RowOf(run, owner), &text);
  return Keep(run, std::move(text));
}

Value TableText(Run& run, const Value& owner) {
  MappedText text;
  for (const Row& row : TableOf(run, owner).rows) {
    if (!text.empty()) text.AppendSynthetic("\n");
    AppendRow(row, &text);
  }
  return Keep(run, std::move(text));
}

// The first cell that is no bare number: what a row is about mostly stands before its figures, and behind its number.
Value RowName(Run& run, const Value& owner) {
  for (const Cell& cell : RowOf(run, owner).cells) {
    bool number = cell.content.text().find_first_not_of("0123456789.,% -") == std::string::npos;
    if (!number) return Text::Of(cell.content);
  }
  return TextAt("");
}

std::string RowPrint(Run& run, const Value& cell) {
  return Print(Element{Kind::kRow, cell.element()->index, cell.element()->row, 0}, run.report()).zh;
}

Value CellFigure(Run& run, const Value& owner) {
  const MappedText& content = CellOf(run, owner).content;
  std::string text = Print(owner, run.report()).zh;
  if (content.empty()) return Value::Unknown(Say("expression.cell_empty", {{"row", RowPrint(run, owner)}}));
  auto [first, last] = run.FiguresIn(content.ToSource());
  if (last - first == 1) return Number::Printed(run.report().quantities[first], first);
  if (last > first) return Value::Unknown(Say("expression.cell_figures", {{"text", text}}));
  std::optional<Number> number = ReadBareCell(run, *owner.element());
  return number ? Value(std::move(*number)) : Value::Unknown(Say("expression.cell_no_figure", {{"text", text}}));
}

// The first row of a table that heyan did not read stands for its header.
Value Role(Run& run, const Value& owner) {
  std::span<const int> headers = run.HeaderRowsOf(owner.element()->index);
  bool header = std::ranges::find(headers, owner.element()->row) != headers.end();
  return TextAt(ToString(header ? RowRole::kHeader : RowOf(run, owner).role));
}

constexpr Type kText = {Kind::kText};

constexpr Field kFields[] = {
    {Kind::kTable, "caption", kText, "表题；没有则为空", "its caption; empty when it has none",
     [](Run& run, const Value& owner) { return Value(Text::Of(TableOf(run, owner).caption)); }},
    {Kind::kTable, "unit", kText, "“单位：”一行所说的单位", "the unit of its 单位： line",
     [](Run& run, const Value& owner) { return TextAt(TableOf(run, owner).unit); }},
    {Kind::kTable,
     "year",
     {Kind::kNumber},
     "表题或表头的年份",
     "the year of its caption or header",
     [](Run& run, const Value& owner) { return Year(TableOf(run, owner).year); }},
    {Kind::kTable, "rows", {Kind::kRow, true}, "各行，包括表头", "its rows, the header's included", Rows},
    {Kind::kTable, "header", {Kind::kCell, true}, "表头的各单元格", "the cells of its header rows", Header},
    {Kind::kTable, "indicators", {Kind::kIndicator, true}, "表中的各项指标", "the indicators in it", Indicators},
    {Kind::kTable, "text", kText, "全表的文字", "all its text", TableText},
    {Kind::kRow, "role", kText, "表头、数据、合计……；没有指标的表格里除第一行外为 unread",
     "header, data, total, …; unread in tables without indicators, but for their first row", Role, NamesOf<RowRole>},
    {Kind::kRow, "name", kText, "第一个不是数字的单元格的文字", "the text of the first cell that is no number",
     RowName},
    {Kind::kRow, "cells", {Kind::kCell, true}, "各单元格", "its cells", Cells},
    {Kind::kRow, "text", kText, "全行的文字", "all its text", RowText},
    {Kind::kRow,
     "table",
     {Kind::kTable},
     "所在的表格",
     "the table it stands in",
     [](Run&, const Value& owner) { return Value(Element{Kind::kTable, owner.element()->index, 0, 0}); }},
    {Kind::kCell, "text", kText, "文字", "its text",
     [](Run& run, const Value& owner) { return Value(Text::Of(CellOf(run, owner).content)); }},
    {Kind::kCell,
     "figure",
     {Kind::kNumber},
     "其中的数值，单位取自单元格、单位列、表头或“单位：”一行",
     "the figure in it; its unit is that of the cell, the unit column, the header or the 单位： line",
     CellFigure},
    {Kind::kCell,
     "row",
     {Kind::kRow},
     "所在的行",
     "the row it stands in",
     [](Run&, const Value& owner) {
       return Value(Element{Kind::kRow, owner.element()->index, owner.element()->row, 0});
     }},
};

}  // namespace

std::span<const Field> TableFields() { return kFields; }

}  // namespace heyan::expression
