// The reference of the kinds of checks (检查类型手册), made from their schemas.
#pragma once

#include <span>
#include <string>

#include "base/localized.h"
#include "rules/rule.h"

namespace heyan {

// Markdown: what each kind checks, its parameters, the fields of `where`, the placeholders, and the rules that use it.
std::string CheckReference(std::span<const CheckSchema> schemas, std::span<const Rule> rules, Language language);

}  // namespace heyan
