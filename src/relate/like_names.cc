#include "relate/like_names.h"

#include <algorithm>
#include <compare>
#include <cstdint>
#include <optional>

#include "relate/gram_table.h"
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
  Finder(const CharacterText& text, const TextMarks& marks, const SpellingWording& wording)
      : text_(text), marks_(marks), wording_(wording) {}

  std::vector<TwoSpellings> Find() {
    for (std::size_t odd = 1; odd < kRow; ++odd) {
      Gather(odd);
      for (auto row = rows_.begin(); row != rows_.end();) {
        auto end = std::find_if(row, rows_.end(), [&](const Row& other) { return other.key != row->key; });
        Compare(row, end, odd);
        row = end;
      }
    }
    std::ranges::sort(found_, {}, &TwoSpellings::rare);
    return std::move(found_);
  }

 private:
  using Rows = std::vector<Row>;

  // Rows with an equal one; most rows stand alone, and are only counted.
  void Gather(std::size_t odd) {
    std::vector<Row> all;
    for (std::size_t begin = 0; begin + kRow <= text_.size(); ++begin) {
      if (marks_.Outside(begin, begin + kRow) > 0 || !IsHan(text_.At(begin + odd))) continue;
      if ((odd != kLast && marks_.IsLoose(begin + odd)) || !IsProper(begin, odd)) continue;
      all.push_back({KeyOf(begin, odd), static_cast<std::uint32_t>(begin)});
    }
    GramTable counts(all.size());
    for (const Row& row : all) counts.Count(row.key, row.begin);
    rows_.clear();
    for (const Row& row : all) {
      std::uint32_t count = counts.CountOf(row.key);
      if (count >= 2 && count <= kMostOfARow) rows_.push_back(row);
    }
    std::ranges::sort(rows_);
  }

  // What is equal is more than common wording.
  bool IsProper(std::size_t begin, std::size_t odd) const {
    std::size_t end = begin + kRow;
    std::size_t at = begin + odd;
    return marks_.NameMarks(begin, end) > 0 || marks_.UncommonPairs(begin, at) > 0 ||
           marks_.UncommonPairs(at + 1, end) > 0;
  }

  std::uint64_t KeyOf(std::size_t begin, std::size_t odd) const {
    std::uint64_t key = odd;
    for (std::size_t i = 0; i < kRow; ++i) key = (key ^ (i == odd ? 0 : text_.At(begin + i))) * 0x9E3779B97F4A7C15U;
    return key | 1U;
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
  const TextMarks& marks_;
  const SpellingWording& wording_;
  Rows rows_;
  std::vector<TwoSpellings> found_;
};

}  // namespace

std::vector<TwoSpellings> FindLikeNames(const CharacterText& text, const TextMarks& marks,
                                        const SpellingWording& wording) {
  return Finder(text, marks, wording).Find();
}

}  // namespace heyan
