// What may have gone wrong where a printed figure does not fit to what others make of it (可能原因).
#pragma once

#include <optional>
#include <vector>

#include "base/localized.h"
#include "model/report.h"
#include "relate/ranged.h"

namespace heyan {

// Likeliest first, most often none: a factor of ten, 万 or 亿 too many or too few, the sign, rounding, digits swapped, wrong or
// left out. `expected` is in the unit of the printed figure.
std::vector<LocalizedText> LikelyCauses(const Quantity& printed, const Ranged& expected);

// The amount as the figure `like` is printed: with its scale word (or the one it misses), unit, and as many places or one more. 398.7万元.
std::string PrintedLike(const Decimal& amount, const Quantity& like);

}  // namespace heyan
