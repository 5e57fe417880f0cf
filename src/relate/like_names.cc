#include "relate/like_names.h"

#include <algorithm>
#include <compare>
#include <cstdint>
#include <optional>

#include "text/utf8.h"

namespace heyan {
namespace {

constexpr std::size_t kRow = 7;  // characters that are compared
constexpr std::size_t kLast = kRow - 1;
constexpr std::size_t kMostFound = 200;  // in one report
constexpr std::size_t kMostOfARow = 8;   // what stands oftener is a phrase, no name

struct Row {
  std::uint64_t key = 0;  // of the place of the odd character and of all others
  std::uint32_t begin = 0;
  auto operator<=>(const Row&) const = default;
};

class Finder {
 public:
  Finder(const CharacterText& text, const SpellingWording& wording) : text_(text), wording_(wording) {}

  std::vector<TwoSpellings> Find() {
    for (std::size_t odd = 1; odd < kRow; ++odd) {
      Gather(odd);
      for (auto row = rows_.begin(); row != rows_.end();) {
        auto end = std::find_if(row, rows_.end(), [&](const Row& other) { return other.key != row->key; });
        if (end - row >= 2 && static_cast<std::size_t>(end - row) <= kMostOfARow) Compare(row, end, odd);
        row = end;
      }
    }
    std::ranges::sort(found_, {}, &TwoSpellings::rare);
    return std::move(found_);
  }

 private:
  using Rows = std::vector<Row>;

  void Gather(std::size_t odd) {
    rows_.clear();
    std::size_t unfit = 0;  // characters up to here may not stand in a row
    for (std::size_t end = 1; end <= text_.size(); ++end) {
      if (!MayStandInName(text_.At(end - 1))) unfit = end;
      if (end < unfit + kRow) continue;
      std::size_t begin = end - kRow;
      char32_t character = text_.At(begin + odd);
      if (!IsHan(character) || (odd != kLast && wording_.IsLoose(character)) || !IsProper(begin, odd)) continue;
      rows_.push_back({KeyOf(begin, odd), static_cast<std::uint32_t>(begin)});
    }
    std::ranges::sort(rows_);
  }

  // What is equal is more than common wording.
  bool IsProper(std::size_t begin, std::size_t odd) const {
    for (std::size_t i = 0; i < kRow; ++i) {
      if (i == odd) continue;
      char32_t c = text_.At(begin + i);
      if (IsLatinLetter(c) || OpensName(c) || ClosesName(c)) return true;
      if (i + 1 == odd || i + 1 == kRow) continue;
      char32_t next = text_.At(begin + i + 1);
      if (IsHan(c) && IsHan(next) && !wording_.IsCommon(c, next)) return true;
    }
    return false;
  }

  std::uint64_t KeyOf(std::size_t begin, std::size_t odd) const {
    std::uint64_t key = odd;
    for (std::size_t i = 0; i < kRow; ++i) key = (key ^ (i == odd ? 0 : text_.At(begin + i))) * 0x9E3779B97F4A7C15U;
    return key;
  }

  bool AreEqualBut(std::size_t a, std::size_t b, std::size_t odd) const {
    for (std::size_t i = 0; i < kRow; ++i) {
      if (i != odd && text_.At(a + i) != text_.At(b + i)) return false;
    }
    return true;
  }

  // Two spellings when the rows are of two kinds; the rarer is the slip, of equals the later one.
  void Compare(Rows::const_iterator begin, Rows::const_iterator end, std::size_t odd) {
    std::size_t first = begin->begin;
    std::vector<std::size_t> same, other;
    for (auto row = begin; row != end; ++row) {
      if (!AreEqualBut(first, row->begin, odd)) return;
      char32_t character = text_.At(row->begin + odd);
      bool is_same = character == text_.At(first + odd);
      if (!is_same && !other.empty() && character != text_.At(other.front() + odd)) return;
      (is_same ? same : other).push_back(row->begin);
    }
    if (other.empty()) return;
    std::optional<Slip> slip = SlipOf(text_.At(first + odd), text_.At(other.front() + odd), odd);
    if (!slip) return;
    if (same.size() < other.size()) std::swap(same, other);
    if (found_.size() >= kMostFound) return;
    found_.push_back(Widened({other.front(), same.front(), kRow, other.size(), *slip}, text_, wording_));
  }

  std::optional<Slip> SlipOf(char32_t a, char32_t b, std::size_t odd) const {
    if (wording_.AreBothRight(a, b)) return std::nullopt;
    if (odd == kLast) return wording_.EndOnePlace(a, b) ? std::optional(Slip::kEnding) : std::nullopt;
    switch (wording_.LikenessOf(a, b)) {
      case Likeness::kNone:
        return std::nullopt;
      case Likeness::kShape:
        return Slip::kShape;
      case Likeness::kSound:
      case Likeness::kNearSound:
        break;
    }
    return Slip::kSound;
  }

  const CharacterText& text_;
  const SpellingWording& wording_;
  Rows rows_;
  std::vector<TwoSpellings> found_;
};

}  // namespace

std::vector<TwoSpellings> FindLikeNames(const CharacterText& text, const SpellingWording& wording) {
  return Finder(text, wording).Find();
}

}  // namespace heyan
