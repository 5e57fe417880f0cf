// Names of rules and profiles, and what their files' paths say about them.
#pragma once

#include <string>
#include <string_view>

namespace heyan {

// Lowercase letters, digits and single hyphens, beginning with a letter: "target-missed".
bool IsName(std::string_view text);
// Two names joined by a slash: "plan/target-missed".
bool IsRuleId(std::string_view text);
// 0.1.0
bool IsVersion(std::string_view text);

// The path's file name without its extension: "target-missed".
std::string_view FileStem(std::string_view path);
// What the id of a rule in this file must be: "plan/target-missed"; empty when the path names no folder.
std::string RuleIdOfPath(std::string_view path);
// True when one of the folders of `path` is called `folder`.
bool HasFolder(std::string_view path, std::string_view folder);

}  // namespace heyan
