#include "relate/mark_rows.h"

#include <algorithm>

#include "text/utf8.h"

namespace heyan {
namespace {

bool HoldsAny(std::string_view text, const std::vector<std::string>& words) {
  return std::ranges::any_of(words, [&](const std::string& word) { return text.contains(word); });
}

bool IsAny(std::string_view text, const std::vector<std::string>& words) {
  return std::ranges::find(words, text) != words.end();
}

Nature RemarkOf(const Row& row, const TableWording& wording) {
  for (const Cell& cell : row.cells) {
    std::string text(Trim(cell.content.text()));
    if (IsAny(text, wording.binding_words)) return Nature::kBinding;
    if (IsAny(text, wording.expected_words)) return Nature::kExpected;
  }
  return Nature::kUnspecified;
}

bool Holds(const Row& row, Span label) {
  return std::ranges::any_of(row.cells, [&](const Cell& cell) {
    Span span = cell.content.ToSource();
    return !cell.content.empty() && span.begin <= label.begin && label.end <= span.end;
  });
}

// The first note behind the table that tells what the mark means.
Span NoteOf(const Table& table, const Report& report, const TableWording& wording, Span otherwise) {
  if (table.block < 0 || !wording.mark_note) return otherwise;
  for (std::size_t i = static_cast<std::size_t>(table.block) + 1; i < report.blocks.size(); ++i) {
    const Block& block = report.blocks[i];
    if (block.type == BlockType::kTable || block.type == BlockType::kHeading) break;
    if (wording.mark_note->Matches(block.content.text())) return block.content.ToSource();
  }
  return otherwise;
}

}  // namespace

std::vector<MarkedTable> MarkedTables(const Report& report, const Lexicon& lexicon) {
  const TableWording& wording = lexicon.tables();
  std::vector<MarkedTable> tables;
  std::size_t next = 0;  // row of the table: indicators stand in the order of their rows
  for (const Indicator& indicator : report.indicators) {
    if (tables.empty() || tables.back().table != indicator.table) {
      tables.push_back({indicator.table, indicator.span, {}});
      next = 0;
    }
    const std::vector<Row>& rows = report.tables[indicator.table].rows;
    std::size_t row = next;
    while (row < rows.size() && !Holds(rows[row], indicator.span)) ++row;
    Nature remark = row < rows.size() ? RemarkOf(rows[row], wording) : Nature::kUnspecified;
    next = row;
    tables.back().rows.push_back({indicator.span, HoldsAny(indicator.label, wording.binding_marks), remark});
  }
  std::erase_if(tables,
                [](const MarkedTable& table) { return std::ranges::none_of(table.rows, &MarkedRow::is_marked); });
  for (MarkedTable& table : tables) table.note = NoteOf(report.tables[table.table], report, wording, table.note);
  return tables;
}

}  // namespace heyan
