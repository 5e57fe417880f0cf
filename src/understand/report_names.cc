#include "understand/report_names.h"

namespace heyan {
namespace {

constexpr std::size_t kHanBytes = 3;        // of one Han character in UTF-8
constexpr std::size_t kMaxOwnNames = 2000;  // a table with more rows of its own is no report's
constexpr std::size_t kMinNameBytes = 9;    // three Han characters: shorter names of tables are too ambiguous in prose

}  // namespace

ReportNames::ReportNames(const Report& report, const Lexicon& lexicon) : lexicon_(lexicon) {
  for (const Indicator& indicator : report.indicators) {
    if (own_names_.size() >= kMaxOwnNames) break;
    bool known = lexicon.FindIndicator(indicator.canonical) != nullptr;
    if (known || indicator.canonical.size() < kMinNameBytes || !indicator.parent.empty()) continue;
    own_indicators_.Add(indicator.canonical, static_cast<int>(own_names_.size()));
    own_names_.push_back(indicator.canonical);
  }
}

ReportNames::Match ReportNames::IndicatorAt(std::string_view text, std::size_t offset) const {
  PhraseMatcher::Match own = own_indicators_.LongestAt(text, offset);
  PhraseMatcher::Match known = lexicon_.indicator_matcher().LongestAt(text, offset);
  if (own.id != PhraseMatcher::kNone && own.length > known.length) return {own_names_[own.id], own.length, nullptr};
  if (known.id == PhraseMatcher::kNone) return {};
  const IndicatorEntry& entry = lexicon_.indicators()[known.id];
  return {entry.name, known.length, &entry};
}

}  // namespace heyan
