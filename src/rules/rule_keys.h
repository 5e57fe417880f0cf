// The keys of rule files and profiles.
#pragma once

#include <span>

#include "rules/key_spec.h"

namespace heyan {

std::span<const KeySpec> RuleKeys();
std::span<const KeySpec> SeverityKeys();  // of `severity` when it is a map
std::span<const KeySpec> ProfileKeys();
// The languages of every text that people read.
std::span<const KeySpec> LanguageKeys();

}  // namespace heyan
