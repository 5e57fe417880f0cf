#include "understand/table_layout.h"

#include <algorithm>
#include <optional>

#include "lexicon/printed_unit.h"
#include "text/utf8.h"
#include "understand/indicator_cell.h"

namespace heyan {
namespace {

constexpr std::size_t kHeaderSearchRows = 4;
constexpr std::size_t kMaxHeaderBytes = 120;

// A header cell without blanks, years and bracketed remarks; the year is kept aside.
struct HeaderText {
  std::string text;
  std::string remark;  // what the last brackets hold
  int year = 0;
};

HeaderText NormalizeHeader(const MappedText& content) {
  HeaderText header;
  std::string text = WithoutBlanks(FoldWidth(content)).text();
  int depth = 0;
  for (std::size_t at = 0; at < text.size();) {
    CodePoint c = DecodeAt(text, at);
    if (c.value == '(' && depth++ == 0) header.remark.clear();
    bool is_year = depth == 0 && text.size() - at >= 4 && text.compare(at, 2, "20") == 0 &&
                   std::ranges::all_of(text.substr(at, 4), [](char d) { return d >= '0' && d <= '9'; });
    if (is_year) {
      header.year = std::stoi(text.substr(at, 4));
      at += 4;
      if (std::string_view(text).substr(at).starts_with("年")) at += std::string_view("年").size();
      continue;
    }
    if (depth == 0) header.text += text.substr(at, c.length);
    if (depth > 0 && c.value != '(' && c.value != ')') header.remark += text.substr(at, c.length);
    if (c.value == ')' && depth > 0) --depth;
    at += c.length;
  }
  return header;
}

Column ReadColumn(const MappedText& content, const Lexicon& lexicon) {
  const TableWording& wording = lexicon.tables();
  Column column;
  if (content.text().size() > kMaxHeaderBytes) return column;
  HeaderText header = NormalizeHeader(content);
  column.year = header.year;
  column.text = header.text;
  if (ParseUnit(header.remark, lexicon)) column.unit = header.remark;
  for (const auto& [role, words] : wording.columns) {
    auto names_role = [&](const std::string& word) {
      return word.starts_with('=') ? header.text == word.substr(1) : header.text.contains(word);
    };
    if (std::ranges::any_of(words, names_role)) {
      column.role = role;
      break;
    }
  }
  // 2023年计划增长 holds growth, 完成绝对值 a level.
  if (column.role != ColumnRole::kTarget && column.role != ColumnRole::kActual) return column;
  for (const auto& [measure, words] : wording.measures) {
    if (std::ranges::any_of(words, [&](const std::string& word) { return header.text.contains(word); })) {
      column.measure = measure;
      break;
    }
  }
  return column;
}

std::vector<Column> ReadColumns(const Row& row, const Lexicon& lexicon) {
  std::vector<Column> columns;
  for (const Cell& cell : row.cells) columns.push_back(ReadColumn(cell.content, lexicon));
  return columns;
}

bool HasRole(const std::vector<Column>& columns, ColumnRole role) {
  return std::ranges::find(columns, role, &Column::role) != columns.end();
}

bool IsIndicatorHeader(const std::vector<Column>& columns) {
  auto holds_values = [](const Column& column) {
    return column.role == ColumnRole::kTarget || column.role == ColumnRole::kActual ||
           column.role == ColumnRole::kLevel || column.role == ColumnRole::kGrowth;
  };
  // Two name columns are two lists side by side.
  return std::ranges::count(columns, ColumnRole::kName, &Column::role) == 1 &&
         std::ranges::any_of(columns, holds_values);
}

// Statistical tables leave the head of their names blank: |（blank）|单位|产量|比上年增长（%）|.
void NameBlankHead(std::vector<Column>* columns) {
  bool is_blank = columns->size() > 2 && columns->front().role == ColumnRole::kNone && columns->front().text.empty();
  if (is_blank && !HasRole(*columns, ColumnRole::kName)) columns->front().role = ColumnRole::kName;
}

// A second header row: only 绝对值 and 增速 below blanks.
bool IsSubHeader(const std::vector<Column>& columns, const Row& row) {
  bool any = false;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (WithoutBlanks(row.cells[i].content).empty()) continue;
    if (columns[i].role != ColumnRole::kLevel && columns[i].role != ColumnRole::kGrowth) return false;
    any = true;
  }
  return any;
}

// Spreads the header over the columns of its second row: a blank takes the next header cell, and the sub-heads share
// the others evenly. nullopt when they cannot be shared evenly.
std::optional<std::vector<Column>> Combine(const std::vector<Column>& header, const std::vector<Column>& sub_header,
                                           const Row& sub_row) {
  std::size_t named = 0;
  for (const Cell& cell : sub_row.cells) named += WithoutBlanks(cell.content).empty() ? 0 : 1;
  std::size_t blanks = sub_row.cells.size() - named;
  if (blanks >= header.size()) return std::nullopt;
  std::size_t heads = header.size() - blanks;
  if (named % heads != 0) return std::nullopt;
  std::size_t share = named / heads;
  std::vector<Column> combined;
  std::size_t head = 0;
  std::size_t taken = 0;
  for (std::size_t i = 0; i < sub_header.size(); ++i) {
    if (head >= header.size()) return std::nullopt;
    Column column = header[head];
    bool is_named = !WithoutBlanks(sub_row.cells[i].content).empty();
    if (is_named) {
      column.measure = sub_header[i].role == ColumnRole::kGrowth ? Measure::kGrowth : Measure::kLevel;
      if (!sub_header[i].unit.empty()) column.unit = sub_header[i].unit;
    }
    if (!is_named || ++taken == share) {
      ++head;
      taken = 0;
    }
    combined.push_back(column);
  }
  return combined;
}

// A level or growth column without a head of its own belongs to the column of values before it (2024年计划 | 增长); without
// one it holds results.
void AdoptMeasureColumns(std::vector<Column>* columns) {
  const Column* head = nullptr;
  for (Column& column : *columns) {
    if (column.role == ColumnRole::kTarget || column.role == ColumnRole::kActual || column.role == ColumnRole::kOther) {
      head = &column;
    }
    if (column.role != ColumnRole::kLevel && column.role != ColumnRole::kGrowth) continue;
    column.measure = column.role == ColumnRole::kGrowth ? Measure::kGrowth : Measure::kLevel;
    column.role = head != nullptr ? head->role : ColumnRole::kActual;
    if (head != nullptr && column.year == 0) column.year = head->year;
  }
}

// Columns of other places, of last year and of parts of a year say nothing of the indicator's own result.
void LeaveOutOthers(const OwnPlaces& places, std::vector<Column>* columns) {
  for (Column& column : *columns) {
    bool holds_values = column.role == ColumnRole::kTarget || column.role == ColumnRole::kActual ||
                        column.role == ColumnRole::kLevel || column.role == ColumnRole::kGrowth;
    bool other = !places.OtherPlaceIn(column.text).empty() || !places.OtherPeriodIn(column.text).empty();
    // 比上年增长 is a growth, 上年完成 another year's result.
    bool growth = column.role == ColumnRole::kGrowth;
    if (holds_values && other && !(growth && places.OtherPlaceIn(column.text).empty()))
      column.role = ColumnRole::kOther;
  }
}

bool SameText(const Row& a, const Row& b) {
  return std::ranges::equal(a.cells, b.cells, [](const Cell& x, const Cell& y) {
    return WithoutBlanks(x.content).text() == WithoutBlanks(y.content).text();
  });
}

std::size_t FilledCells(const Row& row) {
  return std::ranges::count_if(row.cells, [](const Cell& cell) { return !WithoutBlanks(cell.content).empty(); });
}

class LayoutReader {
 public:
  LayoutReader(Table* table, const OwnPlaces& places, const Lexicon& lexicon)
      : rows_(table->rows), places_(places), lexicon_(lexicon) {}

