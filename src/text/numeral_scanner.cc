#include <algorithm>
#include <string>

#include "text/numeral_section.h"
#include "text/utf8.h"

namespace heyan {
namespace {

using Sort = NumeralSymbol::Sort;

}  // namespace

std::optional<Decimal> ShiftedBy(const std::optional<Decimal>& value, int power) {
  if (power == 0) return value;
  std::optional<Decimal> factor = Decimal::PowerOfTen(power);
  return value && factor ? value->Times(*factor) : std::nullopt;
}

std::optional<Decimal> SumOf(const std::optional<Decimal>& a, const std::optional<Decimal>& b) {
  return a && b ? a->Plus(*b) : std::nullopt;
}

NumeralSymbol NumeralScanner::SymbolAt(std::size_t at) const {
  NumeralSymbol symbol = NumeralSymbolAt(text_, at);
  bool scale = symbol.sort == Sort::kSmall || symbol.sort == Sort::kBig;
  if (scale && options_.units != nullptr && options_.units->LongestAt(text_, at).length > symbol.length) return {};
  return symbol;
}

bool NumeralScanner::IsTwoOfThings(std::size_t at) const {
  std::string_view rest = text_.substr(at);
  return rest.starts_with("两") || rest.starts_with("兩");
}

std::size_t NumeralScanner::SkipZeros(std::size_t at) const {
  for (NumeralSymbol s = SymbolAt(at); s.sort == Sort::kDigit && s.value == 0; s = SymbolAt(at)) at += s.length;
  return at;
}

bool NumeralScanner::MayAbbreviate(std::size_t begin, std::size_t end) const {
  if (options_.whole || IsTwoOfThings(begin)) return false;  // 一千两位
  if (options_.bare || end >= text_.size() || !IsHan(DecodeAt(text_, end).value)) return true;
  return options_.units != nullptr && options_.units->LongestAt(text_, end).length > 0;
}

std::size_t NumeralScanner::PointEnd(std::size_t at, std::string* digits) const {
  NumeralSymbol point = SymbolAt(at);
  if (point.sort != Sort::kPoint) return at;
  auto keep = [&](char digit) {
    if (digits != nullptr && digits->size() < kMaxNumeralDigits) digits->push_back(digit);
  };
  std::size_t begin = at + point.length;
  std::size_t end = begin;
  while (true) {
    if (IsDigit(end)) {
      keep(text_[end++]);
      continue;
    }
    NumeralSymbol symbol = SymbolAt(end);
    if (symbol.sort == Sort::kSmall) return at;  // 八点三十 is a time
    if (symbol.sort != Sort::kDigit || IsTwoOfThings(end)) break;
    keep(static_cast<char>('0' + symbol.value));
    end += symbol.length;
  }
  return end == begin ? at : end;
}

std::optional<Decimal> NumeralScanner::ParseArabic(std::size_t begin, std::size_t end) const {
  if (end - begin > kMaxNumeralDigits) return std::nullopt;
  std::string digits;
  std::ranges::copy_if(text_.substr(begin, end - begin), std::back_inserter(digits),
                       [](char c) { return (c >= '0' && c <= '9') || c == '.'; });
  return Decimal::Parse(digits);
}

void AddPoint(const NumeralScanner& scanner, int power, NumeralSection* section) {
  std::string digits = "0.";
  section->end = scanner.PointEnd(section->end, &digits);
  int count = static_cast<int>(digits.size()) - 2;
  std::optional<Decimal> fraction =
      digits.size() < kMaxNumeralDigits ? ShiftedBy(Decimal::Parse(digits), -power) : std::nullopt;
  section->value = SumOf(section->value, fraction);
  section->high.reset();
  section->has_point = true;
  section->lone_digit = false;
  section->decimals = count;
  section->place = -count - power;
}

}  // namespace heyan
