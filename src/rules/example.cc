#include "rules/example.h"

#include <array>

namespace heyan {

std::span<const NudgeKind> AllNudgeKinds() {
  static constexpr std::array kKinds = {NudgeKind::kLastDigit, NudgeKind::kTenTimes, NudgeKind::kSwappedDigits,
                                        NudgeKind::kScaleWord, NudgeKind::kSign};
  return kKinds;
}

std::string_view ToString(NudgeKind kind) {
  switch (kind) {
    case NudgeKind::kLastDigit:
      return "last_digit";
    case NudgeKind::kTenTimes:
      return "ten_times";
    case NudgeKind::kSwappedDigits:
      return "swapped_digits";
    case NudgeKind::kScaleWord:
      return "scale_word";
    case NudgeKind::kSign:
      return "sign";
  }
  return "";
}

std::string_view ToString(Example::Kind kind) {
  switch (kind) {
    case Example::Kind::kFlagged:
      return "flagged";
    case Example::Kind::kClean:
      return "clean";
    case Example::Kind::kSkipped:
      return "skipped";
    case Example::Kind::kTodoFlagged:
      return "todo_flagged";
  }
  return "";
}

}  // namespace heyan
