// Reads one numeral (数词): 1,234.5, 三万五, 二〇二三, 1亿2000万, 壹佰贰拾, 三五百.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "base/decimal.h"
#include "text/phrase_matcher.h"

namespace heyan {

struct NumeralOptions {
  // A scale word that begins one of these phrases is left to it: in 三千瓦 the numeral is 三. May be null.
  const PhraseMatcher* units = nullptr;
  // The text is numbers, not prose: one full-width comma parts thousands, a point may come first, 百二 and 千三 begin
  // without a digit, k w M G are scales, and 一百二 is 120 whatever follows.
  bool bare = false;
  // No place is left out: 一百二 ends before 二.
  bool whole = false;
};

// A numeral that ends at `end`.
struct Numeral {
  std::optional<Decimal> value;  // after the scale words; nullopt when it is too long to be exact
  std::optional<Decimal> high;   // the other end of 三五百 (500) and 几十 (100)
  bool vague = false;            // 几十, 数百: below `high`
  Decimal precision = 1;         // one unit of the last printed digit, after scaling: 3.83万 -> 100
  int decimals = 0;              // digits after the point
  // Power of ten of the scale words at the end, which a number before "至" may share: 九百亿 -> 10, and of 万 亿 alone: 8.
  int scale_power = 0;
  int big_power = 0;
  bool in_characters = false;  // holds a 汉字 digit
  bool digit_string = false;   // 二〇二三, 一二三: digit for digit, without scale words
  bool abbreviated = false;    // 一百二, 三万五: the place of the last digit is left out
  std::size_t end = 0;
};

// The numeral that begins at `at` of folded text (FoldWidth); nullopt when none does. Linear in the numeral's length.
std::optional<Numeral> ReadNumeral(std::string_view text, std::size_t at, const NumeralOptions& options);

// True when the character at `at` can begin or continue a numeral in characters: 一 壹 两 〇 十 廿 百 万 几 …
bool IsNumeralCharacterAt(std::string_view text, std::size_t at);

// Where the digits that begin at `at` end, separators of thousands and the point included; `at` when there is none.
std::size_t EndOfDigits(std::string_view text, std::size_t at);

}  // namespace heyan
