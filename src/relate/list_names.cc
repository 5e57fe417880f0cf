#include "relate/list_names.h"

#include <algorithm>

#include "relate/stated_count.h"
#include "text/numeral.h"

namespace heyan {

std::optional<std::size_t> OpenEnd(std::string_view text, TextRange last) {
  constexpr std::string_view kEtc = "等";
  std::string_view part = TextOf(text, last);
  for (std::size_t at = part.rfind(kEtc); at != std::string_view::npos && at > 0; at = part.rfind(kEtc, at - 1)) {
    std::string_view before = part.substr(0, at);
    std::string_view after = part.substr(at + kEtc.size());
    bool in_word = false;
    for (std::string_view word : {"高", "中", "初", "平", "对", "同", "相", "一", "二", "三", "均", "优", "头"}) {
      in_word = in_word || before.ends_with(word);
    }
    for (std::string_view word : {"级", "候", "于", "值", "效", "外", "额", "离"})
      in_word = in_word || after.starts_with(word);
    if (!in_word) return last.begin + at;
    if (at == 0) break;
  }
  return std::nullopt;
}

ListNames::ListNames(const FigureText& figures, const Lexicon& lexicon)
    : figures_(figures), text_(figures.text->text()), lexicon_(lexicon), words_(lexicon.counts()) {}

bool ListNames::MayRestart(const std::vector<TextRange>& items, int count, bool or_fewer) const {
  for (std::size_t i = 1; i < items.size(); ++i) {
    NameCount rest = CountNames(text_, items, i, words_);
    bool fits = or_fewer ? rest.fewest <= count : rest.Allows(count);
    if (!fits) continue;
    if (HasPhrase(text_, items[i], words_.restarts, true) || HasPhrase(text_, items[i], words_.deeds)) return true;
  }
  return false;
}

bool ListNames::HoldsCount(const std::vector<TextRange>& items) const {
  return std::ranges::any_of(items, [&](TextRange item) {
    constexpr std::size_t kTwo = 6;  // bytes of two characters
    bool ends = item.end - item.begin > kTwo && IsNumeralCharacterAt(text_, item.end - kTwo) &&
                words_.counted_ends.LongestEndingAt(text_, item.begin, item.end).length > 0;
    return ends || !StatedCounts(text_, item, lexicon_).empty();
  });
}

bool ListNames::LeavesOutJoined(const std::vector<TextRange>& items, NameCount listed, int stated) const {
  if (items.size() < 2 || stated != listed.fewest || listed.most != listed.fewest + 1) return false;
  constexpr std::string_view kAnd = "和";
  TextRange last = items.back();
  std::size_t joint = TextOf(text_, last).find(kAnd);
  if (joint == std::string_view::npos) return false;
  int before = LengthOf(text_, {last.begin, last.begin + joint});
  int behind = LengthOf(text_, {last.begin + joint + kAnd.size(), last.end});
  int shortest = kLongestName;
  for (std::size_t i = 1; i + 1 < items.size(); ++i) shortest = std::min(shortest, LengthOf(text_, items[i]));
  if (items.size() == 2) return before * 2 >= behind && behind * 2 >= before;
  return before * 3 >= shortest * 2 && behind * 3 >= shortest * 2;
}

bool ListNames::IsFarOff(NameCount listed, int stated) {
  return stated < listed.fewest - 1 || stated > listed.most + 1;
}

bool ListNames::HasDeed(const std::vector<TextRange>& items) const {
  std::size_t begin_so = 0;
  for (std::size_t i = 1; i < items.size(); ++i) {
    if (HasPhrase(text_, items[i], words_.deeds) || LengthOf(text_, items[i]) > kLongestName) return true;
    begin_so += words_.verbs.LongestAt(text_, items[i].begin).length > 0 ? 1 : 0;
  }
  return begin_so > 0 && begin_so + 1 < items.size();
}

std::vector<TextRange> ListNames::WithoutVerb(std::vector<TextRange> items) const {
  constexpr int kAdverb = 2;  // characters, of 持续 in 持续推进
  if (items.size() < 2 || words_.verbs.LongestAt(text_, items[1].begin).length > 0) return items;
  TextRange& first = items.front();
  std::string_view within = text_.substr(0, first.end);
  // 旧城改造工程、新区工程: the verb stands inside the name; what is left is shorter than the others.
  int shortest = kLongestName;
  for (std::size_t i = 1; i < items.size(); ++i) shortest = std::min(shortest, LengthOf(text_, items[i]));
  auto verb = words_.verbs.FindFrom(within, first.begin);
  if (verb.length == 0) return items;
  int before = LengthOf(text_, {first.begin, verb.at});
  if (before != 0 && before != kAdverb) return items;
  for (std::size_t at = verb.at, length = verb.length; length > 0; length = words_.verbs.LongestAt(within, at).length) {
    at += length;
    if (LengthOf(text_, {at, first.end}) < shortest) break;
    first.begin = at;
  }
  return items;
}

bool ListNames::HasFigure(const std::vector<TextRange>& items) const {
  for (TextRange item : items) {
    if (!figures_.FiguresIn(item).empty()) return true;
  }
  return false;
}

}  // namespace heyan
