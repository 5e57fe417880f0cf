// The part of the check kind `status` that looks at capacities (项目产能).
#pragma once

#include "checks/check.h"

namespace heyan {

// 60万吨 here and 80万吨 there, of one project; in the words of the parameters of the rule.
void CheckProjectCapacities(const CheckContext& context);

}  // namespace heyan
