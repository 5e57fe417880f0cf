// Reads the figures (数值) of a text.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/source_file.h"
#include "lexicon/lexicon.h"
#include "model/quantity.h"

namespace heyan {

// A quantity and where it stands in the folded text it was read from.
struct ReadQuantity {
  Quantity quantity;
  std::size_t begin = 0;       // with the words before it: 超过
  std::size_t core_begin = 0;  // of the number itself
  std::size_t core_end = 0;    // after the unit
  std::size_t end = 0;         // with the words after it: 左右
};

struct ReadFigures {
  std::vector<ReadQuantity> quantities;  // in order
  int names = 0;                         // digit runs that are names: dates, ordinals, 专栏3, “33618”, 5G
};

// `text` is folded (FoldWidth). `unit` is what a figure without a unit is counted in (万人 of a table label); null for
// running text.
struct PrintedUnit;
ReadFigures ReadQuantities(const MappedText& text, const PrintedUnit* unit, const Lexicon& lexicon);

// The interval a figure can mean (numbers.md §1, the wide one). `meaning` is nullopt for a figure without qualifier.
Interval WideInterval(const Decimal& value, const Decimal& precision, std::optional<QualifierMeaning> meaning,
                      const QualifierWidths& widths);

}  // namespace heyan
