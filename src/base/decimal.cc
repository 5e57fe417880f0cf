#include "base/decimal.h"

#include <algorithm>
#include <array>

namespace heyan {
namespace {

constexpr int kPowers = 38;

constexpr std::array<__int128, kPowers> MakePowers() {
  std::array<__int128, kPowers> powers{};
  powers[0] = 1;
  for (int i = 1; i < kPowers; ++i) powers[i] = powers[i - 1] * 10;
  return powers;
}

constexpr std::array<__int128, kPowers> kPower = MakePowers();
constexpr __int128 kLimit = kPower[Decimal::kMaxDigits];

bool MultiplyChecked(__int128 a, __int128 b, __int128* product) { return !__builtin_mul_overflow(a, b, product); }

std::string Digits(__int128 value) {
  if (value == 0) return "0";
  std::string digits;
  for (; value > 0; value /= 10) digits.push_back(static_cast<char>('0' + static_cast<int>(value % 10)));
  std::ranges::reverse(digits);
  return digits;
}

}  // namespace

std::optional<Decimal> Decimal::Make(__int128 coefficient, int scale) {
  while (scale > 0 && coefficient % 10 == 0) {
    coefficient /= 10;
    --scale;
  }
  if (coefficient >= kLimit || coefficient <= -kLimit || scale > kMaxScale) return std::nullopt;
  return Decimal(coefficient, scale);
}

std::optional<Decimal> Decimal::Parse(std::string_view text) {
  bool negative = text.starts_with('-');
  if (negative) text.remove_prefix(1);
  __int128 coefficient = 0;
  int scale = 0;
  bool point = false;
  bool any = false;
  for (char c : text) {
    if (c == '.') {
      if (point) return std::nullopt;
      point = true;
      continue;
    }
    if (c < '0' || c > '9') return std::nullopt;
    any = true;
    coefficient = coefficient * 10 + (c - '0');
    if (coefficient >= kLimit) return std::nullopt;
    if (point) ++scale;
  }
  if (!any || text.ends_with('.')) return std::nullopt;
  return Make(negative ? -coefficient : coefficient, scale);
}

std::optional<Decimal> Decimal::PowerOfTen(int exponent) {
  if (exponent >= kMaxDigits || exponent < -kMaxScale) return std::nullopt;
  return exponent >= 0 ? Decimal(kPower[exponent], 0) : Decimal(1, -exponent);
}

std::optional<Decimal> Decimal::Plus(const Decimal& other) const {
  if (IsZero()) return other;
  int scale = std::max(scale_, other.scale_);
  __int128 a = 0;
  __int128 b = 0;
  __int128 sum = 0;
  if (!MultiplyChecked(coefficient_, kPower[scale - scale_], &a) ||
      !MultiplyChecked(other.coefficient_, kPower[scale - other.scale_], &b) || __builtin_add_overflow(a, b, &sum)) {
    return std::nullopt;
  }
  return Make(sum, scale);
}

std::optional<Decimal> Decimal::Minus(const Decimal& other) const { return Plus(other.Negated()); }

std::optional<Decimal> Decimal::Times(const Decimal& other) const {
  __int128 product = 0;
  if (!MultiplyChecked(coefficient_, other.coefficient_, &product)) return std::nullopt;
  return Make(product, scale_ + other.scale_);
}

std::optional<Decimal> Decimal::DividedBy(const Decimal& other, int digits) const {
  if (other.IsZero() || digits < 0 || digits > kMaxScale) return std::nullopt;
  // this/other = (c1 × 10^(s2 + digits - s1)) / c2, in units of 10^-digits.
  int shift = other.scale_ + digits - scale_;
  __int128 numerator = coefficient_;
  __int128 denominator = other.coefficient_;
  if (shift >= kPowers || -shift >= kPowers) return std::nullopt;
  if (shift >= 0 && !MultiplyChecked(numerator, kPower[shift], &numerator)) return std::nullopt;
  if (shift < 0 && !MultiplyChecked(denominator, kPower[-shift], &denominator)) return std::nullopt;
  bool negative = (numerator < 0) != (denominator < 0);
  if (numerator < 0) numerator = -numerator;
  if (denominator < 0) denominator = -denominator;
  __int128 quotient = numerator / denominator;
  __int128 remainder = numerator % denominator;
  if (remainder >= denominator - remainder) ++quotient;
  return Make(negative ? -quotient : quotient, digits);
}

Decimal Decimal::Negated() const { return Decimal(-coefficient_, scale_); }

Decimal Decimal::LastPlace() const {
  if (coefficient_ == 0) return Decimal(1, 0);
  if (scale_ > 0) return Decimal(1, scale_);
  int zeros = 0;
  for (__int128 c = coefficient_; c % 10 == 0; c /= 10) ++zeros;
  return Decimal(kPower[zeros], 0);
}

std::optional<int> Decimal::PowerOfTenApart(const Decimal& other) const {
  if (IsZero() || other.IsZero()) return std::nullopt;
  auto stripped = [](const Decimal& d) {
    __int128 c = d.coefficient_;
    int exponent = -d.scale_;
    for (; c % 10 == 0; c /= 10) ++exponent;
    return std::pair(c, exponent);
  };
  auto [c1, e1] = stripped(*this);
  auto [c2, e2] = stripped(other);
  if (c1 != c2 || e1 == e2) return std::nullopt;
  return e1 - e2;
}

std::string Decimal::ToString() const {
  std::string digits = Digits(coefficient_ < 0 ? -coefficient_ : coefficient_);
  if (scale_ > 0) {
    if (static_cast<int>(digits.size()) <= scale_) digits.insert(0, scale_ + 1 - digits.size(), '0');
    digits.insert(digits.size() - scale_, 1, '.');
  }
  return coefficient_ < 0 ? "-" + digits : digits;
}

std::strong_ordering Decimal::operator<=>(const Decimal& other) const {
  int scale = std::max(scale_, other.scale_);
  __int128 a = 0;
  __int128 b = 0;
  bool a_fits = MultiplyChecked(coefficient_, kPower[scale - scale_], &a);
  bool b_fits = MultiplyChecked(other.coefficient_, kPower[scale - other.scale_], &b);
  // At most one side can overflow (the other has the larger scale): it is then the larger in magnitude.
  if (!a_fits) return coefficient_ < 0 ? std::strong_ordering::less : std::strong_ordering::greater;
  if (!b_fits) return other.coefficient_ < 0 ? std::strong_ordering::greater : std::strong_ordering::less;
  return a <=> b;
}

}  // namespace heyan
