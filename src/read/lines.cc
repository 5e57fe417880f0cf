#include "read/lines.h"

#include <algorithm>

#include "base/messages.h"
#include "text/utf8.h"

namespace heyan {
namespace {

// A block takes some hundred bytes; this keeps a hostile file from taking all memory.
constexpr std::size_t kMaxLines = 2'000'000;
constexpr std::uint32_t kLongLine = 180;  // bytes: sixty Han characters, which is prose and not a cell of a table

class Splitter {
 public:
  Splitter(std::string_view text, Tabs tabs) : text_(text), tabs_(tabs) {}

  // False when there are too many lines.
  bool Run() {
    for (std::size_t at = 0; at < text_.size() && lines_.size() <= kMaxLines;) {
      std::size_t end = std::min(text_.find('\n', at), text_.size());
      AddLine(at, end);
      at = end + 1;
    }
    return lines_.size() <= kMaxLines;
  }
  std::vector<SourceLine> TakeLines() { return std::move(lines_); }

 private:
  void AddLine(std::size_t begin, std::size_t end) {
    if (tabs_ == Tabs::kBeginCells && text_[begin] == '\t') {
      while (begin < end && lines_.size() <= kMaxLines) {
        std::size_t next = std::min(text_.find('\t', begin + 1), end);
        Add(Trim(text_.substr(begin + 1, next - begin - 1)), true);
        begin = next;
      }
      return;
    }
    std::string_view line = Trim(text_.substr(begin, end - begin));
    if (line.empty()) {
      ++blank_lines_;
    } else {
      Add(line, false);
    }
  }

  void Add(std::string_view trimmed, bool cell) {
    auto begin = static_cast<std::uint32_t>(trimmed.data() - text_.data());
    lines_.push_back({begin, begin + static_cast<std::uint32_t>(trimmed.size()), blank_lines_, cell});
    blank_lines_ = 0;
  }

  std::string_view text_;
  Tabs tabs_;
  std::vector<SourceLine> lines_;
  std::uint32_t blank_lines_ = 0;
};

}  // namespace

Result<std::vector<SourceLine>> SplitLines(std::string_view text, Tabs tabs, std::string_view path) {
  Splitter splitter(text, tabs);
  if (!splitter.Run()) {
    return Fail(Say("read.too_many_lines", {{"path", path}, {"limit", std::to_string(kMaxLines)}}));
  }
  std::vector<SourceLine> lines = splitter.TakeLines();
  bool nothing = std::ranges::all_of(lines, [](const SourceLine& line) { return line.begin == line.end; });
  if (nothing) return Fail(Say("read.empty", {{"path", path}}));
  return lines;
}

bool TabsIndent(const std::vector<SourceLine>& lines) {
  std::size_t long_lines = 0;
  std::size_t long_cells = 0;
  for (const SourceLine& line : lines) {
    if (line.end - line.begin < kLongLine) continue;
    ++long_lines;
    long_cells += line.cell ? 1 : 0;
  }
  return long_lines >= 3 && long_cells * 2 > long_lines;
}

MappedText ContentOf(const SourceLine& line, std::string_view source) {
  MappedText content;
  content.Append(TextOf(line, source), {line.begin, line.end});
  return content;
}

}  // namespace heyan
