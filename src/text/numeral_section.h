// The part of a numeral below one scale word (节): the 三百五 and the 1,234.5 of 三百五万 and 1,234.5亿. For numeral.cc.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "base/decimal.h"
#include "text/numeral.h"
#include "text/numeral_symbol.h"

namespace heyan {

// Longer runs of digits cannot be exact; they are not collected, so that a giant line of digits stays cheap.
constexpr std::size_t kMaxNumeralDigits = 64;

struct NumeralSection {
  std::optional<Decimal> value, high;
  int place = 0;   // power of ten of the last printed digit
  int shared = 0;  // power of 百 千 after the only digit of the section
  int decimals = 0;
  std::size_t digits = 0;     // of a run of Arabic digits
  bool arabic = false;        // a run of Arabic digits and nothing else
  bool characters = false;    // holds a 汉字 digit
  bool vague = false;         // 几十
  bool after_zero = false;    // 零 stands before it
  bool digit_string = false;  // 二〇二三
  bool lone_digit = false;    // one 汉字 digit and nothing else
  bool abbreviated = false;   // 一百二
  bool has_units = false;     // 十 百 千
  bool has_point = false;
  std::size_t end = 0;
};

// Reads symbols of one text.
class NumeralScanner {
 public:
  NumeralScanner(std::string_view text, NumeralOptions options) : text_(text), options_(options) {}

  std::string_view text() const { return text_; }
  const NumeralOptions& options() const { return options_; }
  bool IsDigit(std::size_t at) const { return at < text_.size() && text_[at] >= '0' && text_[at] <= '9'; }
  // The symbol at `at`; a scale word that begins a unit is none.
  NumeralSymbol SymbolAt(std::size_t at) const;
  // True for 两, which is no digit of a string or after a point.
  bool IsTwoOfThings(std::size_t at) const;
  // Behind the 零 at `at`.
  std::size_t SkipZeros(std::size_t at) const;
  // True when 一百二 may stand for 120, whose last digit is [begin, end): no word begins behind it.
  bool MayAbbreviate(std::size_t begin, std::size_t end) const;
  // The digits of 点五 at `at`: the end of them, `at` when there are none. `digits` may be null.
  std::size_t PointEnd(std::size_t at, std::string* digits) const;
  // The value of Arabic digits [begin, end) with separators; nullopt when they are too many.
  std::optional<Decimal> ParseArabic(std::size_t begin, std::size_t end) const;

 private:
  std::string_view text_;
  NumeralOptions options_;
};

// The section at `at`; `first`: no scale word stands before it.
std::optional<NumeralSection> ReadNumeralSection(const NumeralScanner& scanner, std::size_t at, bool first);

// Adds the 点五 that stands at section->end, behind scale words of `power`, to the section.
void AddPoint(const NumeralScanner& scanner, int power, NumeralSection* section);

// value × 10^power
std::optional<Decimal> ShiftedBy(const std::optional<Decimal>& value, int power);
std::optional<Decimal> SumOf(const std::optional<Decimal>& a, const std::optional<Decimal>& b);

}  // namespace heyan
