// New rules to fill in (规则模板).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace heyan {

// A commented rule file of this id that passes its own examples, for a kind of check; nullopt when there is no template for
// the kind.
std::optional<std::string> RuleTemplate(std::string_view check, std::string_view id);

// The kinds of checks that have a template.
std::vector<std::string> TemplateNames();

// The text of a rule file with another id.
std::string WithId(std::string text, std::string_view id);

}  // namespace heyan
