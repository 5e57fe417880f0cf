// What a line says it is by its first and last characters: numbered headings, captions, notes.
#pragma once

#include <array>
#include <string>
#include <string_view>

namespace heyan {

enum class LineKind {
  kText,
  kHeading,       // 一、 （一） 1． （1）
  kListItem,      // 一是
  kFigure,        // 图1 …
  kNote,          // 注：…
  kUnit,          // 单位：万元
  kBoxCaption,    // 专栏1：…
  kTableCaption,  // 表1 … 附表1 … 附件1 …
};

struct LineMark {
  LineKind kind = LineKind::kText;
  int level = 0;       // of headings and list items, as in Block
  int value = 0;       // the number, 0 when there is none
  std::string number;  // as Block::number
};

// The numbers that headings have reached, level by level. Numbers that go on across parts are the custom, so a higher
// heading resets nothing.
class Outline {
 public:
  // True for 1 and for the number that comes after the last one of the level.
  bool Expects(int level, int value) const { return value == 1 || Continues(level, value); }
  bool Continues(int level, int value) const { return value == last_[Index(level)] + 1; }
  void Note(int level, int value) { last_[Index(level)] = value; }

 private:
  static std::size_t Index(int level) { return static_cast<std::size_t>(level); }

  std::array<int, 6> last_{};
};

// The mark of a trimmed line. `outline` settles lines such as 12.6个港口工程: item 12 where 12 comes next, else a
// figure.
LineMark MarkOf(std::string_view line, const Outline& outline);

// True for the title of a table: a short line without a full stop that is a numbered caption, speaks of 主要指标 or
// ends as titles of tables do (情况, 计划, 一览表, 增长速度).
bool IsTableTitle(std::string_view line);

// True for 各位代表 and the like, with which the body of a report begins.
bool IsSalutation(std::string_view line);

// True for 标签：…, a short label that opens an item of a list.
bool HasLabel(std::string_view line);

// True when the line ends as a sentence or a clause does, so that no next line goes on with it.
bool EndsClause(std::string_view line);

// True when the line ends with ， or 、, so that the next line surely goes on with it.
bool BreaksOff(std::string_view line);

// The unit of a line with 单位：万元, the whole line or its end; empty when there is none.
std::string_view UnitIn(std::string_view line);

// True when `text` has more than `limit` code points; looks no further than that.
bool IsLongerThan(std::string_view text, int limit);

}  // namespace heyan
