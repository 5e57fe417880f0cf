// Reads a number with its unit, or a range of two (数值): what stands there before the words around it are asked.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/decimal.h"
#include "base/interval.h"
#include "lexicon/lexicon.h"
#include "lexicon/printed_unit.h"
#include "text/numeral.h"

namespace heyan {

struct Figure {
  Decimal value;  // after scale words; of a range the low end
  // Of a range (3%—5%, 三五百, 几十). Its low end may lie below `value`: 5—10万 holds both readings.
  std::optional<Interval> range;
  Decimal precision;
  PrintedUnit unit;                     // as printed; its inside_begin and inside_end are those of 余 多 几
  Numeral numeral;                      // of the last number read
  bool certain = false;                 // a proportion: 三成, 百分之五, 三分之一 are figures whatever follows
  std::vector<std::string> qualifiers;  // 翻两番
  std::size_t end = 0;
};

class FigureReader {
 public:
  // `default_unit` is what a number without unit is counted in; null when there is none. `bare`: NumeralOptions::bare.
  FigureReader(std::string_view text, const PrintedUnit* default_unit, bool bare, const Lexicon& lexicon)
      : text_(text), default_unit_(default_unit), bare_(bare), lexicon_(lexicon) {}

  // The figure whose number begins at `at`, which a sign may precede; nullopt when there is none or it is too long.
  std::optional<Figure> ReadAt(std::size_t at) const;

 private:
  std::optional<Figure> ReadOne(std::size_t at) const;
  std::optional<Figure> ReadAmount(const Numeral& numeral) const;
  std::optional<Figure> ReadRatio(const Numeral& numeral, std::size_t begin) const;
  bool HasMoreTerms(std::size_t begin, std::size_t end) const;
  void ReadRange(Figure* figure) const;
  bool JoinRange(const Figure& second, Figure* first) const;
  void TakePointsOfNext(Figure* figure) const;
  std::size_t AfterRangeMark(std::size_t at) const;
  bool IsBare(const Figure& figure) const;
  bool IsCounterAt(std::size_t at) const;

  std::string_view text_;
  const PrintedUnit* default_unit_;
  bool bare_;
  const Lexicon& lexicon_;
};

}  // namespace heyan
