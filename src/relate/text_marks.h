// What each character of a text is (字的性质), looked up once for all that look for names in it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "lexicon/spelling_wording.h"
#include "relate/character_text.h"

namespace heyan {

class TextMarks {
 public:
  TextMarks(const CharacterText& text, const SpellingWording& wording);

  bool IsLoose(std::size_t index) const { return Has(index, kLoose); }
  // The character and the next one stand together in many reports.
  bool IsCommonPair(std::size_t index) const { return Has(index, kCommonPair); }
  // Of the characters [begin, end): pairs of Han that are no common wording; letters and marks of names; characters that
  // stand in no name; others than Han; loose ones.
  std::size_t UncommonPairs(std::size_t begin, std::size_t end) const {
    return end < begin + 2 ? 0 : Between(&Sums::uncommon, begin, end - 1);
  }
  std::size_t NameMarks(std::size_t begin, std::size_t end) const { return Between(&Sums::name_marks, begin, end); }
  std::size_t Outside(std::size_t begin, std::size_t end) const { return Between(&Sums::outside, begin, end); }
  std::size_t NoHan(std::size_t begin, std::size_t end) const { return Between(&Sums::no_han, begin, end); }
  std::size_t Loose(std::size_t begin, std::size_t end) const { return Between(&Sums::loose, begin, end); }

 private:
  enum Mark : std::uint8_t { kLoose = 1, kCommonPair = 2 };
  // Over all characters before one.
  struct Sums {
    std::uint32_t uncommon = 0, name_marks = 0, outside = 0, no_han = 0, loose = 0;
  };
  bool Has(std::size_t index, Mark mark) const { return index < marks_.size() && (marks_[index] & mark) != 0; }
  std::size_t Between(std::uint32_t Sums::* sum, std::size_t begin, std::size_t end) const {
    return sums_[end].*sum - sums_[begin].*sum;
  }

  std::vector<std::uint8_t> marks_;
  std::vector<Sums> sums_;
};

}  // namespace heyan
