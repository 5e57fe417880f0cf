#include "read/markdown_inline.h"

#include <algorithm>

#include "text/utf8.h"

namespace heyan {
namespace {

constexpr std::string_view kBold = "**";

// A backslash before ASCII punctuation stands for that character.
bool IsEscape(std::string_view text, std::size_t at) {
  constexpr std::string_view kEscapable = "\\`*_{}[]<>()#+-.!|~";
  return text[at] == '\\' && at + 1 < text.size() && kEscapable.contains(text[at + 1]);
}

std::size_t LineBreakTagLength(std::string_view text) {
  for (std::string_view tag : {"<br>", "<br/>", "<br />"}) {
    if (text.starts_with(tag)) return tag.size();
  }
  return 0;
}

// Calls `visit(offset)` for every place without a backslash before it where `word` stands.
template <typename Visitor>
void ForEachUnescaped(std::string_view text, std::string_view word, Visitor visit) {
  for (std::size_t i = 0; i < text.size();) {
    if (IsEscape(text, i)) {
      i += 2;
    } else if (text.substr(i).starts_with(word)) {
      visit(i);
      i += word.size();
    } else {
      ++i;
    }
  }
}

}  // namespace

MappedText PlainText(std::string_view markdown, std::uint32_t at) {
  MappedText plain;
  std::size_t bold_marks = 0;
  ForEachUnescaped(markdown, kBold, [&](std::size_t) { ++bold_marks; });
  bool strip_bold = bold_marks % 2 == 0;  // one alone is a footnote mark
  std::size_t done = 0;
  auto span = [&](std::size_t begin, std::size_t end) {
    return Span{at + static_cast<std::uint32_t>(begin), at + static_cast<std::uint32_t>(end)};
  };
  auto replace = [&](std::size_t begin, std::size_t end, std::string_view text) {
    plain.Append(markdown.substr(done, begin - done), span(done, begin));
    plain.Append(text, span(begin, end));
    done = end;
  };
  for (std::size_t i = 0; i < markdown.size(); i = std::max(i + 1, done)) {
    if (IsEscape(markdown, i)) {
      replace(i, i + 2, markdown.substr(i + 1, 1));
    } else if (strip_bold && markdown.substr(i).starts_with(kBold)) {
      replace(i, i + kBold.size(), {});
    } else if (std::size_t tag = markdown[i] == '<' ? LineBreakTagLength(markdown.substr(i)) : 0; tag > 0) {
      replace(i, i + tag, "\n");
    }
  }
  plain.Append(markdown.substr(done), span(done, markdown.size()));
  return plain;
}

bool HasPipe(std::string_view line) {
  bool found = false;
  ForEachUnescaped(line, "|", [&](std::size_t) { found = true; });
  return found;
}

std::vector<std::string_view> SplitCells(std::string_view line) {
  std::vector<std::string_view> cells;
  std::size_t begin = line.starts_with('|') ? 1 : 0;
  ForEachUnescaped(line, "|", [&](std::size_t pipe) {
    if (pipe < begin) return;
    cells.push_back(Trim(line.substr(begin, pipe - begin)));
    begin = pipe + 1;
  });
  if (std::string_view rest = Trim(line.substr(begin)); !rest.empty()) cells.push_back(rest);
  return cells;
}

bool IsSeparatorRow(std::string_view line, std::size_t least) {
  if (line.find_first_not_of("|:- ") != std::string_view::npos || !line.contains('|')) return false;
  std::vector<std::string_view> cells = SplitCells(line);
  return !cells.empty() && std::ranges::all_of(cells, [least](std::string_view cell) {
    if (cell.starts_with(':')) cell.remove_prefix(1);
    if (cell.ends_with(':')) cell.remove_suffix(1);
    return cell.size() >= least && cell.find_first_not_of('-') == std::string_view::npos;
  });
}

}  // namespace heyan
