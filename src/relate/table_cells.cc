#include "relate/table_cells.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>

#include "text/utf8.h"

namespace heyan {
namespace {

constexpr std::size_t kMostCategories = 40;  // in a table; it has less than ten

std::string WithoutBlanks(std::string_view text) {
  std::string kept;
  for (std::size_t at = 0; at < text.size();) {
    CodePoint c = DecodeAt(text, at);
    std::size_t length = std::max<std::size_t>(1, c.length);
    if (!IsBlank(c.value) && c.value != U'\n') kept += text.substr(at, length);
    at += length;
  }
  return kept;
}

// The cell of the table whose text is `text` without its blanks.
std::optional<Span> CellWith(const Table& table, std::string_view text) {
  for (const Row& row : table.rows) {
    for (const Cell& cell : row.cells) {
      if (cell.content.text().size() <= 2 * text.size() + 16 && WithoutBlanks(cell.content.text()) == text) {
        return cell.content.ToSource();
      }
    }
  }
  return std::nullopt;
}

// Indicators stand in the order of their tables.
auto IndicatorsOf(const Report& report, int table) {
  return std::ranges::equal_range(report.indicators, table, {}, &Indicator::table);
}

std::u32string Characters(std::string_view text) {
  std::u32string characters;
  for (std::size_t at = 0; at < text.size();) {
    CodePoint c = DecodeAt(text, at);
    characters += c.value;
    at += std::max<std::size_t>(1, c.length);
  }
  return characters;
}

// Of one length of four characters or more, with one or two that differ.
bool IsNearlyOne(std::string_view a, std::string_view b) {
  std::u32string x = Characters(a);
  std::u32string y = Characters(b);
  if (x.size() != y.size() || x.size() < 4) return false;
  std::size_t differing = 0;
  for (std::size_t i = 0; i < x.size(); ++i) differing += x[i] != y[i] ? 1 : 0;
  return differing >= 1 && differing * 3 <= x.size();
}

}  // namespace

std::vector<Span> NumberCells(const Report& report, int table) {
  std::vector<Span> cells;
  const std::vector<Row>& rows = report.tables[table].rows;
  std::size_t next = 0;
  for (const Indicator& indicator : IndicatorsOf(report, table)) {
    if (indicator.number.empty()) continue;
    for (; next < rows.size(); ++next) {
      const std::vector<Cell>& row = rows[next].cells;
      auto is_number = [&](const Cell& cell) {
        return !cell.content.empty() && Trim(cell.content.text()) == indicator.number &&
               cell.content.ToSource().end <= indicator.span.begin;
      };
      bool has_label = std::ranges::any_of(row, [&](const Cell& cell) {
        Span span = cell.content.ToSource();
        return !cell.content.empty() && span.begin <= indicator.span.begin && indicator.span.end <= span.end;
      });
      if (!has_label) continue;
      auto cell = std::ranges::find_if(row, is_number);
      if (cell != row.end()) cells.push_back(cell->content.ToSource());
      ++next;
      break;
    }
  }
  return cells;
}

int LastNumber(const Report& report, int table) {
  int number = 0;
  for (const Indicator& indicator : IndicatorsOf(report, table)) {
    if (indicator.number.empty()) continue;
    number = 0;
    std::from_chars(indicator.number.data(), indicator.number.data() + indicator.number.size(), number);
  }
  return number;
}

std::vector<NearCategories> NearlyOneCategory(const Report& report) {
  struct Named {
    std::string name;
    int table;
  };
  std::vector<Named> earlier, later;
  for (const Indicator& indicator : report.indicators) {
    if (indicator.category.empty()) continue;
    std::vector<Named>& side = indicator.verdict == Verdict::kPending ? later : earlier;
    if (side.size() > kMostCategories || std::ranges::find(side, indicator.category, &Named::name) != side.end())
      continue;
    side.push_back({indicator.category, indicator.table});
  }
  std::vector<NearCategories> pairs;
  for (const Named& new_one : later) {
    if (std::ranges::find(earlier, new_one.name, &Named::name) != earlier.end()) continue;
    for (const Named& old_one : earlier) {
      if (!IsNearlyOne(old_one.name, new_one.name)) continue;
      if (std::ranges::find(later, old_one.name, &Named::name) != later.end()) continue;
      std::optional<Span> old_cell = CellWith(report.tables[old_one.table], old_one.name);
      std::optional<Span> new_cell = CellWith(report.tables[new_one.table], new_one.name);
      if (old_cell && new_cell) pairs.push_back({old_one.name, new_one.name, *old_cell, *new_cell});
    }
  }
  return pairs;
}

}  // namespace heyan
