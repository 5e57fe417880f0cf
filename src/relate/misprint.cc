#include "relate/misprint.h"

#include <string>
#include <utility>

namespace heyan {
namespace {

constexpr int kScales[] = {-8, -4, -3, -2, -1, 1, 2, 3, 4, 8};
constexpr std::string_view kDigits = "0123456789";

// The place of the last printed digit; of a whole number of things 1, or the scale word's.
Decimal LastPrintedPlace(const Quantity& printed) {
  return printed.precision.IsZero() ? Decimal(1) : printed.precision;
}

// The digits as printed, without zeros before them; zeros at the end stay: of 90 the last one is 0.
std::string PrintedDigits(const Quantity& printed) {
  std::optional<Decimal> whole = printed.value.Absolute().DividedBy(LastPrintedPlace(printed), 0);
  return whole ? whole->ToString() : std::string();
}

bool Fits(const std::string& digits, const Quantity& printed, const Interval& meant) {
  std::optional<Decimal> whole = Decimal::Parse(digits);
  std::optional<Decimal> value = whole ? whole->Times(LastPrintedPlace(printed)) : std::nullopt;
  return value && meant.Contains(printed.value.IsNegative() ? value->Negated() : *value);
}

// Another digit at `at`.
bool FitsWithOtherAt(std::size_t at, std::string digits, const Quantity& printed, const Interval& meant) {
  for (char other : kDigits) {
    digits[at] = other;
    if (Fits(digits, printed, meant)) return true;
  }
  return false;
}

}  // namespace

std::optional<int> FittingPower(const Quantity& printed, const Interval& meant) {
  for (int power : kScales) {
    Decimal factor = *Decimal::PowerOfTen(power < 0 ? -power : power);
    std::optional<Decimal> scaled =
        power > 0 ? printed.value.Times(factor) : printed.value.DividedBy(factor, Decimal::kMaxScale);
    if (scaled && !scaled->IsZero() && meant.Contains(*scaled)) return power;
  }
  return std::nullopt;
}

bool FitsWithOtherScale(const Quantity& printed, const Interval& meant) {
  return FittingPower(printed, meant).has_value();
}

bool FitsWithSwappedDigits(const Quantity& printed, const Interval& meant) {
  std::string digits = PrintedDigits(printed);
  for (std::size_t i = 0; i + 1 < digits.size(); ++i) {
    std::string swapped = digits;
    std::swap(swapped[i], swapped[i + 1]);
    if (swapped != digits && Fits(swapped, printed, meant)) return true;
  }
  return false;
}

bool FitsWithOtherLastDigit(const Quantity& printed, const Interval& meant) {
  std::string digits = PrintedDigits(printed);
  if (digits.size() != 1) return !digits.empty() && FitsWithOtherAt(digits.size() - 1, digits, printed, meant);
  auto fits = [&](int other) {
    return other >= '0' && other <= '9' && Fits({static_cast<char>(other)}, printed, meant);
  };
  return fits(digits[0] - 1) || fits(digits[0] + 1);
}

bool FitsWithOneOther(const Quantity& printed, const Interval& meant) {
  std::string digits = PrintedDigits(printed);
  if (digits.size() < 3) return false;
  for (std::size_t at = 0; at < digits.size(); ++at) {
    if (FitsWithOtherAt(at, digits, printed, meant)) return true;
  }
  return false;
}

bool FitsWithOneMore(const Quantity& printed, const Interval& meant) {
  std::string digits = PrintedDigits(printed);
  for (std::size_t at = 0; !digits.empty() && at <= digits.size(); ++at) {
    std::string longer = digits.substr(0, at) + '0' + digits.substr(at);
    if (FitsWithOtherAt(at, longer, printed, meant)) return true;
  }
  return false;
}

}  // namespace heyan
