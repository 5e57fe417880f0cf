#include "relate/two_spellings.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "relate/dropped_words.h"
#include "relate/gram_table.h"
#include "relate/like_names.h"
#include "relate/text_marks.h"
#include "text/utf8.h"

namespace heyan {
namespace {

constexpr std::size_t kWindow = 4;  // characters of a name that are compared
constexpr std::size_t kTriple = 3;
constexpr std::size_t kMostPlaces = 64;  // of a wording that are looked at
constexpr int kMostLooks = 500;  // through the whole text: a text has few candidates, unless it was made to have many
constexpr int kMostUsual = 32;   // wordings that differ in one character
constexpr std::size_t kMostFound = 200;  // in one report
constexpr std::size_t kSameList = 60;    // characters between two items of one list
constexpr std::size_t kSideBySide = 12;  // … or between two that are set against each other: 真抓产业，抓真产业
constexpr std::uint32_t kOftener = 3;    // how much oftener than its slip an uncommon word stands

// A Han character of the first block in 15 bits, so that four fit into a key; 0: another one.
constexpr int kBits = 15;
std::uint64_t Code(char32_t character) {
  return character >= 0x4E00 && character <= 0x9FFF ? character - 0x4E00 + 1 : 0;
}

class Finder {
 public:
  Finder(const CharacterText& text, const TextMarks& marks, const SpellingWording& wording)
      : text_(text),
        marks_(marks),
        wording_(wording),
        pairs_(text.size()),
        triples_(text.size()),
        windows_(text.size()) {
    for (std::size_t i = 0; i < text.size(); ++i) {
      CountAt(&pairs_, i, 2);
      CountAt(&triples_, i, kTriple);
      CountAt(&windows_, i, kWindow);
    }
    IndexUsual();
  }

  std::vector<TwoSpellings> Find() {
    for (std::size_t i = 0; i < text_.size(); ++i) {
      if (Code(text_.At(i)) == 0) continue;
      std::optional<TwoSpellings> found = SubstitutedAt(i);
      if (!found) found = SwappedAt(i);
      if (!found) found = SwappedInWindowAt(i);
      if (!found) found = HalvesSwappedAt(i);
      if (found && found_.size() < kMostFound &&
          (found_.empty() || found->rare >= found_.back().rare + found_.back().length)) {
        found_.push_back(*found);
      }
    }
    return std::move(found_);
  }

 private:
  // 0 when one of the characters is no Han, or the row leaves the text.
  std::uint64_t KeyAt(std::size_t begin, std::size_t length) const {
    std::uint64_t key = 0;
    for (std::size_t i = begin; i < begin + length; ++i) {
      std::uint64_t code = Code(text_.At(i));
      if (code == 0) return 0;
      key = key << kBits | code;
    }
    return key;
  }
  static std::uint64_t KeyOf(std::u32string_view characters) {
    std::uint64_t key = 0;
    for (char32_t character : characters) key = key << kBits | Code(character);
    return key;
  }
  void CountAt(GramTable* table, std::size_t begin, std::size_t length) {
    if (std::uint64_t key = KeyAt(begin, length); key != 0) table->Count(key, begin);
  }
  static std::uint64_t WithoutCharacter(std::uint64_t key, std::size_t at) {
    return key & ~(((std::uint64_t{1} << kBits) - 1) << kBits * (kWindow - 1 - at));
  }

  // The windows that stand twice or oftener, by what is left when one of their characters is taken out.
  struct Usual {
    std::uint64_t pattern = 0;
    std::uint32_t first = 0, count = 0;
  };
  void IndexUsual() {
    for (const GramTable::Gram& gram : windows_.slots()) {
      if (gram.count < 2) continue;
      for (std::size_t at = 0; at < kWindow; ++at) {
        usual_.push_back({WithoutCharacter(gram.key, at), gram.first, gram.count});
      }
    }
    std::ranges::sort(usual_, [](const Usual& a, const Usual& b) {
      return a.pattern != b.pattern ? a.pattern < b.pattern : a.first < b.first;
    });
  }

  // Two characters that many reports have together, or that this one has together oftener than the slip.
  bool IsExplained(std::size_t at, std::uint32_t slips) const {
    if (marks_.IsCommonPair(at)) return true;
    std::uint64_t key = KeyAt(at, 2);
    return key != 0 && pairs_.CountOf(key) > slips;
  }
  bool IsLikeAWord(std::size_t begin, std::size_t end) const {
    std::size_t from = begin < kWindow ? 0 : begin - kWindow;
    std::string text = text_.Utf8(from, end + kWindow - from);
    return wording_.words().FindFrom(text, 0).length > 0;
  }

