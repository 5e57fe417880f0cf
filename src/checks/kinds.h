// The kinds of checks by name; one file each.
#pragma once

#include "checks/check.h"

namespace heyan {

// 目标完成情况: the rows of indicator tables by nature and verdict.
extern const CheckKind kTargetCheck;
// 前后一致: the same fact stated differently.
extern const CheckKind kAgreementCheck;

}  // namespace heyan
