// A figure as printed (数值): its exact value, unit, precision and the interval it can mean.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/decimal.h"
#include "base/interval.h"
#include "base/source_file.h"

namespace heyan {

enum class Comparator { kEqual, kAtLeast, kMoreThan, kAtMost, kLessThan, kRange };

// The form of a figure, before anything is known of what it says.
enum class QuantityKind {
  kAmount,    // 数量: 65.5亿元, 305天, 1.5
  kPercent,   // 百分比: 6.5%
  kPoints,    // 百分点: 1.2个百分点
  kMultiple,  // 倍数: 1.5倍
  kRatio,     // 比: 1.94:1, value is the first term over the second; of 8:42:50 each term is a figure
  kRank,      // 位次: 第3位
  kGrade,     // 等级: Ⅱ类; value is the grade
};

struct Quantity {
  int id = 0;
  std::string text;  // as printed, qualifiers included
  Span span;
  Decimal value;          // after the scale word, in `unit`: 1.5万人 is 15000 人
  std::string unit;       // canonical unit; empty when none is printed and none is known
  std::string dimension;  // of the lexicon: "money-CNY", "ratio", "count:家", …; empty when unknown
  Decimal precision;      // one unit of the last printed digit, after scaling; 0 for exact counts
  Comparator comparator = Comparator::kEqual;
  Interval interval;                    // the wide interval of numbers.md §1
  std::vector<std::string> qualifiers;  // as printed: 约, 左右, 以上, …
  QuantityKind kind = QuantityKind::kAmount;
};

// The comparator of the figure with its sign turned: ≥ becomes ≤.
Comparator Mirrored(Comparator comparator);

std::string_view ToString(Comparator comparator);
std::string_view ToString(QuantityKind kind);
bool FromString(std::string_view text, Comparator* comparator);
bool FromString(std::string_view text, QuantityKind* kind);

}  // namespace heyan
