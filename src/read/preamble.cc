#include "read/preamble.h"

#include <algorithm>
#include <initializer_list>

#include "read/line_marks.h"
#include "text/utf8.h"
#include "text/word_lists.h"

namespace heyan {
namespace {

// In code points.
constexpr int kLongestTitleLine = 60;
constexpr int kLongestName = 6;

bool ContainsAny(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::ranges::any_of(words, [&](std::string_view word) { return text.contains(word); });
}

bool CannotBePreamble(std::string_view line) {
  LineMark mark = MarkOf(line, {});
  bool heading = mark.kind == LineKind::kHeading && mark.level <= 2;
  return heading || IsSalutation(line) || IsLongerThan(line, kLongestTitleLine) || line.ends_with("。") ||
         line.ends_with("：");
}

// The line without a footnote mark, a bracketed remark and closing marks at its end: 政府工作报告（摘要） [1] 》.
std::string_view WithoutTail(std::string_view line) {
  for (auto [open, close] : {std::pair("[", "]"), std::pair("（", "）"), std::pair("(", ")")}) {
    std::size_t begin = line.ends_with(close) ? line.rfind(open) : std::string_view::npos;
    if (begin != std::string_view::npos) line = Trim(line.substr(0, begin));
  }
  if (line.ends_with("》")) line.remove_suffix(std::string_view("》").size());
  return line;
}

bool EndsTitle(std::string_view line) {
  return EndsWithAny(WithoutTail(line), {"报告", "公报", "纲要", "规划", "草案", "方案", "说明", "要点"});
}

// Who, when or where: a dash, a date, an authority or an office.
bool IsByline(std::string_view line) {
  if (line.starts_with("—") || line.starts_with("－－") || line.starts_with("--") || line.starts_with("（") ||
      line.starts_with("("))
    return true;
  if (line.contains("年") && line.contains("月") && !EndsTitle(line)) return true;
  if (ContainsAny(line,
                  {"新华社", "会议文件", "区长", "市长", "州长", "县长", "省长", "主任", "局长", "厅长", "主席"}) &&
      !EndsTitle(line))
    return true;
  // An authority may be spaced out: 市 统 计 局.
  return EndsWithAny(line, {"局", "委员会", "委", "政府", "办公室", "厅", "队", "会议", "会议上", "会上"});
}

// The line in which the title ends; lines.size() when there is none.
std::size_t LastTitleLine(std::span<const std::string_view> lines, bool salutation_follows) {
  auto last = std::ranges::find_if(lines, [](std::string_view line) { return EndsTitle(line) && !IsByline(line); });
  if (last != lines.end()) return static_cast<std::size_t>(last - lines.begin());
  if (!salutation_follows) return lines.size();
  // No word says that the first line is a title, but it stands where one does and is no name.
  bool title = !lines.empty() && !IsByline(lines[0]) && IsLongerThan(lines[0], kLongestName);
  return title ? 0 : lines.size();
}

}  // namespace

std::vector<PreambleRole> RolesOfPreamble(std::span<const std::string_view> lines) {
  auto stop = std::ranges::find_if(lines, CannotBePreamble);
  bool salutation_follows = stop != lines.end() && IsSalutation(*stop);
  lines = lines.first(static_cast<std::size_t>(stop - lines.begin()));
  std::size_t last = LastTitleLine(lines, salutation_follows);
  if (last == lines.size()) return std::vector<PreambleRole>(salutation_follows ? last : 0, PreambleRole::kSubtitle);
  std::size_t first = last;
  while (first > 0 && last - first < 3 && !IsByline(lines[first - 1])) --first;
  std::size_t end = last + 1;
  while (end < lines.size() && (salutation_follows || IsByline(lines[end]))) ++end;
  std::vector<PreambleRole> roles(end, PreambleRole::kSubtitle);
  std::fill(roles.begin() + static_cast<std::ptrdiff_t>(first), roles.begin() + static_cast<std::ptrdiff_t>(last) + 1,
            PreambleRole::kTitle);
  return roles;
}

}  // namespace heyan
