// Which fact a figure belongs to.
#pragma once

#include <vector>

#include "model/report.h"

namespace heyan {

// The fact of every quantity, by index of Report::quantities; null where there is none.
std::vector<const Fact*> FactsByQuantity(const Report& report);

}  // namespace heyan
