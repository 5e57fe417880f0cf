#include "understand/proportion_reader.h"

#include <array>
#include <string>
#include <utility>

#include "text/numeral_symbol.h"
#include "text/utf8.h"

namespace heyan {
namespace {

// Digits of a quotient such as a third.
constexpr int kQuotientDigits = 10;

using Sort = NumeralSymbol::Sort;

bool Skip(std::string_view text, std::string_view word, std::size_t* at) {
  if (!text.substr(*at).starts_with(word)) return false;
  *at += word.size();
  return true;
}

std::optional<Decimal> Times(const std::optional<Decimal>& a, const std::optional<Decimal>& b) {
  return a && b ? a->Times(*b) : std::nullopt;
}

// A figure in `unit` whose numbers are those of the numeral × factor.
std::optional<Figure> Make(std::string_view unit, const Numeral& numeral, const Decimal& factor, std::size_t end,
                           const Lexicon& lexicon) {
  const UnitEntry* entry = lexicon.FindUnit(unit);
  std::optional<Decimal> value = Times(numeral.value, factor);
  std::optional<Decimal> precision = numeral.precision.Times(factor);
  if (entry == nullptr || !value || !precision) return std::nullopt;
  Figure figure;
  figure.value = *value;
  figure.precision = *precision;
  if (numeral.high) figure.range = Interval{value, Times(numeral.high, factor), false, numeral.vague};
  figure.unit.unit = entry->unit;
  figure.unit.dimension = entry->dimension;
  figure.unit.kind = unit == "倍" ? QuantityKind::kMultiple : QuantityKind::kPercent;
  figure.numeral = numeral;
  figure.certain = true;
  figure.end = figure.unit.end = figure.unit.inside_begin = figure.unit.inside_end = end;
  return figure;
}

// 余 多 几 after the number: 百分之三十多, and the 强 of 三分之一强.
void ReadMore(std::string_view text, const Lexicon& lexicon, Figure* figure) {
  constexpr std::string_view kStrong = "强";
  std::size_t length = lexicon.qualifiers_inside().LongestAt(text, figure->end).length;
  if (length == 0 && text.substr(figure->end).starts_with(kStrong)) {
    std::size_t after = figure->end + kStrong.size();
    bool word_follows = after < text.size() && IsHan(DecodeAt(text, after).value);
    length = word_follows ? 0 : kStrong.size();
  }
  if (length == 0 || figure->range) return;
  figure->unit.inside_begin = figure->end;
  figure->end += length;
  figure->unit.inside_end = figure->unit.end = figure->end;
}

// 百 千 万万 before 分之: the power of ten, and where they end.
std::pair<int, std::size_t> PowerWords(std::string_view text, std::size_t at) {
  int power = 0;
  for (int words = 0; words < 3; ++words) {
    NumeralSymbol symbol = NumeralSymbolAt(text, at);
    if (symbol.sort != Sort::kSmall && symbol.sort != Sort::kBig) break;
    power += symbol.value;
    at += symbol.length;
  }
  return {power, at};
}

// 百分之三点五, 千分之一, 万万分之七, 百分百.
std::optional<Figure> PerHundred(std::string_view text, std::size_t at, bool bare, const Lexicon& lexicon) {
  auto [power, end] = PowerWords(text, at);
  if (power < 2 || !Skip(text, "分", &end)) return std::nullopt;
  bool spoken = !Skip(text, "之", &end);
  if (spoken && !bare) return std::nullopt;
  bool negative = Skip(text, "负", &end) || Skip(text, "負", &end) || Skip(text, "-", &end);
  NumeralOptions options{&lexicon.unit_matcher(), bare};
  std::optional<Numeral> numeral = ReadNumeral(text, end, options);
  if (!numeral && Skip(text, "百", &end)) {
    numeral = Numeral{};
    numeral->value = Decimal(100);
    numeral->end = end;
  }
  if (!numeral || !numeral->value) return std::nullopt;
  if (negative) numeral->value = numeral->value->Negated();
  std::optional<Decimal> factor = Decimal::PowerOfTen(power == 3 ? 0 : 2 - power);
  if (!factor) return std::nullopt;
  std::optional<Figure> figure = Make(power == 3 ? "‰" : "%", *numeral, *factor, numeral->end, lexicon);
  if (figure) ReadMore(text, lexicon, &*figure);
  return figure;
}

// 翻番, 翻一番, 翻了两番: the value is the factor.
std::optional<Figure> Doubled(std::string_view text, std::size_t at, const Lexicon& lexicon) {
  std::size_t end = at;
  if (!Skip(text, "翻", &end)) return std::nullopt;
  Skip(text, "了", &end);
  int times = 1;
  NumeralSymbol symbol = NumeralSymbolAt(text, end);
  if (symbol.sort == Sort::kDigit && symbol.value > 0) {
    times = symbol.value;
    end += symbol.length;
  }
  if (!Skip(text, "番", &end)) return std::nullopt;
  Numeral numeral;
  numeral.value = Decimal(1 << times);
  numeral.in_characters = true;
  std::optional<Figure> figure = Make("倍", numeral, Decimal(1), end, lexicon);
  if (figure) figure->qualifiers.emplace_back(text.substr(at, end - at));
  return figure;
}

std::optional<Figure> Half(std::string_view text, std::size_t at, bool bare, const Lexicon& lexicon) {
  std::size_t end = at;
  if (!Skip(text, "一半", &end)) return std::nullopt;
  if (bare) Skip(text, "半", &end);
  Numeral numeral;
  numeral.value = Decimal(50);
  numeral.in_characters = true;
  return Make("%", numeral, Decimal(1), end, lexicon);
}

// 八五折 is 8.5折, that is 85%.
std::optional<Figure> Discount(Numeral numeral, std::string_view text, std::size_t at, std::size_t end,
                               const Lexicon& lexicon) {
  NumeralSymbol first = NumeralSymbolAt(text, at);
  NumeralSymbol second = NumeralSymbolAt(text, at + first.length);
  bool two_digits =
      first.sort == Sort::kDigit && second.sort == Sort::kDigit && numeral.end == at + first.length + second.length;
  bool two_arabic = numeral.end == at + 2 && !numeral.in_characters && numeral.decimals == 0 && text[at] != '1';
  if (!two_digits && !two_arabic) return Make("%", numeral, Decimal(10), end, lexicon);
  if (two_digits) numeral.value = Decimal((first.value * 10) + second.value);
  numeral.high.reset();
  numeral.precision = Decimal(1);
  return Make("%", numeral, Decimal(1), end, lexicon);
}

// The 半 or the digit of 七成半 and 七成六 at `at`: its value in percent and where it ends; nullopt when none is there.
std::optional<std::pair<int, std::size_t>> Hundredths(const Numeral& numeral, std::string_view text, std::size_t at) {
  constexpr std::string_view kHalf = "半";
  if (text.substr(at).starts_with(kHalf) && !text.substr(at).starts_with("半数"))
    return std::pair(5, at + kHalf.size());
  NumeralSymbol digit = NumeralSymbolAt(text, at);
  std::size_t end = at + digit.length;
  bool word_follows = end < text.size() && IsHan(DecodeAt(text, end).value);
  if (digit.sort != Sort::kDigit || digit.value == 0 || word_follows || !numeral.in_characters) return std::nullopt;
  return std::pair(digit.value, end);
}

// 三成, 七成半, 七成六, 八五折.
std::optional<Figure> Tenths(const Numeral& numeral, std::string_view text, std::size_t at, const Lexicon& lexicon) {
  std::size_t end = numeral.end;
  if (lexicon.numerals().tenth_words.LongestAt(text, end).length > 0) return std::nullopt;
  if (Skip(text, "折", &end)) return Discount(numeral, text, at, end, lexicon);
  if (!Skip(text, "成", &end)) return std::nullopt;
  std::optional<Figure> figure = Make("%", numeral, Decimal(10), end, lexicon);
  if (!figure || figure->range) return figure;
  std::optional<std::pair<int, std::size_t>> rest = Hundredths(numeral, text, end);
  if (!rest) {
    ReadMore(text, lexicon, &*figure);
    return figure;
  }
  std::optional<Decimal> sum = figure->value.Plus(Decimal(rest->first));
  if (!sum) return std::nullopt;
  figure->value = *sum;
  figure->precision = Decimal(text.substr(end).starts_with("半") ? 5 : 1);
  figure->end = figure->unit.end = figure->unit.inside_begin = figure->unit.inside_end = rest->second;
  return figure;
}

// 三又二分之一: a plain number.
std::optional<Figure> Mixed(const Numeral& whole, const Decimal& part, std::size_t end) {
  std::optional<Decimal> value = whole.value ? whole.value->Plus(part) : std::nullopt;
  if (!value) return std::nullopt;
  Figure figure;
  figure.value = *value;
  figure.precision = *Decimal::PowerOfTen(-2);
  figure.numeral.value = value;
  figure.numeral.in_characters = whole.in_characters;
  figure.numeral.end = end;
  figure.end = figure.unit.end = figure.unit.inside_begin = figure.unit.inside_end = end;
  return figure;
}

// upper/lower as a share in percent, rounded; as a plain number when a `whole` stands before it.
std::optional<Figure> Quotient(const Numeral& upper, const Numeral& lower, const Numeral* whole, std::size_t end,
                               const Lexicon& lexicon) {
  auto quotient = [&](const std::optional<Decimal>& number, int times) {
    std::optional<Decimal> dividend = Times(number, Decimal(times));
    return dividend && lower.value ? dividend->DividedBy(*lower.value, kQuotientDigits) : std::nullopt;
  };
  Numeral share;
  share.value = quotient(upper.value, whole == nullptr ? 100 : 1);
  share.in_characters = upper.in_characters;
  share.end = end;
  if (!share.value) return std::nullopt;
  if (whole != nullptr) return Mixed(*whole, *share.value, end);
  if (upper.high) share.high = quotient(upper.high, 100);
  share.vague = upper.vague;
  if (*share.value < Decimal(10)) {  // a tenth of a small share
    share.precision = share.value->DividedBy(Decimal(10), kQuotientDigits).value_or(Decimal(1)).Absolute();
  }
  return Make("%", share, Decimal(1), end, lexicon);
}

std::optional<Numeral> SignedNumeral(std::string_view text, std::size_t at, const NumeralOptions& options) {
  bool negative = Skip(text, "负", &at) || Skip(text, "負", &at);
  std::optional<Numeral> numeral = ReadNumeral(text, at, options);
  if (numeral && numeral->value && negative) numeral->value = numeral->value->Negated();
  return numeral;
}

// 三分之一, 二十五分之一百四十四.
std::optional<Figure> Fraction(const Numeral& lower, const Numeral* whole, std::string_view text, bool bare,
                               const Lexicon& lexicon) {
  std::size_t at = lower.end;
  if (!Skip(text, "分之", &at)) return std::nullopt;
  std::optional<Numeral> upper = SignedNumeral(text, at, {&lexicon.unit_matcher(), bare});
  if (!upper) return std::nullopt;
  std::optional<Figure> figure = Quotient(*upper, lower, whole, upper->end, lexicon);
  if (figure && whole == nullptr) ReadMore(text, lexicon, &*figure);
  return figure;
}

// 1/2, and the 4/3 of 1 4/3.
std::optional<Figure> Slash(const Numeral& upper, const Numeral* whole, std::string_view text, const Lexicon& lexicon) {
  std::size_t at = upper.end;
  if (upper.decimals > 0 || !Skip(text, "/", &at)) return std::nullopt;
  std::optional<Numeral> lower = ReadNumeral(text, at, {&lexicon.unit_matcher(), true});
  if (!lower || lower->decimals > 0 || text.substr(lower->end).starts_with("/")) return std::nullopt;
  return Quotient(upper, *lower, whole, lower->end, lexicon);
}

}  // namespace

std::optional<Figure> ProportionAt(std::string_view text, std::size_t at, bool bare, const Lexicon& lexicon) {
  if (std::optional<Figure> figure = PerHundred(text, at, bare, lexicon)) return figure;
  if (std::optional<Figure> figure = Doubled(text, at, lexicon)) return figure;
  return Half(text, at, bare, lexicon);
}

std::optional<Figure> ProportionOf(const Numeral& numeral, std::string_view text, std::size_t at, bool bare,
                                   const Lexicon& lexicon) {
  if (std::optional<Figure> figure = Tenths(numeral, text, at, lexicon)) return figure;
  if (std::optional<Figure> figure = Fraction(numeral, nullptr, text, bare, lexicon)) return figure;
  if (!bare) return std::nullopt;
  if (std::optional<Figure> figure = Slash(numeral, nullptr, text, lexicon)) return figure;
  std::size_t next = numeral.end;
  bool words = Skip(text, "又", &next);
  if (!words && !Skip(text, " ", &next)) return std::nullopt;
  std::optional<Numeral> part = ReadNumeral(text, next, {&lexicon.unit_matcher(), true});
  if (!part) return std::nullopt;
  return words ? Fraction(*part, &numeral, text, bare, lexicon) : Slash(*part, &numeral, text, lexicon);
}

}  // namespace heyan
