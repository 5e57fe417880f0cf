// Blocks and tables of a report in document order, from the lines that a reader has told apart.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/report.h"
#include "read/line_marks.h"

namespace heyan {

class BlockBuilder {
 public:
  // `report` outlives the builder.
  explicit BlockBuilder(Report* report) : report_(report) {}

  // A line of the preamble. Title lines in a row become one block.
  void AddTitleLine(MappedText content);
  void AddSubtitleLine(MappedText content);

  // A line of running text, made a block by its mark: heading, list item, figure, note, paragraph; 专栏N opens a box.
  // A line that breaks off in the middle of a clause is joined with the next. `blank_lines_before` as in the source.
  void AddLine(MappedText content, std::uint32_t blank_lines_before);
  // A heading that the format itself marks as one; a number in the text decides the level, else `level` does.
  void AddHeading(MappedText content, int level);
  void AddListItem(MappedText content);

  // Opens a box with a frame, which lasts until CloseBox() or until a heading of the surrounding text comes.
  void OpenBox(MappedText caption);
  void CloseBox();
  // Gives a frame to a box that has a caption and nothing else yet; false when there is no such box.
  bool FrameEmptyBox();
  bool InBox() const { return box_ >= 0; }
  bool InFramedBox() const { return InBox() && framed_; }

  // A table. Without a `caption` of its own its first row or a line shortly before it may be one; that line's block
  // then becomes the table's block. A 单位： line before it or in its first row gives the unit.
  void AddTable(std::vector<Row> rows, std::optional<MappedText> caption, std::uint32_t blank_lines_before);

  // The mark of a line at this point of the document.
  LineMark Mark(std::string_view line) const { return MarkOf(line, outline()); }

 private:
  Outline& outline() { return InBox() ? box_outline_ : outline_; }
  const Outline& outline() const { return InBox() ? box_outline_ : outline_; }
  bool LeavesBox(std::string_view line, std::uint32_t blank_lines_before) const;
  bool LeavesLooseBox(std::string_view line, const LineMark& mark, std::uint32_t blank_lines_before) const;
  bool GoesOn(std::string_view line, const LineMark& mark, std::uint32_t blank_lines_before) const;
  void Open(MappedText caption, std::string number, bool framed);
  Block& Add(BlockType type, MappedText content, std::uint32_t blank_lines_before);
  int FindCaption(std::uint32_t blank_lines_before, std::string* unit);

  Report* report_;
  Outline outline_;
  Outline box_outline_;
  int box_ = -1;
  bool framed_ = false;
  std::vector<std::uint32_t> blank_lines_;  // before each block
};

}  // namespace heyan
