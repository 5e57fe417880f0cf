#include "text/numeral_section.h"

#include <algorithm>
#include <string>
#include <string_view>

namespace heyan {
namespace {

using Sort = NumeralSymbol::Sort;

constexpr std::string_view kWideComma = "，";
// Arabic digits that may stand before 十 百 千: 4千6百, 1500千. A number with separators is never one of several places.
constexpr std::size_t kPlaceDigits = 4;

bool IsZero(const NumeralSymbol& symbol) { return symbol.sort == Sort::kDigit && symbol.value == 0; }

// 七八, 三五: two digits for "between".
bool IsPair(int a, int b) { return a > 0 && (b == a + 1 || (a == 3 && b == 5)); }

// Reads places one after the other: 三千 二百 零 五, 4千 6百. Every place is smaller than the one before.
class PlacesReader {
 public:
  PlacesReader(const NumeralScanner& scanner, std::size_t at, bool first) : scanner_(scanner), at_(at), first_(first) {
    section_.value = Decimal(0);
  }

  std::optional<NumeralSection> Read() {
    while (power_ > 0 && Step()) {
    }
    if (places_ == 0) return std::nullopt;
    section_.has_units = !section_.lone_digit;
    section_.end = at_;
    if (places_ > 1) section_.shared = 0;
    return section_;
  }

 private:
  struct Digits {
    std::optional<Decimal> value;
    std::size_t count = 0;  // 0: none
    std::size_t end = 0;
    bool arabic = false;
  };

  // One place; false at the end of the section.
  bool Step() {
    std::size_t start = opens() && first_ ? at_ : scanner_.SkipZeros(at_);  // the 零 of 〇二三 is a digit
    bool zero = start > at_;
    NumeralSymbol symbol = scanner_.SymbolAt(start);
    if (symbol.sort == Sort::kTens && power_ > 1) return Take(Decimal(symbol.value), 1, start + symbol.length);
    if (symbol.sort == Sort::kSmall) return TakeUnitWithoutDigit(symbol, start, zero);
    if (symbol.sort == Sort::kDigit && TakePair(symbol, start, zero)) return false;
    Digits digits = DigitsAt(start);
    if (digits.count == 0 || !digits.value) return false;
    NumeralSymbol unit = scanner_.SymbolAt(digits.end);
    if (unit.sort == Sort::kSmall) return TakeDigitsWithUnit(digits, unit);
    TakeLastDigits(digits, start, zero);
    return false;
  }

  bool opens() const { return places_ == 0; }

  Digits DigitsAt(std::size_t at) const {
    std::size_t end = at;
    while (scanner_.IsDigit(end) && end - at <= kMaxNumeralDigits) ++end;
    if (end > at) return {scanner_.ParseArabic(at, end), end - at, end, true};
    NumeralSymbol symbol = scanner_.SymbolAt(at);
    if (symbol.sort != Sort::kDigit) return {};
    return {Decimal(symbol.value), 1, at + symbol.length, false};
  }

  // Adds value × 10^0 and goes on below 10^power.
  bool Take(const Decimal& value, int power, std::size_t end) {
    section_.value = SumOf(section_.value, value);
    section_.characters = true;
    section_.place = power > 1 ? power : 0;
    power_ = power;
    at_ = end;
    ++places_;
    return true;
  }

  // 十 of 十五 and 百 of 一千零百; 百二 in bare numbers.
  bool TakeUnitWithoutDigit(const NumeralSymbol& unit, std::size_t start, bool zero) {
    bool allowed = unit.value == 1 || zero || (opens() && scanner_.options().bare);
    if (unit.value >= power_ || !allowed) return false;
    if (opens() && first_ && unit.value > 1) {  // 百 alone is no number
      NumeralSymbol next = scanner_.SymbolAt(start + unit.length);
      if (next.sort != Sort::kDigit || IsZero(next)) return false;
    }
    return Take(*Decimal::PowerOfTen(unit.value), unit.value, start + unit.length);
  }

  bool TakeDigitsWithUnit(const Digits& digits, const NumeralSymbol& unit) {
    if (unit.value >= power_ || (!opens() && digits.count > 1)) return false;
    std::optional<Decimal> part = ShiftedBy(digits.value, unit.value);
    if (!part) return false;
    bool arabic_only = digits.arabic && !section_.characters;
    if (unit.value > 1) section_.shared = unit.value;
    Take(*part, unit.value, digits.end + unit.length);
    if (digits.arabic) section_.place = unit.value;
    section_.characters = !arabic_only;
    return true;
  }