  TableLayout Read() {
    std::size_t body = ReadHeader();
    if (layout_.columns.empty()) return {};
    for (std::size_t i = body; i < rows_.size(); ++i) {
      if (!rows_[i].cells.empty()) ReadRow(i);
    }
    std::erase_if(rows_, [](const Row& row) { return row.cells.empty(); });
    for (std::size_t i = body; i < rows_.size(); ++i) {
      if (rows_[i].role == RowRole::kData || rows_[i].role == RowRole::kGroup) layout_.rows.push_back(i);
    }
    return std::move(layout_);
  }

 private:
  // Returns the index of the first row below the header.
  std::size_t ReadHeader() {
    for (std::size_t i = 0; i < std::min(rows_.size(), kHeaderSearchRows); ++i) {
      std::vector<Column> columns = ReadColumns(rows_[i], lexicon_);
      NameBlankHead(&columns);
      if (!IsIndicatorHeader(columns)) continue;
      LeaveOutOthers(places_, &columns);
      rows_[i].role = RowRole::kHeader;
      header_row_ = i;
      layout_.columns = columns;
      if (i + 1 < rows_.size()) {
        std::vector<Column> sub = ReadColumns(rows_[i + 1], lexicon_);
        if (sub.size() >= columns.size() && IsSubHeader(sub, rows_[i + 1])) {
          rows_[i + 1].role = RowRole::kHeader;
          layout_.columns = Combine(columns, sub, rows_[i + 1]).value_or(std::vector<Column>());
          return i + 2;
        }
      }
      AdoptMeasureColumns(&layout_.columns);
      return i + 1;
    }
    return 0;
  }