  std::optional<TwoSpellings> SubstitutedAt(std::size_t odd) {
    constexpr std::uint32_t kMostSlips = 2;
    if (marks_.IsLoose(odd)) return std::nullopt;
    if (odd > 0 && IsExplained(odd - 1, kMostSlips)) return std::nullopt;
    if (IsExplained(odd, kMostSlips)) return std::nullopt;
    for (std::size_t at = 0; at < kWindow && at <= odd; ++at) {
      std::uint64_t key = KeyAt(odd - at, kWindow);
      if (key == 0) continue;
      std::uint64_t pattern = WithoutCharacter(key, at);
      auto usual = std::ranges::lower_bound(usual_, pattern, {}, &Usual::pattern);
      for (int tried = 0; tried < kMostUsual && usual != usual_.end() && usual->pattern == pattern; ++tried, ++usual) {
        if (std::optional<TwoSpellings> found = Substituted(odd, at, *usual)) return found;
      }
    }
    return std::nullopt;
  }

  std::optional<TwoSpellings> Substituted(std::size_t odd, std::size_t at, const Usual& usual) const {
    std::size_t begin = odd - at;
    std::uint32_t slips = windows_.CountOf(KeyAt(begin, kWindow));
    char32_t right = text_.At(usual.first + at);
    if (right == text_.At(odd) || usual.count < 2 * slips || wording_.IsLoose(right)) return std::nullopt;
    if (wording_.AreBothRight(text_.At(odd), right)) return std::nullopt;
    Likeness likeness = wording_.LikenessOf(text_.At(odd), right);
    if (likeness == Likeness::kNone || IsLikeAWord(odd - at, odd - at + kWindow)) return std::nullopt;
    if (!HaveOneNeighbourhood(odd, at, usual.first)) return std::nullopt;
    for (std::size_t place : PlacesOf(text_.characters().substr(usual.first, kWindow))) {
      if (StandInOneList(begin, place)) return std::nullopt;
    }
    return TwoSpellings{begin, usual.first, kWindow, slips, likeness == Likeness::kShape ? Slip::kShape : Slip::kSound};
  }

  // What stands beside the odd character stands beside the right one in one of its places too: marks are all alike.
  bool HaveOneNeighbourhood(std::size_t odd, std::size_t at, std::size_t usual) const {
    for (std::size_t place : PlacesOf(text_.characters().substr(usual, kWindow))) {
      if (AreAlike(text_.Before(odd), text_.Before(place + at)) &&
          AreAlike(text_.At(odd + 1), text_.At(place + at + 1))) {
        return true;
      }
    }
    return false;
  }
  std::vector<std::size_t> PlacesOf(std::u32string_view characters) const {
    if (looks_left_ == 0) return {};
    --looks_left_;
    return text_.Find(characters, kMostPlaces);
  }
  static bool AreAlike(char32_t a, char32_t b) { return a == b || (Code(a) == 0 && Code(b) == 0); }

  // A、B: what is told apart in one list are two things.
  bool StandInOneList(std::size_t a, std::size_t b) const {
    std::size_t begin = std::min(a, b);
    std::size_t end = std::max(a, b);
    if (end - begin > kSameList) return false;
    std::u32string_view between = std::u32string_view(text_.characters()).substr(begin, end - begin);
    std::u32string_view marks = end - begin > kSideBySide ? U"。；;：:\n，," : U"。；;：:\n";
    return between.find_first_of(marks) == std::u32string_view::npos &&
           between.find(CharacterText::kBreak) == std::u32string_view::npos;
  }

  // 散污乱 for 散乱污: three characters from `begin`, two neighbours of which changed places.
  std::optional<TwoSpellings> SwappedAt(std::size_t begin) const {
    if (marks_.IsCommonPair(begin) || marks_.IsCommonPair(begin + 1)) return std::nullopt;
    std::uint64_t key = KeyAt(begin, kTriple);
    if (key == 0) return std::nullopt;
    std::uint32_t slips = triples_.CountOf(key);
    for (std::size_t first : {begin, begin + 1}) {
      if (first > 0 && IsExplained(first - 1, slips)) continue;
      if (IsExplained(first, slips) || IsExplained(first + 1, slips)) continue;
      std::u32string right = text_.characters().substr(begin, kTriple);
      std::swap(right[first - begin], right[first - begin + 1]);
      std::uint32_t count = triples_.CountOf(KeyOf(right));
      bool is_common = wording_.IsCommon(right[0], right[1]) && wording_.IsCommon(right[1], right[2]);
      if (count == 0 || count < (is_common ? slips : kOftener * slips)) continue;
      if (std::ranges::any_of(right, [&](char32_t c) { return wording_.IsLoose(c); })) continue;
      if (IsLikeAWord(begin, begin + kTriple)) continue;
      if (std::optional<std::size_t> usual = WithOneNeighbour(begin, right)) {
        return TwoSpellings{begin, *usual, kTriple, slips, Slip::kSwap};
      }
    }
    return std::nullopt;
  }

