#include "relate/dropped_words.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "relate/gram_table.h"
#include "text/utf8.h"

namespace heyan {
namespace {

constexpr std::size_t kSide = 3;      // characters on each side
constexpr std::size_t kLongSide = 5;  // characters before what was dropped in the name of an owner
constexpr std::size_t kWider = 6;
constexpr std::size_t kContext = 14, kWords = 5;  // characters behind names of places, and how many they have in common
constexpr std::size_t kMostPlaces = 16;           // of a name that are looked at
constexpr int kMostLooks = 500;                   // through the whole text
constexpr std::size_t kLongest = 2;               // that one name has more
constexpr std::size_t kSameList = 30;
constexpr std::size_t kMostFound = 200;

class Finder {
 public:
  Finder(const CharacterText& text, const TextMarks& marks, const SpellingWording& wording,
         const PhraseMatcher& endings)
      : text_(text), marks_(marks), wording_(wording), endings_(endings), shorter_(text.size()) {
    for (std::size_t i = 0; i < text.size(); ++i) {
      if (IsHanRow(i, 2 * kSide) && AreProperAround(i, i + kSide)) shorter_.Count(KeyOf(i, i + kSide), i);
    }
  }

  std::vector<TwoSpellings> Find() {
    for (std::size_t i = 0; i < text_.size(); ++i) {
      for (std::size_t more = 1; more <= kLongest; ++more) Look(i, more);
      LookForPlace(i);
    }
    return std::move(found_);
  }

 private:
  void Look(std::size_t begin, std::size_t more) {
    std::size_t right = begin + kSide + more;
    if (!IsHanRow(begin, 2 * kSide + more) || !AreProperAround(begin, right)) return;
    const GramTable::Gram& gram = shorter_.GramOf(KeyOf(begin, right));
    if (gram.count == 0 || IsLoose(begin + kSide, more) || !IsSame(gram.first, begin, right)) return;
    if (IsDoubled(begin + kSide, more)) return;
    if (found_.size() >= kMostFound) return;
    std::size_t apart = gram.first < begin ? begin - gram.first : gram.first - begin;
    if (OverlapsLast(begin) || apart <= kSameList) return;
    TwoSpellings found = {begin, gram.first, 2 * kSide + more, 1, Slip::kDropped, 2 * kSide};
    if (AreProper(begin, right)) {
      found_.push_back(Widened(found, text_, wording_));
    } else if (std::optional<TwoSpellings> name = NameOfOwner(found, right)) {
      found_.push_back(*name);
    }
  }

  // A long row of equal characters up to 集团 or 公司, the left side of which is no common wording.
  std::optional<TwoSpellings> NameOfOwner(TwoSpellings found, std::size_t right) const {
    std::size_t left_end = found.rare + kSide;
    std::size_t left = 0;
    while (left < kWider && left < found.rare && left < found.usual && IsHan(text_.At(found.rare - left - 1)) &&
           text_.At(found.rare - left - 1) == text_.At(found.usual - left - 1)) {
      ++left;
    }
    found.rare -= left;
    found.usual -= left;
    found.length += left;
    found.usual_length += left;
    found = Widened(found, text_, wording_);
    std::size_t end = found.rare + found.length;
    if (left_end - found.rare < kLongSide || marks_.UncommonPairs(found.rare, left_end) == 0) return std::nullopt;
    std::string rest = text_.Utf8(right, end - right);
    if (endings_.LongestEndingAt(rest, 0, rest.size()).length == 0) return std::nullopt;
    return found;
  }
  // 澜桐街区 and 澜桐街片区: short names of a place, both followed by the same words.
  void LookForPlace(std::size_t begin) {
    std::size_t last = begin + kSide + 1;
    if (!IsHanRow(begin, kSide + 2) || !wording_.EndOnePlace(text_.At(last), text_.At(last))) return;
    if (marks_.UncommonPairs(begin, begin + kSide) == 0 || IsLoose(begin + kSide, 1)) return;
    char32_t more = text_.At(begin + kSide);
    if (more == text_.At(last) || more == text_.At(last - 2)) return;
    if (looks_left_ == 0 || OverlapsLast(begin)) return;
    --looks_left_;
    std::u32string shorter = text_.characters().substr(begin, kSide) + text_.At(last);
    for (std::size_t place : text_.Find(shorter, kMostPlaces)) {
      std::size_t apart = place < begin ? begin - place : place - begin;
      if (apart <= kSameList || !HaveWordsInCommon(last + 1, place + kSide + 1)) continue;
      if (found_.size() >= kMostFound) return;
      found_.push_back({begin, place, kSide + 2, 1, Slip::kDropped, kSide + 1});
      return;
    }
  }

