// Exact decimal numbers. Every verdict of heyan rests on these, never on binary floating point.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace heyan {

// An exact decimal: coefficient × 10^-scale, with at most kMaxDigits significant digits.
// Kept normalised (no trailing zeros after the point), so equal values compare and print alike.
// Arithmetic that would leave the range answers nullopt: the caller abstains.
class Decimal {
 public:
  static constexpr int kMaxDigits = 36;
  static constexpr int kMaxScale = 18;

  constexpr Decimal() = default;
  Decimal(std::int64_t integer) : coefficient_(integer) {}  // NOLINT: integers are decimals

  // Reads "-12.50" or "300": ASCII digits, one optional point, one optional leading '-'.
  // nullopt when the text is anything else or has too many digits.
  static std::optional<Decimal> Parse(std::string_view text);

  // 10^exponent, for exponents the range can hold; else nullopt.
  static std::optional<Decimal> PowerOfTen(int exponent);

  std::optional<Decimal> Plus(const Decimal& other) const;
  std::optional<Decimal> Minus(const Decimal& other) const;
  std::optional<Decimal> Times(const Decimal& other) const;
  // Quotient rounded half away from zero to `digits` places; nullopt for a zero divisor or overflow.
  std::optional<Decimal> DividedBy(const Decimal& other, int digits) const;

  Decimal Negated() const;
  Decimal Absolute() const { return IsNegative() ? Negated() : *this; }
  bool IsNegative() const { return coefficient_ < 0; }
  bool IsZero() const { return coefficient_ == 0; }
  bool IsInteger() const { return scale_ == 0; }

  // Place of the last non-zero digit: 3000 -> 1000, 12.5 -> 0.1, 0 -> 1.
  Decimal LastPlace() const;

  // k when this == other × 10^k for an integer k ≠ 0 and both are non-zero; else nullopt.
  std::optional<int> PowerOfTenApart(const Decimal& other) const;

  // Plain notation without exponent: "-0.5", "1240000000".
  std::string ToString() const;

  std::strong_ordering operator<=>(const Decimal& other) const;
  bool operator==(const Decimal& other) const = default;

 private:
  Decimal(__int128 coefficient, int scale) : coefficient_(coefficient), scale_(scale) {}
  static std::optional<Decimal> Make(__int128 coefficient, int scale);

  __int128 coefficient_ = 0;
  int scale_ = 0;  // digits after the point, 0..kMaxScale
};

}  // namespace heyan
