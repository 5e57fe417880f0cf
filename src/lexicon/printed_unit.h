// Units as printed: a scale word and a unit of the lexicon, 万人 or 亿公斤.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "base/decimal.h"
#include "lexicon/lexicon.h"
#include "model/quantity.h"

namespace heyan {

struct PrintedUnit {
  Decimal scale = 1;      // of the scale word: 万 is 10000
  std::string unit;       // canonical; empty when there is none
  std::string dimension;  // empty when there is none
  QuantityKind kind = QuantityKind::kAmount;
  std::size_t end = 0;  // offset after it; equal to the start when nothing was read
  std::size_t inside_begin =
      0;  // of 余 多 几 between number, scale word and unit; equal to inside_end when there is none
  std::size_t inside_end = 0;
};

// Reads scale word and unit at `offset` of folded text. Units that begin with a scale word (千瓦, 百分点) stay whole;
// symbols of Latin letters (kg) count only when no letter or digit follows. `spoken`: with the units of bare numbers.
PrintedUnit ReadPrintedUnit(std::string_view text, std::size_t offset, const Lexicon& lexicon, bool spoken = false);

// The unit that `text` (万人, %, 件/万人) is as a whole; nullopt when it is no unit.
std::optional<PrintedUnit> ParseUnit(std::string_view text, const Lexicon& lexicon);

}  // namespace heyan
