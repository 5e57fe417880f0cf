// A rule to fill in (规则模板): heyan rules new ID.
#pragma once

#include <string>
#include <string_view>

namespace heyan {

// A commented rule file with the given id. It passes its own examples as it stands, so that whoever fills it in changes
// something that works.
std::string RuleTemplate(std::string_view id);

}  // namespace heyan