  bool OverlapsLast(std::size_t begin) const {
    return !found_.empty() && begin < found_.back().rare + found_.back().length;
  }

  // A row of Han soon behind both.
  bool HaveWordsInCommon(std::size_t a, std::size_t b) const {
    std::u32string_view behind = std::u32string_view(text_.characters()).substr(std::min(b, text_.size()), kContext);
    for (std::size_t i = a; i + kWords <= std::min(a + kContext, text_.size()); ++i) {
      if (IsHanRow(i, kWords) && behind.contains(text_.characters().substr(i, kWords))) return true;
    }
    return false;
  }

  // Some of what stands around is no common wording.
  bool AreProperAround(std::size_t left, std::size_t right) const {
    std::size_t from = left > kSide ? left - kSide : 0;
    std::size_t to = std::min(right + 2 * kSide, text_.size());
    return marks_.UncommonPairs(from, left + kSide) + marks_.UncommonPairs(right, to) > 0;
  }

  bool IsHanRow(std::size_t begin, std::size_t length) const {
    return begin + length <= text_.size() && marks_.NoHan(begin, begin + length) == 0;
  }
  bool AreProper(std::size_t left, std::size_t right) const {
    return marks_.UncommonPairs(left, left + kSide) > 0 && marks_.UncommonPairs(right, right + kSide) > 0;
  }
  // Short forms leave out such words: 莆炎高速公路 and 莆炎高速.
  bool IsLoose(std::size_t begin, std::size_t length) const {
    for (std::size_t i = begin; i < begin + length; ++i) {
      if (marks_.IsLoose(i) && !wording_.IsPlaceWord(text_.At(i))) return true;
    }
    return wording_.short_forms().Has(text_.Utf8(begin, length));
  }
  // 建设建设: another mistake.
  bool IsDoubled(std::size_t begin, std::size_t length) const {
    std::u32string_view characters = text_.characters();
    std::u32string_view more = characters.substr(begin, length);
    return more == characters.substr(begin - length, length) || more == characters.substr(begin + length, length);
  }
  std::uint64_t KeyOf(std::size_t left, std::size_t right) const {
    std::uint64_t key = 1;
    for (std::size_t i = 0; i < kSide; ++i) key = (key ^ text_.At(left + i)) * 0x9E3779B97F4A7C15U;
    for (std::size_t i = 0; i < kSide; ++i) key = (key ^ text_.At(right + i)) * 0x9E3779B97F4A7C15U;
    return key | 1U;
  }
  bool IsSame(std::size_t shorter, std::size_t left, std::size_t right) const {
    for (std::size_t i = 0; i < kSide; ++i) {
      if (text_.At(shorter + i) != text_.At(left + i)) return false;
      if (text_.At(shorter + kSide + i) != text_.At(right + i)) return false;
    }
    return true;
  }

  const CharacterText& text_;
  const TextMarks& marks_;
  const SpellingWording& wording_;
  const PhraseMatcher& endings_;
  GramTable shorter_;
  std::vector<TwoSpellings> found_;
  int looks_left_ = kMostLooks;
};

}  // namespace

std::vector<TwoSpellings> FindDroppedWords(const CharacterText& text, const TextMarks& marks,
                                           const SpellingWording& wording, const PhraseMatcher& owner_endings) {
  return Finder(text, marks, wording, owner_endings).Find();
}

}  // namespace heyan
