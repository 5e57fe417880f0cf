#include "relate/dropped_words.h"

#include <algorithm>
#include <cstdint>
#include <string_view>

#include "relate/gram_table.h"

namespace heyan {
namespace {

constexpr std::size_t kSide = 3;     // characters on each side
constexpr std::size_t kLongest = 2;  // that one name has more
constexpr std::size_t kSameList = 30;
constexpr std::size_t kMostFound = 200;

class Finder {
 public:
  Finder(const CharacterText& text, const TextMarks& marks, const SpellingWording& wording)
      : text_(text), marks_(marks), wording_(wording), shorter_(text.size()) {
    for (std::size_t i = 0; i < text.size(); ++i) {
      if (IsHanRow(i, 2 * kSide) && AreProper(i, i + kSide)) shorter_.Count(KeyOf(i, i + kSide), i);
    }
  }

  std::vector<TwoSpellings> Find() {
    for (std::size_t i = 0; i < text_.size(); ++i) {
      for (std::size_t more = 1; more <= kLongest; ++more) Look(i, more);
    }
    return std::move(found_);
  }

 private:
  void Look(std::size_t begin, std::size_t more) {
    std::size_t right = begin + kSide + more;
    if (!IsHanRow(begin, 2 * kSide + more) || !AreProper(begin, right)) return;
    const GramTable::Gram& gram = shorter_.GramOf(KeyOf(begin, right));
    if (gram.count == 0 || IsLoose(begin + kSide, more) || !IsSame(gram.first, begin, right)) return;
    if (IsDoubled(begin + kSide, more)) return;
    if (found_.size() >= kMostFound) return;
    bool overlaps = !found_.empty() && begin < found_.back().rare + found_.back().length;
    std::size_t apart = gram.first < begin ? begin - gram.first : gram.first - begin;
    if (overlaps || apart <= kSameList) return;
    TwoSpellings found = {begin, gram.first, 2 * kSide + more, 1, Slip::kDropped, 2 * kSide};
    found_.push_back(Widened(found, text_, wording_));
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
  GramTable shorter_;
  std::vector<TwoSpellings> found_;
};

}  // namespace

std::vector<TwoSpellings> FindDroppedWords(const CharacterText& text, const TextMarks& marks,
                                           const SpellingWording& wording) {
  return Finder(text, marks, wording).Find();
}

}  // namespace heyan
