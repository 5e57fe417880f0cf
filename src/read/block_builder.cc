#include "read/block_builder.h"

#include <algorithm>
#include <initializer_list>

#include "read/mapped.h"
#include "read/table_caption.h"

namespace heyan {
namespace {

constexpr int kLongLine = 40;  // code points: a line this long is prose, and may have been broken by its width
constexpr std::size_t kLongestLead = 600;  // bytes of a heading before the text that follows it in the same line
constexpr int kLinesToCaption = 4;         // a caption may be parted from its table by a unit and by header lines
constexpr int kLongestLineBetween = 40;
constexpr std::uint32_t kBlankLinesToCaption = 2;

BlockType TypeOf(LineKind kind) {
  switch (kind) {
    case LineKind::kHeading:
      return BlockType::kHeading;
    case LineKind::kListItem:
      return BlockType::kListItem;
    case LineKind::kFigure:
      return BlockType::kFigure;
    case LineKind::kNote:
    case LineKind::kUnit:
      return BlockType::kNote;
    default:
      return BlockType::kParagraph;
  }
}

bool StartsWithAny(std::string_view line, std::initializer_list<std::string_view> marks) {
  return std::ranges::any_of(marks, [&](std::string_view mark) { return line.starts_with(mark); });
}

bool StartsWithClosingMark(std::string_view line) {
  return StartsWithAny(line, {"，", "。", "、", "；", "）", "”", "》", "％"});
}

// A line of its own in spite of the one above it, which lacks a mark at its end.
bool StartsAnew(std::string_view line) {
  return StartsWithAny(line, {"●", "■", "★", "—", "-", "*", ">"}) || HasLabel(line);
}

// Where an author forgets the full stop rather than where a line breaks.
bool MayEndSentence(std::string_view line) {
  constexpr std::string_view kEnds[] = {"）", "”", "》", "%", "％"};
  return std::ranges::any_of(kEnds, [&](std::string_view end) { return line.ends_with(end); });
}

}  // namespace

Block& BlockBuilder::Add(BlockType type, MappedText content, std::uint32_t blank_lines_before) {
  Block block;
  block.type = type;
  block.content = std::move(content);
  block.box = type == BlockType::kBox ? -1 : box_;
  report_->blocks.push_back(std::move(block));
  blank_lines_.push_back(blank_lines_before);
  return report_->blocks.back();
}

void BlockBuilder::AddTitleLine(MappedText content) {
  bool goes_on =
      !report_->blocks.empty() && report_->blocks.back().type == BlockType::kTitle && report_->blocks.back().level == 0;
  if (goes_on) {
    AppendMapped(content, &report_->blocks.back().content);
  } else {
    Add(BlockType::kTitle, std::move(content), 0);
  }
}

void BlockBuilder::AddSubtitleLine(MappedText content) { Add(BlockType::kTitle, std::move(content), 0).level = 1; }

void BlockBuilder::AddLine(MappedText content, std::uint32_t blank_lines_before) {
  if (InBox() && LeavesBox(content.text(), blank_lines_before)) CloseBox();
  LineMark mark = Mark(content.text());
  if (mark.kind == LineKind::kBoxCaption) return Open(std::move(content), std::move(mark.number), false);
  if (GoesOn(content.text(), mark, blank_lines_before)) return AppendMapped(content, &report_->blocks.back().content);
  BlockType type = TypeOf(mark.kind);
  if (type == BlockType::kHeading && InBox()) type = BlockType::kListItem;
  Block& block = Add(type, std::move(content), blank_lines_before);
  block.level = mark.level;
  if (mark.kind != LineKind::kTableCaption) block.number = std::move(mark.number);
  if (mark.kind == LineKind::kHeading) outline().Note(mark.level, mark.value);
}

void BlockBuilder::AddHeading(MappedText content, int level) {
  CloseBox();
  LineMark mark = Mark(content.text());
  Block& block = Add(BlockType::kHeading, std::move(content), 1);
  block.level = mark.kind == LineKind::kHeading ? mark.level : level;
  block.number = std::move(mark.number);
  if (mark.kind == LineKind::kHeading) outline().Note(mark.level, mark.value);
}

void BlockBuilder::AddListItem(MappedText content) {
  LineMark mark = Mark(content.text());
  bool numbered = mark.kind == LineKind::kHeading || mark.kind == LineKind::kListItem;
  Block& block = Add(BlockType::kListItem, std::move(content), 0);
  if (!numbered) return;
  block.level = mark.level;
  block.number = std::move(mark.number);
}

// A long line without a mark at its end was broken by the width of a page; so was one whose next line begins with a
// mark that closes.
bool BlockBuilder::GoesOn(std::string_view line, const LineMark& mark, std::uint32_t blank_lines_before) const {
  if (report_->blocks.empty() || mark.kind != LineKind::kText || blank_lines_before > 1 || IsSalutation(line))
    return false;
  const Block& last = report_->blocks.back();
  const std::string& before = last.content.text();
  bool prose = last.type == BlockType::kParagraph || last.type == BlockType::kListItem ||
               (last.type == BlockType::kHeading && std::string_view(before).substr(0, kLongestLead).contains("。"));
  if (!prose || last.box != box_ || EndsClause(before)) return false;
  return StartsWithClosingMark(line) || BreaksOff(before) ||
         (IsLongerThan(before, kLongLine) && !MayEndSentence(before) && !StartsAnew(line));
}

void BlockBuilder::Open(MappedText caption, std::string number, bool framed) {
  CloseBox();
  Add(BlockType::kBox, std::move(caption), 0).number = std::move(number);
  box_ = static_cast<int>(report_->blocks.size()) - 1;
  box_outline_ = {};
  framed_ = framed;
}

void BlockBuilder::OpenBox(MappedText caption) {
  std::string number = MarkOf(caption.text(), {}).number;
  Open(std::move(caption), std::move(number), true);
}

void BlockBuilder::CloseBox() { box_ = -1; }

bool BlockBuilder::FrameEmptyBox() {
  bool empty = InBox() && static_cast<std::size_t>(box_) + 1 == report_->blocks.size();
  framed_ = framed_ || empty;
  return empty;
}

bool BlockBuilder::LeavesBox(std::string_view line, std::uint32_t blank_lines_before) const {
  LineMark mark = Mark(line);
  if (mark.kind == LineKind::kBoxCaption || IsSalutation(line)) return true;
  bool heading = mark.kind == LineKind::kHeading && mark.level <= 2;
  bool goes_on_outside =
      heading && outline_.Continues(mark.level, mark.value) && !box_outline_.Expects(mark.level, mark.value);
  if (goes_on_outside) return true;
  return !framed_ && LeavesLooseBox(line, mark, blank_lines_before);
}

// A box without a frame has a caption, then items in sequence, labelled lines and what completes a broken line. The
// first other line is text again.
bool BlockBuilder::LeavesLooseBox(std::string_view line, const LineMark& mark, std::uint32_t blank_lines_before) const {
  if (blank_lines_before > 1) return true;
  if (mark.kind == LineKind::kHeading) return mark.level <= 2 || !box_outline_.Expects(mark.level, mark.value);
  if (mark.kind == LineKind::kTableCaption || mark.kind == LineKind::kFigure) return true;
  return EndsClause(report_->blocks.back().content.text()) && !HasLabel(line);
}

// The block of the caption of a table that begins here; -1 when there is none. A unit on the way is told.
int BlockBuilder::FindCaption(std::uint32_t blank_lines_before, std::string* unit) {
  std::uint32_t blank_lines = blank_lines_before;
  for (int back = 1; back <= kLinesToCaption && back <= static_cast<int>(report_->blocks.size()); ++back) {
    std::size_t index = report_->blocks.size() - static_cast<std::size_t>(back);
    const Block& block = report_->blocks[index];
    const std::string& text = block.content.text();
    bool open_box = block.type == BlockType::kBox && static_cast<int>(index) == box_ && (back == 1 || !framed_);
    bool line = (block.type == BlockType::kParagraph || block.type == BlockType::kNote) && block.box == box_;
    if (blank_lines > kBlankLinesToCaption || !(open_box || line)) return -1;
    if (open_box || (block.type == BlockType::kParagraph && IsTableTitle(text))) return static_cast<int>(index);
    if (IsLongerThan(text, kLongestLineBetween) || text.ends_with("。")) return -1;
    if (unit->empty() && Mark(text).kind == LineKind::kUnit) *unit = UnitIn(text);
    blank_lines = blank_lines_[index];
  }
  return -1;
}

void BlockBuilder::AddTable(std::vector<Row> rows, std::optional<MappedText> caption,
                            std::uint32_t blank_lines_before) {
  Table table;
  table.unit = TakeUnit(&rows);
  if (!caption) caption = TakeCaption(&rows);
  int index = caption ? -1 : FindCaption(blank_lines_before, &table.unit);
  if (!InFramedBox() || index == box_) CloseBox();
  if (index < 0) {
    Add(BlockType::kTable, caption ? std::move(*caption) : MappedText(), blank_lines_before);
    index = static_cast<int>(report_->blocks.size()) - 1;
  }
  // What seemed to be a box is the caption of this table; the lines between stand in no box.
  for (std::size_t i = static_cast<std::size_t>(index); i < report_->blocks.size(); ++i) {
    if (report_->blocks[i].box == index) report_->blocks[i].box = -1;
  }
  Block& block = report_->blocks[static_cast<std::size_t>(index)];
  block.type = BlockType::kTable;
  block.table = static_cast<int>(report_->tables.size());
  block.number = MarkOf(block.content.text(), {}).number;
  if (table.unit.empty()) table.unit = TakeUnit(&rows);
  if (table.unit.empty()) table.unit = UnitIn(block.content.text());
  table.block = index;
  table.caption = block.content;
  table.rows = std::move(rows);
  report_->tables.push_back(std::move(table));
}

}  // namespace heyan
