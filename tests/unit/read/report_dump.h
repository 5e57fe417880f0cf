// A report as lines that a person can compare.
#pragma once

#include <fmt/format.h>

#include <string>

#include "model/report.h"

namespace heyan::test {
inline std::string OneLine(const MappedText& text) {
  std::string line;
  for (char c : text.text()) {
    if (c == '\n') {
      line += "⏎";
    } else {
      line += c;
    }
  }
  return line;
}

inline std::string PlaceOf(const Report& report, const MappedText& text) {
  if (text.empty()) return "-";
  Place place = report.Locate(text.ToSource());
  return fmt::format("{}:{}-{}:{}", place.line, place.column, place.end_line, place.end_column);
}

inline std::string DumpTable(const Report& report, const Table& table) {
  std::string dump = table.unit.empty() ? "" : fmt::format("  unit {}\n", table.unit);
  for (const Row& row : table.rows) {
    std::string places;
    std::string texts;
    for (const Cell& cell : row.cells) {
      places += (places.empty() ? "" : " ") + PlaceOf(report, cell.content);
      texts += (&cell == row.cells.data() ? "" : " | ") + OneLine(cell.content);
    }
    dump += fmt::format("  | {} | @ {}\n", texts, places);
  }
  return dump;
}

// A line a block: number, type, level, printed number, place, text, and in brackets the block of its box; then the unit
// and the rows of each table with the places of their cells. Line breaks inside a text show as ⏎.
inline std::string DumpBlocks(const Report& report) {
  std::string dump;
  for (std::size_t i = 0; i < report.blocks.size(); ++i) {
    const Block& block = report.blocks[i];
    dump += fmt::format("{} {} {} {} {} {}{}\n", i, ToString(block.type), block.level,
                        block.number.empty() ? "-" : block.number, PlaceOf(report, block.content),
                        OneLine(block.content), block.box < 0 ? "" : fmt::format(" [{}]", block.box));
    if (block.table >= 0) dump += DumpTable(report, report.tables[static_cast<std::size_t>(block.table)]);
  }
  return dump;
}

}  // namespace heyan::test
