#include "read/table_caption.h"

#include <algorithm>

#include "read/line_marks.h"

namespace heyan {

std::string TakeUnit(std::vector<Row>* rows) {
  if (rows->empty()) return {};
  std::vector<Cell>& cells = rows->front().cells;
  auto filled = std::ranges::find_if(cells, [](const Cell& cell) { return !cell.content.empty(); });
  if (filled == cells.end() || MarkOf(filled->content.text(), {}).kind != LineKind::kUnit) return {};
  std::string unit(UnitIn(filled->content.text()));
  bool alone = std::all_of(filled + 1, cells.end(), [](const Cell& cell) { return cell.content.empty(); });
  if (alone) {
    rows->erase(rows->begin());
  } else if (filled == cells.begin()) {
    cells.erase(filled);
  }
  return unit;
}

std::optional<MappedText> TakeCaption(std::vector<Row>* rows) {
  if (rows->size() < 2 || (*rows)[0].cells.size() != 1 || (*rows)[1].cells.size() < 2) return std::nullopt;
  MappedText content = (*rows)[0].cells[0].content;
  if (!IsTableTitle(content.text())) return std::nullopt;
  rows->erase(rows->begin());
  return content;
}

}  // namespace heyan