  // 三五百, 十五六, 七百三四十: both digits stand for the same place.
  bool TakePair(const NumeralSymbol& a, std::size_t start, bool zero) {
    NumeralSymbol b = scanner_.SymbolAt(start + a.length);
    if (b.sort != Sort::kDigit || !IsPair(a.value, b.value)) return false;
    std::size_t end = start + a.length + b.length;
    NumeralSymbol unit = scanner_.SymbolAt(end);
    bool has_unit = unit.sort == Sort::kSmall;
    if (unit.sort == Sort::kDigit || (has_unit && unit.value >= power_)) return false;
    if (!has_unit && opens() && first_) return false;  // ReadDigitString() knows those
    int place = has_unit ? unit.value : zero || opens() ? 0 : power_ - 1;
    section_.high = SumOf(section_.value, ShiftedBy(Decimal(b.value), place));
    section_.lone_digit = !has_unit && opens();
    if (place > 1 && opens()) section_.shared = place;
    Take(*ShiftedBy(Decimal(a.value), place), 0, has_unit ? end + unit.length : end);
    section_.place = place;
    return true;
  }

  // Digits of the units, or short for 一百二 and 两千六.
  void TakeLastDigits(const Digits& digits, std::size_t start, bool zero) {
    int place = 0;
    if (digits.arabic) {
      bool fills =
          digits.count == static_cast<std::size_t>(power_) || (zero && digits.count < static_cast<std::size_t>(power_));
      if (opens() || !fills) return;
    } else if (!zero && power_ > 1 && !opens()) {
      bool goes_on = scanner_.SymbolAt(digits.end).sort == Sort::kDigit;
      if (goes_on || !scanner_.MayAbbreviate(start, digits.end)) return;
      place = power_ - 1;
      section_.abbreviated = true;
    }
    bool lone = opens() && !zero;
    bool characters = section_.characters || !digits.arabic;
    Take(*ShiftedBy(digits.value, place), 0, digits.end);
    section_.characters = characters;
    section_.place = place;
    section_.lone_digit = lone;
  }

