// The lines before the body of a report (标题、报告人、日期).
#pragma once

#include <span>
#include <string_view>
#include <vector>

namespace heyan {

enum class PreambleRole { kTitle, kSubtitle };

// How many leading lines of a document can be preamble at most.
inline constexpr std::size_t kLongestPreamble = 15;

// The roles of the first lines of a document; empty when none is preamble. `lines` are its first trimmed lines up to
// the first that cannot be part of a title, kLongestPreamble at most. A title may run over several lines, which then
// stand together; who delivers the report, when and where are subtitles.
std::vector<PreambleRole> RolesOfPreamble(std::span<const std::string_view> lines);

}  // namespace heyan
