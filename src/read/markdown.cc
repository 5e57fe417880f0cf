#include "read/markdown.h"

#include <algorithm>

#include "read/block_builder.h"
#include "read/lines.h"
#include "read/markdown_inline.h"
#include "read/preamble.h"
#include "read/reader.h"
#include "text/utf8.h"

namespace heyan {
namespace {

// A line with the marks at its start taken off.
struct MarkedLine {
  std::string_view text;
  int hashes = 0;
  bool quoted = false;
  bool bullet = false;
};

MarkedLine TakeMarks(std::string_view text) {
  MarkedLine line;
  while (text.starts_with('>')) {
    line.quoted = true;
    text = Trim(text.substr(1));
  }
  std::size_t hashes = std::min(text.find_first_not_of('#'), text.size());
  if (hashes >= 1 && hashes <= 6 && hashes < text.size() && IsBlank(DecodeAt(text, hashes).value)) {
    line.hashes = static_cast<int>(hashes);
    text = Trim(text.substr(hashes));
    while (text.ends_with('#')) text.remove_suffix(1);
    text = Trim(text);
  } else if (text.size() > 1 && std::string_view("-*+").contains(text[0]) && IsBlank(DecodeAt(text, 1).value)) {
    line.bullet = true;
    text = Trim(text.substr(1));
  }
  line.text = text;
  return line;
}

bool IsRule(std::string_view text) {
  bool one_kind = std::ranges::any_of(std::string_view("-*_"),
                                      [&](char c) { return text.find_first_not_of(c) == std::string_view::npos; });
  return text.size() >= 3 && one_kind;
}

class MarkdownReader {
 public:
  MarkdownReader(std::string_view source, std::vector<SourceLine> lines, Report* report)
      : source_(source), lines_(std::move(lines)), builder_(report) {}

  void Read() {
    ReadPreamble();
    while (at_ < lines_.size()) {
      MarkedLine line = TakeMarks(Text(at_));
      if (SkipUnread(line.text)) continue;
      if (line.quoted != in_quote_) EnterOrLeaveQuote(line);
      if (IsTableAt(at_)) {
        ReadTable();
      } else {
        ReadLine(line);
      }
    }
  }

 private:
  std::string_view Text(std::size_t at) const { return TextOf(lines_[at], source_); }
  MappedText Plain(std::string_view text) const {
    return PlainText(text, static_cast<std::uint32_t>(text.data() - source_.data()));
  }

  // Title, deliverer and date. The first heading of level one is the title even when its words do not say so.
  void ReadPreamble() {
    std::vector<MappedText> contents;
    std::vector<std::string_view> texts;
    bool hash_title = TakeMarks(Text(0)).hashes == 1;
    contents.reserve(kLongestPreamble);  // texts are views into them
    for (std::size_t i = 0; i < lines_.size() && i < kLongestPreamble; ++i) {
      MarkedLine line = TakeMarks(Text(i));
      bool plain = (line.hashes == 0 || (i == 0 && hash_title)) && !line.quoted && !line.bullet && !IsTableAt(i) &&
                   !line.text.starts_with("<!--");
      if (!plain) break;
      contents.push_back(Plain(line.text));
      texts.push_back(contents.back().text());
    }
    std::vector<PreambleRole> roles = RolesOfPreamble(texts);
    bool plain_title = hash_title && !texts.empty() && builder_.Mark(texts[0]).kind == LineKind::kText;
    if (roles.empty() && plain_title) roles.push_back(PreambleRole::kTitle);
    for (PreambleRole role : roles) {
      MappedText content = std::move(contents[at_++]);
      role == PreambleRole::kTitle ? builder_.AddTitleLine(std::move(content))
                                   : builder_.AddSubtitleLine(std::move(content));
    }
    title_is_heading_ = hash_title && !roles.empty();
  }

  // Fences, rules, comments and empty quote lines.
  bool SkipUnread(std::string_view text) {
    bool comment = in_comment_ || text.starts_with("<!--");
    if (comment) in_comment_ = !text.contains("-->");
    bool skip = comment || text.empty() || text.starts_with("```") || IsRule(text);
    if (skip) ++at_;
    return skip;
  }

  void EnterOrLeaveQuote(const MarkedLine& line) {
    in_quote_ = line.quoted;
    if (!in_quote_) return builder_.CloseBox();
    bool caption = builder_.Mark(Plain(line.text).text()).kind == LineKind::kBoxCaption;
    if (!caption && !builder_.FrameEmptyBox()) builder_.OpenBox({});
  }

  bool IsTableAt(std::size_t at) const {
    std::string_view text = TakeMarks(Text(at)).text;
    if (text.starts_with('|') && HasPipe(text.substr(1))) return true;
    bool separator_next = at + 1 < lines_.size() && lines_[at + 1].blank_lines_before == 0 &&
                          IsSeparatorRow(TakeMarks(Text(at + 1)).text, 1);
    return separator_next && HasPipe(text);
  }

  void ReadTable() {
    std::vector<Row> rows;
    std::uint32_t blank_lines_before = lines_[at_].blank_lines_before;
    for (std::size_t first = at_; at_ < lines_.size(); ++at_) {
      MarkedLine line = TakeMarks(Text(at_));
      bool ends =
          at_ > first && (lines_[at_].blank_lines_before > 0 || !HasPipe(line.text) || line.quoted != in_quote_);
      if (ends) break;
      if (IsSeparatorRow(line.text, at_ == first + 1 ? 1 : 3)) continue;
      Row& row = rows.emplace_back();
      for (std::string_view cell : SplitCells(line.text)) row.cells.push_back({Plain(cell)});
    }
    if (!rows.empty()) builder_.AddTable(std::move(rows), std::nullopt, blank_lines_before);
  }

  void ReadLine(const MarkedLine& line) {
    std::uint32_t blank_lines_before = lines_[at_++].blank_lines_before;
    MappedText content = Plain(line.text);
    if (content.empty()) return;
    if (line.hashes > 0)
      return builder_.AddHeading(std::move(content), std::max(1, line.hashes - (title_is_heading_ ? 1 : 0)));
    if (line.bullet) return builder_.AddListItem(std::move(content));
    if (line.quoted && builder_.Mark(content.text()).kind == LineKind::kBoxCaption)
      return builder_.OpenBox(std::move(content));
    if (line.quoted && !builder_.InBox()) builder_.OpenBox({});
    builder_.AddLine(std::move(content), blank_lines_before);
  }

  std::string_view source_;
  std::vector<SourceLine> lines_;
  std::size_t at_ = 0;
  bool title_is_heading_ = false;
  bool in_quote_ = false;
  bool in_comment_ = false;
  BlockBuilder builder_;
};

}  // namespace

Result<Report> ReadMarkdown(std::string text, std::string_view path) {
  auto lines = SplitLines(text, Tabs::kAreBlanks, path);
  if (!lines) return std::unexpected(lines.error());
  Report report;
  report.source = {std::string(path), "markdown", false};
  MarkdownReader(text, std::move(*lines), &report).Read();
  report.locator = MakeTextLocator(std::move(text));
  return report;
}

}  // namespace heyan