  // 康复助辅 for 康复辅助: four characters, two neighbours of which changed places and stand together nowhere else.
  std::optional<TwoSpellings> SwappedInWindowAt(std::size_t begin) const {
    std::size_t end = begin + kWindow;
    if (end > text_.size() || marks_.NoHan(begin, end) > 0 || marks_.Loose(begin, end) > 0) return std::nullopt;
    if (marks_.UncommonPairs(begin, end) == 0 || windows_.CountOf(KeyAt(begin, kWindow)) != 1) return std::nullopt;
    for (std::size_t first = begin; first + 1 < end; ++first) {
      bool is_odd_before = first > 0 && KeyAt(first - 1, 2) != 0 && !IsExplained(first - 1, 1);
      bool is_odd_behind = KeyAt(first + 1, 2) != 0 && !IsExplained(first + 1, 1);
      if (IsExplained(first, 1) || (!is_odd_before && !is_odd_behind)) continue;
      std::u32string right = text_.characters().substr(begin, kWindow);
      std::swap(right[first - begin], right[first - begin + 1]);
      if (windows_.CountOf(KeyOf(right)) < 2 || IsLikeAWord(begin, end)) continue;
      std::vector<std::size_t> places = PlacesOf(right);
      auto is_listed = [&](std::size_t place) { return StandInOneList(begin, place); };
      if (places.empty() || std::ranges::any_of(places, is_listed)) continue;
      return TwoSpellings{begin, places.front(), kWindow, 1, Slip::kSwap};
    }
    return std::nullopt;
  }

  // A place of the right wording that has a neighbour in common with the slip at `begin`; “” are looked through.
  std::optional<std::size_t> WithOneNeighbour(std::size_t begin, std::u32string_view right) const {
    char32_t before = text_.Before(begin);
    char32_t behind = text_.At(begin + right.size());
    for (std::size_t place : PlacesOf(right)) {
      std::size_t left = place > 0 && text_.At(place - 1) == U'“' ? place - 1 : place;
      std::size_t end = place + right.size();
      if (text_.At(end) == U'”') ++end;
      bool is_same_before = Code(before) != 0 && text_.Before(left) == before;
      bool is_same_behind = Code(behind) != 0 && text_.At(end) == behind;
      if ((is_same_before || is_same_behind) && !StandInOneList(begin, place)) return place;
    }
    return std::nullopt;
  }

  // 重冶有研 for 有研重冶, whose halves are no common words.
  std::optional<TwoSpellings> HalvesSwappedAt(std::size_t begin) const {
    std::size_t end = begin + kWindow;
    if (end > text_.size() || marks_.UncommonPairs(begin, end) < kWindow - 1 || marks_.Loose(begin, end) > 0) {
      return std::nullopt;
    }
    std::uint64_t key = KeyAt(begin, kWindow);
    if (key == 0 || windows_.CountOf(key) != 1) return std::nullopt;
    std::u32string right = text_.characters().substr(begin + 2, 2) + text_.characters().substr(begin, 2);
    if (windows_.CountOf(KeyOf(right)) < 2) return std::nullopt;
    std::vector<std::size_t> places = PlacesOf(right);
    if (places.empty()) return std::nullopt;
    auto is_near = [&](std::size_t place) { return place < begin + kWindow && begin < place + kWindow; };
    if (std::ranges::any_of(places, is_near)) return std::nullopt;
    return TwoSpellings{begin, places.front(), kWindow, 1, Slip::kSwap};
  }

  const CharacterText& text_;
  const TextMarks& marks_;
  const SpellingWording& wording_;
  GramTable pairs_, triples_, windows_;
  std::vector<Usual> usual_;
  std::vector<TwoSpellings> found_;
  mutable int looks_left_ = kMostLooks;
};

// One pair of spellings is told once, where it stands first.
std::vector<TwoSpellings> ToldOnce(std::vector<TwoSpellings> found, const CharacterText& text) {
  std::ranges::sort(found, {}, &TwoSpellings::rare);
  std::set<std::u32string_view> told;
  std::u32string_view characters = text.characters();
  std::erase_if(found,
                [&](const TwoSpellings& one) { return !told.insert(characters.substr(one.rare, one.length)).second; });
  return found;
}

// Adds those that overlap none yet: one slip is told once.
void AddNew(const std::vector<TwoSpellings>& more, std::vector<TwoSpellings>* found) {
  for (const TwoSpellings& one : more) {
    auto overlaps = [&](const TwoSpellings& other) {
      return one.rare < other.rare + other.length && other.rare < one.rare + one.length;
    };
    if (found->size() < kMostFound && std::ranges::none_of(*found, overlaps)) found->push_back(one);
  }
}

}  // namespace

std::vector<TwoSpellings> FindTwoSpellings(const CharacterText& text, const SpellingWording& wording,
                                           const PhraseMatcher& owner_endings) {
  TextMarks marks(text, wording);
  std::vector<TwoSpellings> found = Finder(text, marks, wording).Find();
  AddNew(FindLikeNames(text, marks, wording), &found);
  AddNew(FindDroppedWords(text, marks, wording, owner_endings), &found);
  return ToldOnce(std::move(found), text);
}

}  // namespace heyan
