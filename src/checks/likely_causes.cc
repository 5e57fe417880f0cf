#include "checks/likely_causes.h"

#include <fmt/format.h>

#include <array>
#include <string>
#include <utility>

#include "base/messages.h"
#include "relate/compare.h"

namespace heyan {
namespace {

constexpr int kScales[] = {-8, -4, -3, -2, -1, 1, 2, 3, 4, 8};
constexpr auto kScaleWords = std::to_array<std::pair<std::string_view, int>>({{"亿", 8}, {"万", 4}});

// The digits of a value without its point and the zeros around them.
std::string DigitsOf(const Decimal& value) {
  std::optional<Decimal> whole = value.Absolute().DividedBy(value.LastPlace(), 0);
  return whole ? whole->ToString() : std::string();
}

// Whether the printed figure is the one it should be with other digits.
class DigitSlips {
 public:
  DigitSlips(const Quantity& printed, const Ranged& expected) : printed_(printed), expected_(expected) {}

  // The slip that makes the very value comes before one that only falls into what rounding leaves open.
  std::optional<std::string_view> Cause() {
    for (bool exact : {true, false}) {
      exact_ = exact;
      if (FitsSwapped()) return "cause.swapped_digits";
      if (FitsWithOneDigit()) return "cause.one_digit";
    }
    return std::nullopt;
  }

 private:
  bool FitsSwapped() const {
    for (std::size_t i = 0; i + 1 < digits_.size(); ++i) {
      if (digits_[i] == digits_[i + 1]) continue;
      std::string swapped = digits_;
      std::swap(swapped[i], swapped[i + 1]);
      if (Fits(swapped)) return true;
    }
    return false;
  }

  bool FitsWithOneDigit() const {
    if (digits_.size() < 3) return false;  // of two digits one is always wrong
    for (std::size_t i = 0; i < digits_.size(); ++i) {
      for (char other = '0'; other <= '9'; ++other) {
        std::string changed = digits_;
        changed[i] = other;
        if (Fits(changed)) return true;
      }
    }
    return false;
  }

  bool Fits(const std::string& digits) const {
    std::optional<Decimal> whole = Decimal::Parse(digits);
    std::optional<Decimal> value = whole ? whole->Times(printed_.value.LastPlace()) : std::nullopt;
    if (value && printed_.value.IsNegative()) value = value->Negated();
    return value && (exact_ ? *value == expected_.value : expected_.narrow.Contains(*value));
  }

  const Quantity& printed_;
  const Ranged& expected_;
  std::string digits_ = DigitsOf(printed_.value);
  bool exact_ = true;
};

// The scale the printed figure misses: what it is times 10^power fits.
std::optional<int> FittingPower(const Quantity& printed, const Ranged& expected) {
  for (int power : kScales) {
    std::optional<Decimal> factor = Decimal::PowerOfTen(power < 0 ? -power : power);
    if (!factor) continue;
    std::optional<Decimal> scaled =
        power > 0 ? printed.value.Times(*factor) : printed.value.DividedBy(*factor, Decimal::kMaxScale);
    if (scaled && !scaled->IsZero() && expected.narrow.Contains(*scaled)) return power;
  }
  return std::nullopt;
}

// The scale word that the printed figure bears: 亿 before 万; empty when none.
std::string_view ScaleWordOf(const Quantity& printed) {
  for (const auto& [word, power] : kScaleWords) {
    if (printed.text.contains(word)) return word;
  }
  return {};
}

// A figure 10^power times too small or too large, told by its scale words where they can be to blame.
LocalizedText CauseOfPower(const Quantity& printed, int power) {
  std::string_view present = ScaleWordOf(printed);
  for (const auto& [word, exponent] : kScaleWords) {
    if (power == exponent && present.empty()) return Say("cause.scale_word_missing", {{"word", std::string(word)}});
    if (power == -exponent && present == word) return Say("cause.scale_word_added", {{"word", std::string(word)}});
  }
  if ((power == 4 || power == -4) && !present.empty()) return Say("cause.scale_word");
  std::string factor = Decimal::PowerOfTen(power < 0 ? -power : power)->ToString();
  return Say("cause.power_of_ten", {{"factor", factor}});
}

}  // namespace

std::vector<LocalizedText> LikelyCauses(const Quantity& printed, const Ranged& expected) {
  if (!expected.narrow.low || !expected.narrow.high) return {};
  if (std::optional<int> power = FittingPower(printed, expected)) return {CauseOfPower(printed, *power)};
  if (expected.narrow.Contains(printed.value.Negated())) return {Say("cause.sign")};
  if (std::optional<std::string_view> slip = DigitSlips(printed, expected).Cause()) return {Say(*slip)};
  return {};
}

std::string PrintedLike(const Decimal& amount, const Quantity& like) {
  std::string_view scale_word = ScaleWordOf(like);
  Decimal scale = 1;
  for (const auto& [word, power] : kScaleWords) {
    Decimal factor = *Decimal::PowerOfTen(power);
    std::optional<Decimal> scaled = like.value.Absolute().Times(factor);
    bool is_missing = scale_word.empty() && scaled && !scaled->IsZero() && *scaled <= amount.Absolute();
    if (is_missing) scale_word = word;
    if (scale_word == word) scale = factor;
  }
  std::optional<Decimal> unit = like.precision.DividedBy(scale, Decimal::kMaxScale);
  int places = 1;
  for (Decimal place = 1; unit && !unit->IsZero() && *unit < place && places < 8; ++places) {
    place = *place.DividedBy(10, Decimal::kMaxScale);
  }
  std::optional<Decimal> scaled = amount.DividedBy(scale, places);
  if (!scaled) return amount.ToString();
  return fmt::format("{}{}{}", scaled->ToString(), scale_word, like.unit);
}

}  // namespace heyan
