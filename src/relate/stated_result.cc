#include "relate/stated_result.h"

#include <map>
#include <string>

#include "text/utf8.h"

namespace heyan {
namespace {

constexpr std::size_t kWords = 90;  // bytes behind a figure that are looked at

// The row of each indicator that has one with a result; -1 for several.
std::map<std::string, int, std::less<>> RowsByName(const Report& report) {
  std::map<std::string, int, std::less<>> rows;
  for (std::size_t i = 0; i < report.indicators.size(); ++i) {
    const Indicator& indicator = report.indicators[i];
    if (!indicator.has_result_column || !indicator.has_target_column) continue;
    if (report.review_year != 0 && indicator.year != report.review_year) continue;
    auto [row, is_new] = rows.try_emplace(indicator.canonical, static_cast<int>(i));
    if (!is_new) row->second = -1;
  }
  return rows;
}

bool FitsTo(std::span<const Regex> patterns, std::string_view text, Regex::Match* match) {
  for (const Regex& pattern : patterns) {
    if (pattern.Find(text, 0, match) && match->groups[0].data() == text.data()) return true;
  }
  return false;
}

bool IsOfTheYear(const Fact& fact, const Report& report) {
  return fact.From("indicator") == Provenance::kPrinted && fact.status != FactStatus::kTarget && fact.scope.empty() &&
         fact.modifiers.empty() && fact.owner.empty() && fact.breakdown.empty() && fact.period.part.empty() &&
         (fact.period.year == report.review_year || fact.period.year == 0);
}

}  // namespace

std::vector<StatedResult> StatedResults(const std::vector<FigureText>& texts, const Report& report,
                                        std::span<const Regex> met, std::span<const Regex> missed) {
  std::vector<StatedResult> results;
  std::map<std::string, int, std::less<>> rows = RowsByName(report);
  if (rows.empty()) return results;
  for (const FigureText& text : texts) {
    std::string_view string = text.text->text();
    for (const FigurePlace& place : text.figures) {
      if (place.fact < 0 || !IsOfTheYear(report.facts[place.fact], report)) continue;
      auto row = rows.find(report.facts[place.fact].indicator);
      if (row == rows.end() || row->second < 0) continue;
      std::string_view behind = string.substr(place.range.end, kWords);
      Regex::Match match;
      bool said_met = FitsTo(met, behind, &match);
      if (!said_met && !FitsTo(missed, behind, &match)) continue;
      Verdict verdict = report.indicators[row->second].verdict;
      bool done = verdict == Verdict::kMet || verdict == Verdict::kExceeded;
      if (!done && verdict != Verdict::kMissed) continue;
      TextRange words = {place.range.end, place.range.end + match.groups[0].size()};
      results.push_back({&text, words, place.quantity, row->second, said_met, said_met != done});
    }
  }
  return results;
}

}  // namespace heyan
