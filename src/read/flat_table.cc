#include "read/flat_table.h"

#include "read/line_marks.h"
#include "read/mapped.h"

namespace heyan {
namespace {

// Sizes in code points.
constexpr int kShortCell = 40;   // a name or a figure
constexpr int kLongCell = 60;    // running text
constexpr int kFigureCell = 12;  // what stands in a column of figures
constexpr int kLongestAddition = 400;

constexpr int kGroupsToLookAt = 3;
constexpr std::size_t kLinesToLookAt = 32;

bool IsNumberedCaption(LineKind kind) { return kind == LineKind::kBoxCaption || kind == LineKind::kTableCaption; }

class FlatTableReader {
 public:
  FlatTableReader(std::span<const SourceLine> lines, std::size_t at, std::string_view source)
      : lines_(lines), source_(source), at_(at) {}

  FlatTable Read() {
    for (; at_ < lines_.size(); ++at_) {
      if (lines_[at_].cell ? EndsBeforeCell() : EndsBeforeText()) break;
      if (lines_[at_].cell) {
        AddCell();
      } else {
        GoOnWithCell();
      }
    }
    return {std::move(rows_), at_};
  }

 private:
  std::string_view Text(std::size_t at) const { return TextOf(lines_[at], source_); }

  bool EndsBeforeCell() const {
    if (rows_.empty() || !IsCaptionCell(lines_, at_, source_)) return false;
    bool row_complete = width_ > 0 && rows_.back().cells.size() >= width_;
    return row_complete || lines_[at_].blank_lines_before > 0;
  }

  bool EndsBeforeText() const {
    LineMark mark = MarkOf(Text(at_), {});
    bool outside = mark.kind == LineKind::kNote || mark.kind == LineKind::kFigure || mark.kind == LineKind::kUnit ||
                   IsNumberedCaption(mark.kind) || IsSalutation(Text(at_));
    if (outside || lines_[at_].blank_lines_before > 1) return true;
    const std::string& cell = rows_.back().cells.back().content.text();
    if (lines_[at_].blank_lines_before == 0) {
      // The paragraph after a table that has no blank line at its end.
      return rows_.size() > 1 && IsLongerThan(Text(at_), kLongCell) && !IsLongerThan(cell, kFigureCell);
    }
    return mark.kind == LineKind::kHeading || !IsPartOfCell(cell);
  }

  // A line after one blank line goes on with the cell above when the cell is running text, or when it is short, more
  // cells follow and the row lacks some.
  bool IsPartOfCell(std::string_view cell) const {
    std::string_view text = Text(at_);
    bool more_cells = at_ + 1 < lines_.size() && lines_[at_ + 1].cell && lines_[at_ + 1].blank_lines_before <= 1;
    bool ends_table = at_ + 1 >= lines_.size() || lines_[at_ + 1].blank_lines_before > 1;
    if (IsLongerThan(cell, kShortCell)) return (more_cells || ends_table) && !IsLongerThan(text, kLongestAddition);
    if (!more_cells || IsLongerThan(text, kShortCell) || EndsClause(text)) return false;
    if (text.starts_with("（") || text.starts_with("(")) return true;
    if (width_ == 0) return !IsTableTitle(text) && !IsLongerThan(text, kFigureCell);
    return rows_.back().cells.size() < width_;
  }

  void AddCell() {
    if (rows_.empty() || lines_[at_].blank_lines_before > 0) {
      if (!rows_.empty()) width_ = std::max(width_, rows_.back().cells.size());
      rows_.emplace_back();
    }
    rows_.back().cells.push_back({ContentOf(lines_[at_], source_)});
  }

  void GoOnWithCell() {
    MappedText& content = rows_.back().cells.back().content;
    if (!content.empty()) content.AppendSynthetic("\n");
    AppendMapped(ContentOf(lines_[at_], source_), &content);
  }

  std::span<const SourceLine> lines_;
  std::string_view source_;
  std::size_t at_;
  std::vector<Row> rows_;
  std::size_t width_ = 0;  // cells of the widest row that is complete
};

// A group of lines up to the next blank line: how many cells it begins, as far as one needs to look.
struct Group {
  int cells = 0;
  std::size_t end = 0;
};

Group GroupAt(std::span<const SourceLine> lines, std::size_t at) {
  Group group{1, at + 1};
  for (std::size_t i = at + 1; i < lines.size() && i < at + kLinesToLookAt && lines[i].blank_lines_before == 0; ++i) {
    group.cells += lines[i].cell ? 1 : 0;
    group.end = i + 1;
  }
  return group;
}

}  // namespace

bool TableBeginsAt(std::span<const SourceLine> lines, std::size_t at, std::string_view source) {
  for (int group = 0; group < kGroupsToLookAt && at < lines.size(); ++group) {
    if (!lines[at].cell || IsLongerThan(TextOf(lines[at], source), kLongCell)) return false;
    Group next = GroupAt(lines, at);
    if (next.cells > 1) return true;
    if (next.end != at + 1) return false;
    at = next.end;
  }
  return false;
}

bool IsCaptionCell(std::span<const SourceLine> lines, std::size_t at, std::string_view source) {
  return lines[at].cell && IsNumberedCaption(MarkOf(TextOf(lines[at], source), {}).kind);
}

FlatTable ReadFlatTable(std::span<const SourceLine> lines, std::size_t at, std::string_view source) {
  return FlatTableReader(lines, at, source).Read();
}

}  // namespace heyan
