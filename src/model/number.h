// What a run of digits of a report is (数字串): a figure, a time, an ordinal, a list number or part of a name.
#pragma once

#include <string>
#include <string_view>

#include "base/source_file.h"

namespace heyan {

enum class NumberClass {
  kQuantity,    // 数量: 65.5亿元
  kPeriod,      // 时间: 2023年, 1—11月, “十四五”
  kOrdinal,     // 序数: 第3位, 第六届
  kListNumber,  // 编号: 1．, （二）, 三是
  kName,        // 数字名称: G210, 5A, “33618”, 36条
  kUnknown,     // not understood: the lexicon may lack a unit or a name
};

// A number of the text. Every Arabic digit of a report's text stands in exactly one; numbers in characters (三成) are
// listed where heyan reads them as something.
struct Number {
  Span span;
  std::string text;  // as printed
  NumberClass number_class = NumberClass::kUnknown;
  std::string
      name_class;     // of names, ordinals and periods: which sort (road, date, …), a key of the lexicon; else empty
  int quantity = -1;  // index into Report::quantities; -1 for all but quantities
};

std::string_view ToString(NumberClass number_class);
bool FromString(std::string_view text, NumberClass* number_class);

}  // namespace heyan
