// The kinds of checks by name; one file each.
#pragma once

#include "checks/check.h"

namespace heyan {

// 合计: totals and their parts.
extern const CheckKind kSumCheck;
// 目标完成情况: the rows of indicator tables by nature and verdict.
extern const CheckKind kTargetCheck;
// 前后一致: the same fact stated differently.
extern const CheckKind kAgreementCheck;
// 断言: an expression that must hold.
extern const CheckKind kAssertCheck;
// 句式: words that must not stand in the text.
extern const CheckKind kPatternCheck;
// 应有内容: what a report must have.
extern const CheckKind kPresenceCheck;
// 用语: one word for one thing.
extern const CheckKind kTermCheck;

}  // namespace heyan
