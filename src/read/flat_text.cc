#include "read/flat_text.h"

#include <algorithm>
#include <memory>

#include "read/block_builder.h"
#include "read/flat_table.h"
#include "read/lines.h"
#include "read/preamble.h"
#include "read/reader.h"

namespace heyan {
namespace {

class FlatTextReader {
 public:
  FlatTextReader(std::string_view source, std::vector<SourceLine> lines, Report* report)
      : source_(source), lines_(std::move(lines)), builder_(report) {}

  void Read() {
    ReadPreamble();
    while (at_ < lines_.size()) {
      const SourceLine& line = lines_[at_];
      bool leaves_frame =
          builder_.InFramedBox() && line.blank_lines_before > 1 && (!line.cell || TableBeginsAt(lines_, at_, source_));
      if (leaves_frame) builder_.CloseBox();
      if (IsCaptionCell(lines_, at_, source_)) {
        ReadCaption();
      } else if (line.cell && !builder_.InFramedBox() && TableBeginsAt(lines_, at_, source_)) {
        ReadTable(std::nullopt, line.blank_lines_before);
      } else {
        ReadLine();
      }
    }
  }

 private:
  void ReadPreamble() {
    std::vector<std::string_view> first;
    for (std::size_t i = 0; i < lines_.size() && i < kLongestPreamble && !lines_[i].cell; ++i)
      first.push_back(TextOf(lines_[i], source_));
    for (PreambleRole role : RolesOfPreamble(first)) {
      MappedText content = ContentOf(lines_[at_++], source_);
      role == PreambleRole::kTitle ? builder_.AddTitleLine(std::move(content))
                                   : builder_.AddSubtitleLine(std::move(content));
    }
  }

  // A caption in a cell of its own: of a table, or of a box when no table follows.
  void ReadCaption() {
    MappedText caption = ContentOf(lines_[at_], source_);
    std::uint32_t blank_lines_before = lines_[at_].blank_lines_before;
    ++at_;
    if (at_ < lines_.size() && TableBeginsAt(lines_, at_, source_)) {
      builder_.CloseBox();
      ReadTable(std::move(caption), blank_lines_before);
    } else {
      builder_.OpenBox(std::move(caption));
    }
  }

  void ReadTable(std::optional<MappedText> caption, std::uint32_t blank_lines_before) {
    FlatTable table = ReadFlatTable(lines_, at_, source_);
    at_ = table.end;
    builder_.AddTable(std::move(table.rows), std::move(caption), blank_lines_before);
  }

  void ReadLine() {
    const SourceLine& line = lines_[at_++];
    if (line.begin == line.end) return;  // a cell that belongs to no table and holds nothing
    bool cells_follow = at_ < lines_.size() && lines_[at_].cell && !TableBeginsAt(lines_, at_, source_);
    if (cells_follow && builder_.Mark(TextOf(line, source_)).kind == LineKind::kBoxCaption) {
      return builder_.OpenBox(ContentOf(line, source_));
    }
    builder_.AddLine(ContentOf(line, source_), line.blank_lines_before);
  }

  std::string_view source_;
  std::vector<SourceLine> lines_;
  std::size_t at_ = 0;
  BlockBuilder builder_;
};

}  // namespace

Result<Report> ReadFlatText(std::string text, std::string_view path) {
  auto lines = SplitLines(text, Tabs::kBeginCells, path);
  if (lines && TabsIndent(*lines)) lines = SplitLines(text, Tabs::kAreBlanks, path);
  if (!lines) return std::unexpected(lines.error());
  Report report;
  report.source = {std::string(path), "text", false};
  FlatTextReader(text, std::move(*lines), &report).Read();
  report.locator = MakeTextLocator(std::move(text));
  return report;
}

}  // namespace heyan
