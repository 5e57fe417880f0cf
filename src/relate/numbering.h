// Numbers in a row (编号): of headings, items, boxes, figures, tables and rows; where one is missing or stands twice.
//
// What is known of how reports number (lessons.md): 1 always opens a run, and the run around it goes on behind it; numbers may
// go on across parts; a heading may stand inside of a line.
#pragma once

#include <string>
#include <vector>

#include "lexicon/lexicon.h"
#include "model/examined.h"
#include "model/report.h"

namespace heyan {

enum class NumberKind {
  kPart,     // 一、
  kSection,  // （一）
  kItem,     // 1．
  kSubItem,  // （1）
  kPoint,    // 一是
  kBox,      // 专栏1
  kFigure,   // 图1
  kTable,    // 表1, 附表1
  kRow,      // a row of a table
};

struct NumberMark {
  NumberKind kind = NumberKind::kPart;
  int value = 0;
  std::string printed;  // 三, 专栏3
  std::string series;   // of captions: 专栏
  Span span;
  int block = -1;          // index into Report::blocks
  int table = -1;          // of a row: index into Report::tables
  bool opens_line = true;  // false: inside of a line
};

enum class NumberFault { kNone, kGap, kRepeat, kLateStart };

struct NumberStep {
  NumberMark mark;
  NumberMark before;  // the one it follows; of a late start the mark itself
  int expected = 0;
  NumberFault fault = NumberFault::kNone;
  Fit fit = Fit::kEqual;
};

// Every numbered thing that follows another one, in document order of each kind.
std::vector<NumberStep> FollowNumbers(const Report& report);

// A reference to a box, table or figure (见专栏6) that the report does not have.
struct LostReference {
  std::string printed;  // 专栏6
  Span span;
  int highest = 0;  // the last number there is
  Fit fit = Fit::kEqual;
};
std::vector<LostReference> FollowReferences(const Report& report, const Lexicon& lexicon);

// The numbers of the running text in document order: at the beginning of lines and inside of them.
std::vector<NumberMark> TextMarks(const Report& report);
// Those of boxes, figures and tables, as their captions say; `printed` begins with the word: 专栏3.
std::vector<NumberMark> CaptionMarks(const Report& report);
// Those of the rows of tables that number them.
std::vector<NumberMark> RowMarks(const Report& report);

}  // namespace heyan
