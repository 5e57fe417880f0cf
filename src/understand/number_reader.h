// Reads every number of a text and says what it is.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "base/source_file.h"
#include "lexicon/lexicon.h"
#include "model/number.h"
#include "understand/period_reader.h"
#include "understand/quantity_reader.h"

namespace heyan {

// Class of those ordinals of names.yaml that are figures as well (位次): 居全市第3位.
inline constexpr std::string_view kRankClass = "rank";

// A number of folded text, at [begin, end). Qualifiers and units of a quantity are part of it.
struct ReadNumber {
  NumberClass number_class = NumberClass::kUnknown;
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string_view name_class;  // a key of the lexicon, which owns it; empty when there is none
  int quantity = -1;            // index into ReadNumbers::quantities
  int period = -1;              // index into ReadNumbers::periods
};

struct ReadNumbers {
  std::vector<ReadNumber> numbers;  // in order, apart from each other; every ASCII digit of the text stands in one
  std::vector<ReadQuantity> quantities;
  std::vector<ReadPeriod> periods;
  MappedText text;  // that was read, folded; left empty by NumbersOf, whose caller has it
};

// Where a text stands decides what a bare number is.
enum class NumberPlace {
  kText,  // running text: unknown, unless what stands around it tells
  kCell,  // a table cell: a quantity
};

// `text` is folded (FoldWidth). `unit` is what a figure without a unit is counted in (万人 of a table label); null for
// running text.
ReadNumbers NumbersOf(const MappedText& text, const PrintedUnit* unit, const Lexicon& lexicon,
                      NumberPlace place = NumberPlace::kCell);

}  // namespace heyan
