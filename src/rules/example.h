// The examples of a rule (例子): reports in small, and what the rule must say about them.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "yaml/node.h"

namespace heyan {

// How a figure of a clean example is changed to see whether the rule notices (改动).
enum class NudgeKind {
  kLastDigit,      // 末位: 6.5 → 6.6
  kTenTimes,       // 十倍: 6.5 → 65
  kSwappedDigits,  // 颠倒相邻两位: 6.5 → 5.6
  kScaleWord,      // 万 ↔ 亿
  kSign,           // 正负: 6.5 → -6.5, 增长 → 下降
};

// All of them, in this order.
std::span<const NudgeKind> AllNudgeKinds();
std::string_view ToString(NudgeKind kind);

// Nudges that the rule need not notice (无害的改动), and why.
struct HarmlessNudge {
  std::vector<NudgeKind> kinds;
  std::vector<std::string> at;  // names of figures, as in ExampleExpectation; empty: every figure
  std::string reason;
  yaml::Mark mark;
};

// A place in an example, named by its text: "305", or "305#2" for the second one.
struct ExampleExpectation {
  std::string at;
  std::vector<std::string> related;  // names of related places that must be among the finding's
  std::string message;               // part of the finding's message, in either language; empty: any message
  yaml::Mark mark;
};

struct Example {
  enum class Kind {
    kFlagged,      // exactly the expected findings come
    kClean,        // nothing comes
    kSkipped,      // nothing comes, and the rule says that it abstains
    kTodoFlagged,  // a known gap: written like a flagged one, and not flagged yet
  };
  Kind kind = Kind::kClean;
  std::string name;
  std::string report;                      // Markdown
  std::vector<ExampleExpectation> expect;  // of kFlagged and kTodoFlagged
  std::string reason;                      // of kSkipped: part of the reason the rule gives, in either language
  std::vector<HarmlessNudge> harmless;     // of kClean
  yaml::Mark mark;
};

// The key of the list that such examples stand in: "flagged".
std::string_view ToString(Example::Kind kind);

}  // namespace heyan