  void ReadRow(std::size_t i) {
    std::size_t width = layout_.columns.size();
    Row& row = rows_[i];
    JoinBroken(i);
    if (row.cells.size() == rows_[header_row_].cells.size() && SameText(row, rows_[header_row_])) {
      row.role = RowRole::kHeader;  // repeated after a page break
    } else if (row.cells.size() == 1 || (row.cells.size() <= width && FilledCells(row) == 1 && Leads(row))) {
      row.role = RowRole::kGroup;
    } else if (row.cells.size() == width || row.cells.size() == width + 1) {
      row.role = RowRole::kData;
    }
  }

  // A row whose only text is its first cell heads a group, unless that cell is the name column itself.
  bool Leads(const Row& row) const {
    return !WithoutBlanks(row.cells.front().content).empty() && layout_.columns.front().role != ColumnRole::kName;
  }

  // An empty line inside a row leaves it in pieces; they belong together when they fill the columns exactly. The pieces
  // that were joined are left without cells, and removed at the end.
  void JoinBroken(std::size_t i) {
    std::size_t width = layout_.columns.size();
    Row& row = rows_[i];
    for (std::size_t next = i + 1; row.cells.size() < width && next < rows_.size(); ++next) {
      std::vector<Cell>& piece = rows_[next].cells;
      if (row.cells.size() + piece.size() > width) return;
      row.cells.insert(row.cells.end(), piece.begin(), piece.end());
      piece.clear();
    }
  }

  std::vector<Row>& rows_;
  const OwnPlaces& places_;
  const Lexicon& lexicon_;
  std::size_t header_row_ = 0;
  TableLayout layout_;
};

}  // namespace

bool TableLayout::Has(ColumnRole role) const { return HasRole(columns, role); }

int TableLayout::Find(ColumnRole role) const {
  auto found = std::ranges::find(columns, role, &Column::role);
  return found == columns.end() ? -1 : static_cast<int>(found - columns.begin());
}

TableLayout ReadTableLayout(Table* table, const OwnPlaces& places, const Lexicon& lexicon) {
  return LayoutReader(table, places, lexicon).Read();
}

}  // namespace heyan
