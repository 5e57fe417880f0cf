#include "understand/report_names.h"

#include <algorithm>

namespace heyan {
namespace {

constexpr std::size_t kHanBytes = 3;        // of one Han character in UTF-8
constexpr std::size_t kMaxOwnNames = 2000;  // a table with more rows of its own is no report's
constexpr std::size_t kMinNameBytes = 9;    // three Han characters: shorter names of tables are too ambiguous in prose

// 全区 is the own place in a district's report only: its place word is how the region's name ends. 重庆市綦江区 is also
// 綦江区 and 綦江.
void AddPlaces(const std::string& region, const HeaderWording& wording, PhraseMatcher* places) {
  auto ends_region = [&](const std::string& ending) { return region.ends_with(ending); };
  auto ending = std::ranges::find_if(wording.place_endings, ends_region);
  if (ending == wording.place_endings.end()) return;
  std::string last = ending->substr(ending->size() - kHanBytes);
  for (const std::string& prefix : wording.own_place_prefixes) places->Add(prefix + last, 0);
  places->Add(region, 0);
  std::string own = region;
  for (const std::string& outer : wording.place_endings) {
    std::size_t at = region.find(outer, kHanBytes);
    if (at == std::string::npos || at + outer.size() + kHanBytes >= region.size()) continue;
    own = region.substr(at + outer.size());
    break;
  }
  places->Add(own, 0);
  if (own.size() > ending->size() + kHanBytes) places->Add(own.substr(0, own.size() - ending->size()), 0);
}

}  // namespace

ReportNames::ReportNames(const Report& report, const Lexicon& lexicon) : lexicon_(lexicon) {
  for (const Indicator& indicator : report.indicators) {
    if (own_names_.size() >= kMaxOwnNames) break;
    bool known = lexicon.FindIndicator(indicator.canonical) != nullptr;
    if (known || indicator.canonical.size() < kMinNameBytes || !indicator.parent.empty()) continue;
    own_indicators_.Add(indicator.canonical, static_cast<int>(own_names_.size()));
    own_names_.push_back(indicator.canonical);
  }
  AddPlaces(report.region, lexicon.headers(), &own_places_);
  if (report.region.empty() && report.title.contains("全国")) own_places_.Add("全国", 0);
}

ReportNames::Match ReportNames::IndicatorAt(std::string_view text, std::size_t offset) const {
  PhraseMatcher::Match own = own_indicators_.LongestAt(text, offset);
  PhraseMatcher::Match known = lexicon_.indicator_matcher().LongestAt(text, offset);
  if (own.id != PhraseMatcher::kNone && own.length > known.length) return {own_names_[own.id], own.length, nullptr};
  if (known.id == PhraseMatcher::kNone) return {};
  const IndicatorEntry& entry = lexicon_.indicators()[known.id];
  return {entry.name, known.length, &entry};
}

std::size_t ReportNames::OwnPlaceAt(std::string_view text, std::size_t offset) const {
  return own_places_.LongestAt(text, offset).length;
}

}  // namespace heyan
