// What a check looked at, also where all is well (核对): the ground of coverage, and of measuring what is seen.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/source_file.h"

namespace heyan {

// What came of it (numbers.md §4).
enum class Fit {
  kEqual,       // 相等
  kByRounding,  // 四舍五入后一致: consistent, not equal
  kDoubtful,    // beyond the narrow bound, within the wide one; or a truncation
  kFails,       // 不一致
  kUndecided,   // 无法判断
};

struct Examined {
  std::string rule;
  std::string relation;  // sum, share, count, claim, …: a word of the check
  Fit fit = Fit::kUndecided;
  std::vector<Span> operands;  // the figures and words that take part; the checked one first
};

constexpr std::string_view ToString(Fit fit) {
  constexpr std::string_view kNames[] = {"equal", "rounding", "doubtful", "fails", "undecided"};
  return kNames[static_cast<int>(fit)];
}

}  // namespace heyan
