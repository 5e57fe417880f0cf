#include "relate/table_sums.h"

#include <algorithm>
#include <string>

#include "relate/sum_figures.h"
#include "text/utf8.h"

namespace heyan {
namespace {

constexpr std::size_t kMostRows = 3000;  // of a table
constexpr std::size_t kMostColumns = 16;
constexpr std::size_t kMostParts = 24;    // behind 其中
constexpr std::size_t kFewestDigits = 3;  // of a total that proves something
constexpr int kNoFigure = -1;
constexpr int kBlank = -2;
constexpr std::string_view kDetailMarks[] = {"其中", "#", "＃"};
constexpr std::string_view kTotalWords[] = {"合计", "总计", "共计"};

std::string WithoutBlanks(std::string_view text) {
  std::string folded = FoldWidth(text);
  std::erase_if(folded, [](char c) { return c == ' ' || c == '\n'; });
  return folded;
}

bool IsTotalLabel(std::string_view label) {
  return std::ranges::any_of(kTotalWords,
                             [&](std::string_view word) { return label == word || label.ends_with(word); });
}

bool OpensDetails(std::string_view label) {
  return std::ranges::any_of(kDetailMarks, [&](std::string_view mark) { return label.starts_with(mark); });
}

// How a label is numbered: 一、 1、 （1）; 0 without a number.
int NumberingOf(std::string_view label) {
  if (label.empty()) return 0;
  if (label.front() == '(') return 3;
  if (label.front() >= '0' && label.front() <= '9') return 2;
  constexpr std::u32string_view kHanNumbers = U"一二三四五六七八九十";
  CodePoint first = DecodeAt(label, 0);
  bool is_numbered = kHanNumbers.contains(first.value) && label.substr(0, 9).contains("、");
  return is_numbered ? 1 : 0;
}

// A table as labels and figures.
struct Grid {
  struct Line {
    std::string label;
    RowRole role;
    std::vector<int> cells;  // by column: index into figures, kNoFigure or kBlank
  };
  std::vector<Line> lines;
  std::vector<bool> adds;   // by column: whether its figures can be added
  std::vector<bool> named;  // … whether a header says what they are
};

class GridMaker {
 public:
  GridMaker(const Report& report, const Lexicon& lexicon, std::vector<Quantity>* figures)
      : report_(report), lexicon_(lexicon), words_(lexicon.sums()), figures_(*figures) {}

  Grid Make(const Table& table) const {
    Grid grid;
    std::vector<std::string> headers(kMostColumns);
    for (const Row& row : table.rows) {
      if (grid.lines.size() >= kMostRows) break;
      if (row.cells.size() < 2) continue;
      Grid::Line line = LineOf(row);
      // Rows without a figure before the others are headers too.
      bool has_figure = std::ranges::any_of(line.cells, [](int cell) { return cell >= 0; });
      if (row.role != RowRole::kHeader && (has_figure || !grid.lines.empty())) {
        grid.lines.push_back(std::move(line));
        continue;
      }
      for (std::size_t c = 0; c < std::min(row.cells.size(), kMostColumns); ++c) {
        headers[c] += WithoutBlanks(row.cells[c].content.text());
      }
    }
    for (const std::string& header : headers) {
      bool is_rate = header.contains('%') || HoldsAny(words_.means, header) || HoldsAny(words_.changes, header);
      grid.adds.push_back(!is_rate || IsOfShares(header));
      grid.named.push_back(!header.empty());
    }
    return grid;
  }

 private:
  // Shares add up to 100; their changes do not.
  bool IsOfShares(std::string_view header) const {
    const SubjectWording& subjects = lexicon_.subjects();
    return HoldsAny(subjects.share_nouns, header) && !HoldsAny(subjects.growth_nouns, header) &&
           !HoldsAny(words_.others, header) && !HoldsAny(subjects.rising, header);
  }

  Grid::Line LineOf(const Row& row) const {
    Grid::Line line{WithoutBlanks(row.cells.front().content.text()), row.role, {}};
    for (std::size_t c = 0; c < std::min(row.cells.size(), kMostColumns); ++c) {
      line.cells.push_back(c == 0 ? kNoFigure : FigureOf(row.cells[c].content));
    }
    return line;
  }

