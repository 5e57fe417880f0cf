#include "understand/figure_years.h"

#include <algorithm>
#include <array>

#include "text/word_lists.h"

namespace heyan {
namespace {

// 累计, 新增 …: in the words before the figure or among what was done with the things counted.
bool IsSum(std::string_view left, const Fact& fact, const JoiningWords& words) {
  auto is_in = [&](std::string_view text) {
    return std::ranges::any_of(words.sum_words, [&](const auto& word) { return text.contains(word); });
  };
  return is_in(left) || !fact.modifiers.empty() || is_in(fact.indicator) || is_in(fact.subject);
}

// Indicators that count are as often counts of what was done: 农村危房改造.
bool IsLevelIndicator(const IndicatorEntry* entry) { return entry != nullptr && entry->kind != "count"; }

// 由40%, 由每月500元, 从每平方公里3亿元.
bool StartsFromValue(std::string_view left, const std::vector<std::string>& starts) {
  constexpr std::string_view kEach = "每";
  constexpr std::size_t kLongestMeasure = 24;  // eight characters: 每月, 每平方公里, 每人每月
  if (EndsWithAny(left, starts)) return true;
  std::size_t each = left.find(kEach, left.size() - std::min(left.size(), kLongestMeasure));
  return each != std::string_view::npos && EndsWithAny(left.substr(0, each), starts);
}

bool IsState(FactKind kind) {
  return kind == FactKind::kLevel || kind == FactKind::kRank || kind == FactKind::kShare || kind == FactKind::kRatio ||
         kind == FactKind::kGrade;
}

bool IsLevel(std::string_view left, const Quantity& quantity, const Fact& fact, const Lexicon& lexicon) {
  if (fact.kind != FactKind::kLevel) return IsState(fact.kind);
  const JoiningWords& words = lexicon.joining();
  if (IsSum(left, fact, words)) return false;
  const std::string& name = fact.indicator.empty() ? fact.subject : fact.indicator;
  bool is_level = quantity.kind == QuantityKind::kPercent || EndsWithAny(left, words.level_verbs) ||
                  StartsWithAny(quantity.text, words.level_verbs) ||  // 突破600亿元 is read as one figure
                  EndsWithAny(name, words.level_endings);
  if (is_level) return true;
  return IsLevelIndicator(lexicon.FindIndicator(fact.indicator)) && !EndsWithAny(name, words.flow_endings) &&
         !EndsWithAny(left, words.deed_verbs);
}

}  // namespace

void SettleYears(std::string_view left, const Quantity& quantity, const Fact* joined, const Lexicon& lexicon,
                 Fact* fact) {
  const JoiningWords& words = lexicon.joining();
  if (fact->kind == FactKind::kLevel && fact->status == FactStatus::kActual &&
      EndsWithAny(left, words.budget_endings)) {
    fact->status = FactStatus::kTarget;
    fact->from["status"] = Provenance::kInferred;
  }
  Period& period = fact->period;
  // 失业率由5%降到4%: the year before, when the time is that of the sentence.
  bool is_one = period.year != 0 && period.last_year == 0 && period.part.empty();
  bool is_own = fact->from.Of("period") == Provenance::kPrinted;
  if (is_one && !is_own && IsState(fact->kind) && StartsFromValue(left, words.value_starts)) {
    period.year -= 1;
    fact->status = FactStatus::kActual;
    fact->from["period"] = fact->from["status"] = Provenance::kInferred;
    return;
  }
  bool is_whole = period.part.empty() || std::ranges::find(words.level_parts, period.part) != words.level_parts.end();
  if (period.last_year == 0 || !is_whole) return;
  bool as_before = joined != nullptr && joined->period.last_year == 0 && joined->kind == fact->kind;
  if (as_before) {
    period = joined->period;
  } else if (IsState(fact->kind) && StartsFromValue(left, words.value_starts)) {
    period = {period.year - 1, 0, ""};
    fact->status = FactStatus::kActual;
    fact->from["status"] = Provenance::kInferred;
  } else if (IsLevel(left, quantity, *fact, lexicon)) {
    period = {period.last_year, 0, ""};
  }
  fact->from["period"] = Provenance::kInferred;
}

}  // namespace heyan
