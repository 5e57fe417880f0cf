#include "understand/report_names.h"

#include "text/utf8.h"

namespace heyan {
namespace {

constexpr std::size_t kMinNameBytes = 9;  // three Han characters: shorter names of tables are too ambiguous in prose

// 全区 is the own place in a district's report only: its place word is how the region's name ends.
void AddPlaces(const std::string& region, PhraseMatcher* places) {
  for (std::string_view word : {"自治区", "自治州", "区", "市", "县", "省", "州", "旗", "盟"}) {
    if (!region.ends_with(word)) continue;
    std::string last(word.ends_with("区") ? "区" : word.ends_with("州") ? "州" : word);
    for (std::string_view prefix : {"全", "我"}) places->Add(std::string(prefix) + last, 0);
    break;
  }
  if (region.empty()) return;
  places->Add(region, 0);
  // 重庆市綦江区 is also 綦江区 and 綦江.
  std::size_t city = region.find("市");
  std::string own = city != std::string::npos && city + 3 < region.size() ? region.substr(city + 3) : region;
  places->Add(own, 0);
  if (own.size() > 9) places->Add(own.substr(0, own.size() - 3), 0);
}

}  // namespace

ReportNames::ReportNames(const Report& report, const Lexicon& lexicon) : lexicon_(lexicon) {
  for (const Indicator& indicator : report.indicators) {
    bool known = lexicon.FindIndicator(indicator.canonical) != nullptr;
    if (known || indicator.canonical.size() < kMinNameBytes || !indicator.parent.empty()) continue;
    own_indicators_.Add(indicator.canonical, static_cast<int>(own_names_.size()));
    own_names_.push_back(indicator.canonical);
  }
  AddPlaces(report.region, &own_places_);
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