  // The figure understood in the cell; else its text, when that is a number.
  int FigureOf(const MappedText& cell) const {
    std::string text = WithoutBlanks(cell.text());
    if (text.empty() || text == "-" || text == "—" || text == "——") return kBlank;
    std::erase(text, ',');
    std::optional<Decimal> value = Decimal::Parse(text);
    if (!value) return kNoFigure;
    Span span = cell.ToSource();
    auto begin = [](const Quantity& quantity) { return quantity.span.begin; };
    auto known = std::ranges::lower_bound(report_.quantities, span.begin, {}, begin);
    if (known != report_.quantities.end() && known->span.end <= span.end) {
      if (known->kind != QuantityKind::kAmount && known->kind != QuantityKind::kPercent) return kNoFigure;
      figures_.push_back(*known);
    } else {
      figures_.push_back(Bare(text, *value, span));
    }
    return static_cast<int>(figures_.size()) - 1;
  }

  static Quantity Bare(const std::string& text, const Decimal& value, Span span) {
    Quantity bare;
    bare.text = text;
    bare.span = span;
    bare.value = value;
    std::size_t point = text.find('.');
    int places = point == std::string::npos ? 0 : static_cast<int>(text.size() - point - 1);
    std::optional<Decimal> scale = Decimal::PowerOfTen(places);
    std::optional<Decimal> unit = scale ? Decimal(1).DividedBy(*scale, Decimal::kMaxScale) : std::nullopt;
    bare.precision = unit.value_or(0);
    std::optional<Decimal> low = value.Minus(bare.precision);
    std::optional<Decimal> high = value.Plus(bare.precision);
    bare.interval = {low, high, false, false};
    return bare;
  }

  const Report& report_;
  const Lexicon& lexicon_;
  const SumWording& words_;
  std::vector<Quantity>& figures_;
};

class GridSums {
 public:
  GridSums(const Grid& grid, std::span<const Quantity> figures, const Lexicon& lexicon, std::vector<JudgedSum>* sums)
      : grid_(grid), figures_(figures), words_(lexicon.sums()), judge_(figures, lexicon), sums_(*sums) {}

  void Find() {
    for (std::size_t i = 0; i < grid_.lines.size(); ++i) {
      if (IsTotalLabel(grid_.lines[i].label)) FindTotal(i);
    }
    for (std::size_t i = 0; i < grid_.lines.size(); ++i) FindPartition(i);
    std::size_t whole = 0;
    for (std::size_t i = 1; i < grid_.lines.size(); ++i) {
      bool opens = OpensDetails(grid_.lines[i].label);
      bool follows = grid_.lines[i].role == RowRole::kSub && grid_.lines[i - 1].role != RowRole::kSub;
      if (grid_.lines[i - 1].role != RowRole::kSub && !OpensDetails(grid_.lines[i - 1].label) && (opens || follows)) {
        whole = i - 1;
      }
      if (opens || follows) FindDetails(whole, i);
    }
  }

 private:
  using Rows = std::vector<std::size_t>;

  // The next rows are a closed partition of this one: 第一产业, 第二产业, 第三产业.
  void FindPartition(std::size_t whole) {
    for (std::size_t size = 3; size >= 2; --size) {
      if (whole + size >= grid_.lines.size()) continue;
      Rows rows;
      std::vector<std::string_view> names;
      for (std::size_t i = 1; i <= size; ++i) {
        rows.push_back(whole + i);
        names.push_back(grid_.lines[whole + i].label);
      }
      if (!words_.DivisionOf(grid_.lines[whole].label, names).is_complete) continue;
      Tell(whole, rows);
      partitioned_.push_back(whole + 1);
      return;
    }
  }

  // As many rows behind 其中 as add up in some column.
  void FindDetails(std::size_t whole, std::size_t first) {
    if (std::ranges::binary_search(partitioned_, first)) return;  // told already
    Rows rows;
    Rows best;
    std::size_t best_columns = 0;
    for (std::size_t i = first; i < grid_.lines.size() && rows.size() < kMostParts; ++i) {
      if (i > first && (OpensDetails(grid_.lines[i].label) || IsTotalLabel(grid_.lines[i].label))) break;
      rows.push_back(i);
      std::size_t columns = rows.size() > 1 ? ClosingColumns(whole, rows) : 0;
      if (columns <= best_columns) continue;
      best_columns = columns;
      best = rows;
    }
    if (best_columns > 0) return Tell(whole, best);
    std::erase_if(rows, [&](std::size_t row) { return row >= EndOfSubs(first); });
    if (rows.size() > 1) Tell(whole, rows, false);
  }

  // Behind the rows that are marked as parts.
  std::size_t EndOfSubs(std::size_t first) const {
    std::size_t end = first;
    while (end < grid_.lines.size() && grid_.lines[end].role == RowRole::kSub) ++end;
    return end;
  }