  const NumeralScanner& scanner_;
  std::size_t at_;
  bool first_;
  int power_ = 4;  // of the last 十 百 千: the next must be smaller
  int places_ = 0;
  NumeralSection section_;
};

// 二〇二三, 一二三: digit for digit. nullopt when no two digits stand there, or 十 百 千 claim one of two.
std::optional<NumeralSection> ReadDigitString(const NumeralScanner& scanner, std::size_t begin) {
  std::string digits;
  std::size_t count = 0;
  std::size_t at = begin;
  for (NumeralSymbol s = scanner.SymbolAt(at); s.sort == Sort::kDigit; s = scanner.SymbolAt(at)) {
    if (scanner.SymbolAt(at + s.length).sort == Sort::kSmall) break;  // 五二十: the last digit belongs to 十
    if (count > 0 && scanner.IsTwoOfThings(at)) break;                // 八两
    if (digits.size() < kMaxNumeralDigits) digits.push_back(static_cast<char>('0' + s.value));
    at += s.length;
    ++count;
  }
  if (count < 2) return std::nullopt;
  NumeralSection section;
  section.characters = section.has_units = section.digit_string = true;
  section.end = at;
  bool point = scanner.PointEnd(at, nullptr) > at;
  if (count == 2 && !point && IsPair(digits[0] - '0', digits[1] - '0')) {
    section.high = Decimal(digits[1] - '0');
    section.digit_string = false;
    digits.resize(1);
  }
  if (count < kMaxNumeralDigits) section.value = Decimal::Parse(digits);
  return section;
}

// 几十, 数百 and, before a scale word, 几 alone.
std::optional<NumeralSection> ReadVague(const NumeralScanner& scanner, std::size_t at) {
  NumeralSymbol unit = scanner.SymbolAt(at);
  bool small = unit.sort == Sort::kSmall;
  if (!small && unit.sort != Sort::kBig) return std::nullopt;
  int power = small ? unit.value : 0;
  NumeralSection section;
  section.value = Decimal::PowerOfTen(power);
  section.high = Decimal::PowerOfTen(power + 1);
  section.place = section.shared = power;
  section.characters = section.vague = section.has_units = true;
  section.end = small ? at + unit.length : at;
  return section;
}

bool IsGroup(const NumeralScanner& scanner, std::size_t at) {
  return scanner.IsDigit(at) && scanner.IsDigit(at + 1) && scanner.IsDigit(at + 2) && !scanner.IsDigit(at + 3);
}

std::size_t AfterDecimals(const NumeralScanner& scanner, std::size_t at) {
  if (!scanner.text().substr(at).starts_with('.') || !scanner.IsDigit(at + 1)) return at;
  for (++at; scanner.IsDigit(at);) ++at;
  return at;
}

// Thousands separators (1,234,567) belong to the number, a comma of a list does not: full-width commas count in bare
// numbers, before a scale word (3，641万元, 3，641.5亿元) and from two groups on (5，213，000).
std::size_t EndOfGroups(const NumeralScanner& scanner, std::size_t begin, std::size_t end) {
  if (end - begin > 3 || scanner.text()[begin] == '0') return end;
  int wide_groups = 0;
  int wide_needed = scanner.options().bare ? 1 : 2;
  for (std::size_t at = end;;) {
    std::string_view rest = scanner.text().substr(at);
    std::size_t comma = rest.starts_with(',') ? 1 : rest.starts_with(kWideComma) ? kWideComma.size() : 0;
    if (comma == 0 || !IsGroup(scanner, at + comma)) return end;
    at += comma + 3;
    if (comma > 1 || wide_groups > 0) ++wide_groups;
    bool scaled = scanner.SymbolAt(AfterDecimals(scanner, at)).sort == Sort::kBig;
    if (wide_groups == 0 || wide_groups >= wide_needed || scaled) end = at;
  }
}

// 1,234.5
std::optional<NumeralSection> ReadArabic(const NumeralScanner& scanner, std::size_t begin) {
  std::size_t whole_end = begin;
  while (scanner.IsDigit(whole_end)) ++whole_end;
  if (whole_end > begin) whole_end = EndOfGroups(scanner, begin, whole_end);
  std::string_view text = scanner.text();
  std::size_t end = whole_end;
  if (end < text.size() && text[end] == '.' && scanner.IsDigit(end + 1)) {
    for (++end; scanner.IsDigit(end);) ++end;
    bool goes_on = end < text.size() && text[end] == '.' && scanner.IsDigit(end + 1);
    bool went_on = begin > 1 && text[begin - 1] == '.' && scanner.IsDigit(begin - 2);
    if (scanner.options().bare && (goes_on || went_on)) end = whole_end;  // 127.0.0.1
  }
  if (end == begin) return std::nullopt;
  NumeralSection section;
  section.value = scanner.ParseArabic(begin, end);
  section.arabic = true;
  section.end = end;
  section.digits = whole_end - begin;
  section.has_point = end > whole_end;
  if (section.has_point) section.decimals = static_cast<int>(std::min(end - whole_end - 1, kMaxNumeralDigits));
  section.place = -section.decimals;
  return section;
}

// 1.5千: the scale word of a number that the places cannot hold.
void AddSmallScale(const NumeralScanner& scanner, NumeralSection* section) {
  NumeralSymbol unit = scanner.SymbolAt(section->end);
  if (unit.sort != Sort::kSmall) return;
  section->value = ShiftedBy(section->value, unit.value);
  section->place += unit.value;
  section->shared = unit.value;
  section->has_units = true;
  section->end += unit.length;
}

}  // namespace

std::optional<NumeralSection> ReadNumeralSection(const NumeralScanner& scanner, std::size_t at, bool first) {
  std::size_t start = first ? at : scanner.SkipZeros(at);
  bool point_first = first && scanner.options().bare && start < scanner.text().size() && scanner.text()[start] == '.';
  std::optional<NumeralSection> section;
  if (scanner.IsDigit(start) || point_first) {
    section = ReadArabic(scanner, start);
    bool is_place = section && section->end - start <= kPlaceDigits && !section->has_point;
    if (is_place && scanner.SymbolAt(section->end).sort == Sort::kSmall) {
      section = PlacesReader(scanner, start, first).Read();
    } else if (section) {
      AddSmallScale(scanner, &*section);
    }
  } else {
    NumeralSymbol symbol = scanner.SymbolAt(start);
    if (symbol.sort == Sort::kNone) return std::nullopt;
    if (symbol.sort == Sort::kVague) section = first ? ReadVague(scanner, start + symbol.length) : std::nullopt;
    if (symbol.sort == Sort::kDigit && first) section = ReadDigitString(scanner, start);
    if (symbol.sort != Sort::kVague && !section) section = PlacesReader(scanner, start, first).Read();
  }
  if (!section) return std::nullopt;
  section->after_zero = start > at;
  if (!section->has_point && scanner.PointEnd(section->end, nullptr) > section->end) AddPoint(scanner, 0, &*section);
  return section;
}

std::size_t EndOfDigits(std::string_view text, std::size_t at) {
  NumeralScanner scanner(text, {});
  if (!scanner.IsDigit(at)) return at;
  std::optional<NumeralSection> section = ReadArabic(scanner, at);
  return section ? section->end : at;
}

}  // namespace heyan
