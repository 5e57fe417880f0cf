#include "understand/own_places.h"

#include <algorithm>
#include <map>
#include <string>

#include "text/utf8.h"

namespace heyan {
namespace {

constexpr int kFrequent = 3;
constexpr std::size_t kHanBytes = 3;  // of one Han character in UTF-8

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

// A report that names its place nowhere says 全市 of it more often than of any other.
std::string MostFrequentOwnWord(const Report& report, const HeaderWording& wording) {
  std::map<std::string, int> counts;
  for (const Block& block : report.blocks) {
    std::string_view text = block.content.text();
    for (const std::string& prefix : wording.own_place_prefixes) {
      for (std::size_t at = text.find(prefix); at != std::string_view::npos; at = text.find(prefix, at + kHanBytes)) {
        for (const std::string& ending : wording.place_endings) {
          if (ending.size() == kHanBytes && text.substr(at + prefix.size()).starts_with(ending)) ++counts[ending];
        }
      }
    }
  }
  auto most = std::ranges::max_element(counts, {}, [](const auto& count) { return count.second; });
  return most == counts.end() || most->second < kFrequent ? std::string() : most->first;
}

OwnPlaces::OwnPlaces(const Report& report, const Lexicon& lexicon) : lexicon_(lexicon) {
  if (report.region.empty()) {
    std::string ending = MostFrequentOwnWord(report, lexicon.headers());
    if (!ending.empty()) {
      for (const std::string& prefix : lexicon.headers().own_place_prefixes) places_.Add(prefix + ending, 0);
    }
  }
  AddPlaces(report.region, lexicon.headers(), &places_);
  const std::vector<std::string>& titles = lexicon.headers().national_titles;
  bool is_national = report.region.empty() &&
                     std::ranges::any_of(titles, [&](const auto& word) { return report.title.contains(word); });
  for (const std::string& word : lexicon.headers().national_words) {
    if (is_national) places_.Add(word, 0);
  }
}

std::size_t OwnPlaces::LengthAt(std::string_view text, std::size_t offset) const {
  return places_.LongestAt(text, offset).length;
}

std::string_view OwnPlaces::FirstWord(std::string_view text, WordClasses wanted) const {
  for (std::size_t at = 0; at < text.size();) {
    if (std::size_t own = LengthAt(text, at)) {
      at += own;
      continue;
    }
    PhraseMatcher::Match word = lexicon_.words().LongestAt(text, at);
    if (word.id != PhraseMatcher::kNone && (lexicon_.ClassesOf(word.id) & wanted) != 0) {
      return text.substr(at, word.length);
    }
    at += std::max<std::uint32_t>(1, DecodeAt(text, at).length);
  }
  return {};
}

std::string_view OwnPlaces::OtherPlaceIn(std::string_view text) const {
  return FirstWord(text, Bit(WordClass::kOtherPlace) | Bit(WordClass::kOwnScope));
}

std::string_view OwnPlaces::LevelIn(std::string_view text) const {
  return FirstWord(text, Bit(WordClass::kOtherLevel));
}

std::string_view OwnPlaces::OtherPeriodIn(std::string_view text) const {
  return FirstWord(text,
                   Bit(WordClass::kSentencePeriod) | Bit(WordClass::kParagraphPeriod) | Bit(WordClass::kLastYear));
}

}  // namespace heyan
