// General times (时间表达), beyond those of reports: days with hours, festivals, spans counted from a moment, lengths.
// Reports are read by PeriodAt (period_reader.h), which this builds on.
#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "lexicon/lexicon.h"
#include "understand/time_length.h"

namespace heyan {

// The moment that relative times are counted from, as far as it is known: fields after the last known one are -1.
struct TimeBase {
  int year = 0, month = -1, day = -1, hour = -1, minute = -1, second = -1;
};

enum class TimeKind {
  kPoint,   // a day, a moment of it, or a month named with its year
  kSpan,    // anything longer
  kLength,  // 时长: 3年
};

struct TimeExpression {
  TimeKind kind = TimeKind::kSpan;
  bool vague = false;  // 上旬, 3年后: a time whose ends are not exact
  // Both ends included, in seconds of local time; nullopt: without end. Not of lengths.
  std::optional<std::chrono::sys_seconds> first, last;
  // One length, or the shortest and the longest; `from_zero`, `to_infinity`: 六个月以下, 三十年以上.
  std::vector<TimeLength> lengths;
  bool from_zero = false, to_infinity = false;
  std::size_t begin = 0, end = 0;
};

// The time that begins at `at` of folded text, seen from `base`; nullopt when none does.
std::optional<TimeExpression> TimeExpressionAt(std::string_view text, std::size_t at, const TimeBase& base,
                                               const Lexicon& lexicon);

}  // namespace heyan