  // The rows below a total that stands first, or above one that stands last.
  void FindTotal(std::size_t total) {
    Rows below = RowsFrom(total + 1, 1);
    Rows above = RowsFrom(total, -1);
    Rows best;
    std::size_t best_columns = 0;
    for (const Rows* rows : {&below, &above}) {
      for (const Rows& reading : Readings(*rows)) {
        std::size_t columns = reading.size() > 1 ? ClosingColumns(total, reading) : 0;
        if (columns <= best_columns) continue;
        best_columns = columns;
        best = reading;
      }
    }
    if (best_columns > 0) Tell(total, best);
  }

  // Up to the next total. `begin` is the first row, or the one behind the last.
  Rows RowsFrom(std::size_t begin, int step) const {
    Rows rows;
    std::size_t i = step > 0 ? begin : begin - 1;
    for (; i < grid_.lines.size() && !IsTotalLabel(grid_.lines[i].label); i += static_cast<std::size_t>(step)) {
      rows.push_back(i);
    }
    if (step < 0) std::ranges::reverse(rows);
    return rows;
  }

  // Which of the rows may be parts: all, those without details, those numbered as the first is.
  std::vector<Rows> Readings(const Rows& rows) const {
    if (rows.empty()) return {};
    Rows tops;
    Rows numbered;
    bool in_details = false;
    int numbering = NumberingOf(grid_.lines[rows.front()].label);
    for (std::size_t row : rows) {
      const Grid::Line& line = grid_.lines[row];
      int own = NumberingOf(line.label);
      in_details = OpensDetails(line.label) || (in_details && (own == 0 || own == 3));
      if (!in_details && line.role != RowRole::kSub) tops.push_back(row);
      if (numbering != 0 && own == numbering) numbered.push_back(row);
    }
    return {tops, numbered, rows};
  }

  std::optional<Sum> SumIn(std::size_t column, std::size_t total, const Rows& rows) const {
    const Grid::Line& line = grid_.lines[total];
    if (!grid_.adds[column] || column >= line.cells.size() || line.cells[column] < 0) return std::nullopt;
    Sum sum{.shape = SumShape::kTable, .total = line.cells[column], .is_exhaustive = true, .is_disjoint = true};
    for (std::size_t row : rows) {
      const Grid::Line& part = grid_.lines[row];
      int cell = column < part.cells.size() ? part.cells[column] : kNoFigure;
      if (cell == kNoFigure) return std::nullopt;
      if (cell != kBlank) sum.parts.push_back({cell});
    }
    return sum.parts.size() > 1 ? std::optional(sum) : std::nullopt;
  }

  // Only totals with some digits: small ones come out by chance.
  std::size_t ClosingColumns(std::size_t total, const Rows& rows) const {
    std::size_t columns = 0;
    for (std::size_t column = 1; column < grid_.adds.size(); ++column) {
      std::optional<Sum> sum = SumIn(column, total, rows);
      if (!sum) continue;
      const std::string& text = figures_[sum->total].text;
      bool has_digits = std::ranges::count_if(text, [](char c) { return c >= '0' && c <= '9'; }) >=
                        static_cast<std::ptrdiff_t>(kFewestDigits);
      columns += has_digits && judge_.Closes(*sum) ? 1 : 0;
    }
    return columns;
  }

  void Tell(std::size_t total, const Rows& rows, bool is_proven = true) {
    for (std::size_t column = 1; column < grid_.adds.size(); ++column) {
      std::optional<Sum> sum = SumIn(column, total, rows);
      if (sum) sum->is_exhaustive = is_proven;
      std::optional<JudgedSum> judged = sum ? judge_.Judge(*sum) : std::nullopt;
      if (!judged || judged->claim == SumClaim::kPart) continue;
      // Without a header it may be a column of rates.
      bool is_certain = grid_.named[column] || judged->fit == Fit::kEqual || judged->fit == Fit::kByRounding;
      if (!is_certain && !judged->has_expected) continue;
      if (!is_certain) judged->fit = Fit::kDoubtful;
      sums_.push_back(std::move(*judged));
    }
  }

  const Grid& grid_;
  std::vector<std::size_t> partitioned_;  // first rows of partitions, in order
  std::span<const Quantity> figures_;
  const SumWording& words_;
  SumJudge judge_;
  std::vector<JudgedSum>& sums_;
};

}  // namespace

TableSums FindTableSums(const Report& report, const Lexicon& lexicon) {
  TableSums found;
  std::vector<Grid> grids;
  GridMaker maker(report, lexicon, &found.figures);
  for (const Table& table : report.tables) grids.push_back(maker.Make(table));
  for (const Grid& grid : grids) GridSums(grid, found.figures, lexicon, &found.sums).Find();
  return found;
}

}  // namespace heyan
