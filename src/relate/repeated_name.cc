#include "relate/repeated_name.h"

#include <algorithm>
#include <optional>

#include "relate/list_names.h"
#include "relate/stated_count.h"

namespace heyan {
namespace {

// The names of a clause: the last one without 等 and what is said of all.
std::vector<TextRange> NamesIn(std::string_view text, TextRange clause, const Lexicon& lexicon) {
  std::vector<TextRange> items = SplitOutside(text, clause, U"、");
  if (items.size() < 3) return {};
  if (std::optional<std::size_t> open = OpenEnd(text, items.back())) items.back().end = *open;
  std::vector<StatedCount> counts = StatedCounts(text, items.back(), lexicon);
  if (!counts.empty()) items.back().end = counts.front().range.begin;
  return items;
}

}  // namespace

std::vector<RepeatedName> FindRepeatedNames(const std::vector<FigureText>& texts, const Lexicon& lexicon) {
  constexpr int kShortestName = 2;  // characters
  std::vector<RepeatedName> found;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    std::string_view text = texts[i].text->text();
    for (TextRange sentence : Sentences(text)) {
      if (sentence.end - sentence.begin > kLongestListSentence) continue;
      for (TextRange clause : SplitOutside(text, sentence, U"，：:")) {
        std::vector<TextRange> items = NamesIn(text, clause, lexicon);
        std::ranges::stable_sort(items, {}, [&](TextRange item) { return TextOf(text, item); });
        for (std::size_t k = 1; k < items.size(); ++k) {
          std::string_view name = TextOf(text, items[k]);
          // 第二、第二 and 11%、11% are values, which may well be equal.
          bool value = name.starts_with("第") || name.find_first_of("0123456789") != std::string_view::npos;
          bool same = name == TextOf(text, items[k - 1]);
          if (same && !value && LengthOf(text, items[k]) >= kShortestName) {
            found.push_back({static_cast<int>(i), items[k - 1], items[k]});
          }
        }
      }
    }
  }
  return found;
}

}  // namespace heyan
