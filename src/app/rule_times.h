// Which rules took how long (规则耗时): heyan check --time-rules.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "base/localized.h"
#include "engine/engine.h"

namespace heyan {

// A table, the slowest rule first: milliseconds over all reports, reports it ran on, findings. Ends in a newline.
std::string RuleTimes(const std::vector<ReportOutcome>& outcomes, std::span<const Rule> rules, Language language);

}  // namespace heyan
