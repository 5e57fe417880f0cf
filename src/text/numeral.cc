#include "text/numeral.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "text/numeral_section.h"

namespace heyan {
namespace {

using Sort = NumeralSymbol::Sort;

// Digits of the second number of 3万5000.
constexpr std::size_t kTailDigits = 3;

// Adds sections up: 3万 5千 6, 一亿 两千三百. The scale words fall, or count for all before them (一千万零三 亿).
class Reader {
 public:
  Reader(std::string_view text, const NumeralOptions& options) : scanner_(text, options), bare_(options.bare) {}

  std::optional<Numeral> Read(std::size_t begin) {
    at_ = begin;
    while (!finished_ && AddTerm()) {
    }
    if (terms_.empty()) return std::nullopt;
    Finish();
    return numeral_;
  }

 private:
  struct Term {
    std::optional<Decimal> value, high;
    int power;  // of the scale words
    int place;  // power of the last printed digit
  };

  bool AddTerm() {
    std::optional<NumeralSection> section =
        terms_.empty() && bare_ && OpensWithScale() ? One() : ReadNumeralSection(scanner_, at_, terms_.empty());
    if (!section) return false;
    int power = ReadScales(&section->end);
    if (power > 0 && !section->has_point && scanner_.PointEnd(section->end, nullptr) > section->end) {
      AddPoint(scanner_, power, &*section);  // 四百亿点零五
    }
    if (!Fits(power, &*section)) return false;
    at_ = section->end;
    Push(*section, power);
    return true;
  }

  NumeralSection One() const {
    NumeralSection one;
    one.value = Decimal(1);
    one.characters = one.has_units = true;
    one.end = at_;
    return one;
  }

  // 万九: a scale word and one digit.
  bool OpensWithScale() const {
    NumeralSymbol scale = scanner_.SymbolAt(at_);
    if (scale.sort != Sort::kBig) return false;
    NumeralSymbol digit = scanner_.SymbolAt(at_ + scale.length);
    std::size_t end = at_ + scale.length + digit.length;
    return digit.sort == Sort::kDigit && digit.value > 0 && scanner_.SymbolAt(end).sort == Sort::kNone;
  }

  // The power of 万 亿 万亿 at *at, which moves behind them; 0 when there are none.
  int ReadScales(std::size_t* at) const {
    constexpr std::string_view kCounted = "个";  // 两个亿
    bool counted = bare_ && scanner_.text().substr(*at).starts_with(kCounted) &&
                   scanner_.SymbolAt(*at + kCounted.size()).sort == Sort::kBig;
    if (counted) *at += kCounted.size();
    int power = 0;
    for (NumeralSymbol s = scanner_.SymbolAt(*at); s.sort == Sort::kBig; s = scanner_.SymbolAt(*at)) {
      power = std::min(power + s.value, 2 * Decimal::kMaxDigits);
      *at += s.length;
    }
    return power != 0 || !bare_ ? power : ReadLetterScale(at);
  }

  // 40k, 30w, 1.04M
  int ReadLetterScale(std::size_t* at) const {
    constexpr auto kLetters = std::to_array<std::pair<char, int>>({{'k', 3}, {'K', 3}, {'w', 4}, {'M', 6}, {'G', 9}});
    std::string_view rest = scanner_.text().substr(*at);
    bool blank = rest.starts_with(' ');
    rest.remove_prefix(blank ? 1 : 0);
    if (rest.empty()) return 0;
    char next = rest.size() > 1 ? rest[1] : ' ';
    bool goes_on = (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z') || (next >= '0' && next <= '9');
    const auto* found = std::ranges::find(kLetters, rest[0], &std::pair<char, int>::first);
    if (goes_on || found == kLetters.end()) return 0;
    *at += blank ? 2 : 1;
    return found->second;
  }

  // True when a section with scale words of `power` goes on from the terms before it; 三万五 gets its place.
  bool Fits(int power, NumeralSection* section) const {
    if (section->vague && !section->has_units) return false;
    if (terms_.empty()) return true;
    int limit = terms_.back().power;
    std::optional<Decimal> bound = Decimal::PowerOfTen(power < limit ? limit - power : limit);
    if (limit == 0 || power == limit || !section->value || !bound || *section->value >= *bound) return false;
    if (power != 0 || section->after_zero) return true;
    if (section->lone_digit) {
      if (arabic_ || !scanner_.MayAbbreviate(at_, section->end)) return false;
      section->abbreviated = true;
      section->value = ShiftedBy(section->value, limit - 1);
      if (section->high) section->high = ShiftedBy(section->high, limit - 1);
      section->place = limit - 1;
    }
    return !section->arabic || section->has_units || section->digits >= kTailDigits;
  }

  void Push(const NumeralSection& section, int power) {
    Term term{ShiftedBy(section.value, power), ShiftedBy(section.high ? section.high : section.value, power), power,
              section.place + power};
    numeral_.scale_power = (terms_.empty() ? section.shared : 0) + power;
    for (; !terms_.empty() && terms_.back().power < power; terms_.pop_back()) {
      term.value = SumOf(term.value, ShiftedBy(terms_.back().value, power));
      term.high = SumOf(term.high, ShiftedBy(terms_.back().high, power));
    }
    numeral_.big_power = power;
    numeral_.in_characters = numeral_.in_characters || section.characters;
    numeral_.vague = section.vague;
    numeral_.digit_string = section.digit_string && power == 0;
    numeral_.abbreviated = section.abbreviated;
    numeral_.decimals = section.decimals;
    numeral_.end = at_;
    arabic_ = arabic_ || !section.characters;
    has_high_ = section.high.has_value();
    finished_ = section.has_point || has_high_ || (section.lone_digit && section.place > 0);
    terms_.push_back(term);
  }

  void Finish() {
    std::optional<Decimal> low = Decimal(0);
    std::optional<Decimal> high = Decimal(0);
    for (const Term& term : terms_) {
      low = SumOf(low, term.value);
      high = SumOf(high, term.high);
    }
    std::optional<Decimal> precision = Decimal::PowerOfTen(terms_.back().place);
    if (!low || !high || !precision) return;
    numeral_.value = low;
    numeral_.precision = *precision;
    if (has_high_) numeral_.high = high;
  }

  NumeralScanner scanner_;
  bool bare_;
  std::size_t at_ = 0;
  std::vector<Term> terms_;
  Numeral numeral_;
  bool arabic_ = false;    // holds Arabic digits
  bool has_high_ = false;  // ends in 三五 or is 几十
  bool finished_ = false;
};

}  // namespace

std::optional<Numeral> ReadNumeral(std::string_view text, std::size_t at, const NumeralOptions& options) {
  return Reader(text, options).Read(at);
}

bool IsNumeralCharacterAt(std::string_view text, std::size_t at) {
  NumeralSymbol symbol = NumeralSymbolAt(text, at);
  return symbol.sort != Sort::kNone && symbol.sort != Sort::kPoint;
}

}  // namespace heyan
