// A row of an indicator table (指标): its target, its results and the verdict on them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/source_file.h"

namespace heyan {

enum class Nature { kBinding /* 约束性 */, kExpected /* 预期性 */, kUnspecified };

// Which change of an indicator is an improvement.
enum class Direction { kHigher, kLower, kNeutral, kUnknown };

enum class Verdict {
  kMet,           // 完成
  kExceeded,      // 超额完成
  kNear,          // 接近: slightly worse than a 左右 target
  kMissed,        // 未完成
  kUndetermined,  // 无法判定
  kNoTarget,      // 无目标
  kNoResult,      // 无结果: an execution table's row without a result
  kPending,       // 待执行: a plan table, whose results are next year's
};

// What a target or result cell says.
enum class CellMeaning {
  kAbsent,     // blank, — or /
  kFigure,     // 6.5, ≥330, 1万人以上
  kChange,     // 提高1.5个百分点: an increment, not a level
  kDelegated,  // 完成上级下达目标: set elsewhere
  kDone,       // 完成
  kExpected,   // 预计能够完成: done, preliminary
  kNotDone,    // 未完成
  kRelative,   // 快于经济增速, 与经济增长同步: refers to another row
  kText,       // anything else
};

// One cell of an indicator row.
struct IndicatorCell {
  std::string text;  // as printed, without line breaks
  Span span;
  CellMeaning meaning = CellMeaning::kAbsent;
  int quantity = -1;  // index into Report::quantities; -1 when the cell holds no figure
  // For kRelative: the canonical indicator it refers to, and whether equality is enough (同步) or not (快于).
  std::string reference;
  bool strictly = false;
};

// 绝对值 or 增速: which measure of the indicator a result column holds.
enum class Measure { kUnspecified, kLevel, kGrowth };

struct ResultCell {
  Measure measure = Measure::kUnspecified;
  IndicatorCell cell;
};

struct Indicator {
  int table = 0;  // index into Report::tables
  std::string category;
  std::string number;     // 序号 as printed; empty for sub-rows
  std::string label;      // the name cell as printed
  std::string name;       // the label without unit and marks: 地区生产总值增速
  std::string canonical;  // the lexicon's name, 地区生产总值; the name without measure when it is not in the lexicon
  std::string parent;     // label of the row this is a part of; empty for rows of their own
  Span span;              // of the label
  std::string unit;       // as printed in the label or the unit column: 万人, %; empty when none is
  int year = 0;
  Nature nature = Nature::kUnspecified;
  Direction direction = Direction::kUnknown;
  Measure measure = Measure::kUnspecified;  // from the label: 增速 is growth
  bool falling = false;                     // 下降 in the label: the figures are sizes of a fall
  bool has_target_column = false;
  bool has_result_column = false;
  IndicatorCell target;
  std::vector<ResultCell> results;  // all result columns, in order
  int judged = -1;                  // index into results of the column that counts; -1 when there is none
  Verdict verdict = Verdict::kNoTarget;
  std::string reason;  // message id that says why a verdict is undetermined; else empty

  // The result that counts; null when the table has no result column.
  const IndicatorCell* Actual() const { return judged < 0 ? nullptr : &results[judged].cell; }
};

std::string_view ToString(Nature nature);
std::string_view ToString(Direction direction);
std::string_view ToString(Verdict verdict);
std::string_view ToString(CellMeaning meaning);
std::string_view ToString(Measure measure);
bool FromString(std::string_view text, Nature* nature);
bool FromString(std::string_view text, Direction* direction);
bool FromString(std::string_view text, Verdict* verdict);
bool FromString(std::string_view text, CellMeaning* meaning);
bool FromString(std::string_view text, Measure* measure);

}  // namespace heyan
