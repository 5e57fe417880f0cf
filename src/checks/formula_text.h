// A formula of a rule as people read it (算式).
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace heyan {

// The formula with `shown(name)` for its names; nullopt leaves one as it is. value(x), x without its unit, is printed as x, and
// root(x, n) as (x)^(1/n).
std::string FormulaText(std::string_view formula,
                        const std::function<std::optional<std::string>(std::string_view)>& shown);

}  // namespace heyan
