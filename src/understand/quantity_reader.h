// Reads one figure (数值) of a text.
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

struct PrintedUnit;

struct QuantityOptions {
  // The text is numbers, not prose (a list of numbers, a cell, a spoken amount): every numeral counts, with or without
  // unit, and amounts are read as they are spoken (三斤半, 两块五, 40k).
  bool bare = false;
};

// The figure whose number begins at `at` of `text`, which is folded (FoldWidth); nullopt when none does, or when it is
// too long to be exact. A number begins with a digit (a minus sign may stand before `at`), a 汉字 digit, 负, 零下, 翻, or
// the sign of a currency. In running text a number in characters is a figure only when what follows makes it certain: a
// unit, 成, 倍, a scale word, 百分之.
// `unit` is what a figure without a unit is counted in (万人 of a table label); null for running text. Whether digits are
// rather a date or part of a name is not asked here: NumbersOf() does.
std::optional<ReadQuantity> QuantityAt(const MappedText& text, std::size_t at, const PrintedUnit* unit,
                                       const Lexicon& lexicon, const QuantityOptions& options = {});

// False when certainly no figure of running text begins at `at` < text.size(). Cheap.
bool MayBeginQuantity(std::string_view text, std::size_t at, const Lexicon& lexicon);

// Where the digits that begin at `at` end, separators of thousands and the point included.
std::size_t EndOfNumber(std::string_view text, std::size_t at);

// The interval a figure can mean (numbers.md §1, the wide one). `meaning` is nullopt for a figure without qualifier.
Interval WideInterval(const Decimal& value, const Decimal& precision, std::optional<QualifierMeaning> meaning,
                      const QualifierWidths& widths);

}  // namespace heyan
