// Spans counted from a moment: 3年前, 17天内, 过去5分钟, 未来2个月.
#pragma once

#include "understand/time_expression.h"

namespace heyan {

// The seconds a base stands for: of 2019-02 the whole month. Both included.
struct BaseSpan {
  std::chrono::sys_seconds first, last;
};
BaseSpan SpanOf(const TimeBase& base);

std::optional<TimeExpression> RelativeTimeAt(std::string_view text, std::size_t at, const TimeBase& base,
                                             const TimeWords& words);

}  // namespace heyan
