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

// The value of the printed figure with two neighbouring digits changed about, when that fits.
bool FitsSwapped(const Quantity& printed, const Ranged& expected) {
  std::string digits = DigitsOf(printed.value);
  std::optional<Decimal> unit = printed.value.LastPlace();
  for (std::size_t i = 0; i + 1 < digits.size(); ++i) {
    if (digits[i] == digits[i + 1]) continue;
    std::string swapped = digits;
    std::swap(swapped[i], swapped[i + 1]);
    std::optional<Decimal> whole = Decimal::Parse(swapped);
    std::optional<Decimal> value = whole ? whole->Times(*unit) : std::nullopt;
    if (value && printed.value.IsNegative()) value = value->Negated();
    if (value && expected.narrow.Contains(*value)) return true;
  }
  return false;
}

bool FitsWithOneDigit(const Quantity& printed, const Ranged& expected) {
  std::string digits = DigitsOf(printed.value);
  if (digits.size() < 3) return false;  // of two digits one is always wrong
  for (std::size_t i = 0; i < digits.size(); ++i) {
    for (char other = '0'; other <= '9'; ++other) {
      std::string changed = digits;
      changed[i] = other;
      std::optional<Decimal> whole = Decimal::Parse(changed);
      std::optional<Decimal> value = whole ? whole->Times(printed.value.LastPlace()) : std::nullopt;
      if (value && printed.value.IsNegative()) value = value->Negated();
      if (value && expected.narrow.Contains(*value)) return true;
    }
  }
  return false;
}

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

}  // namespace

std::vector<LocalizedText> LikelyCauses(const Quantity& printed, const Ranged& expected, const Lexicon& /*lexicon*/) {
  std::vector<LocalizedText> causes;
  if (!expected.narrow.low || !expected.narrow.high) return causes;
  if (std::optional<int> power = FittingPower(printed, expected)) {
    bool scale_word = *power == 4 || *power == -4;
    std::string factor = Decimal::PowerOfTen(*power < 0 ? -*power : *power)->ToString();
    causes.push_back(Say(scale_word ? "cause.scale_word" : "cause.power_of_ten", {{"factor", factor}}));
  } else if (expected.narrow.Contains(printed.value.Negated())) {
    causes.push_back(Say("cause.sign"));
  } else if (FitsSwapped(printed, expected)) {
    causes.push_back(Say("cause.swapped_digits"));
  } else if (FitsWithOneDigit(printed, expected)) {
    causes.push_back(Say("cause.one_digit"));
  }
  return causes;
}

std::string PrintedLike(const Decimal& amount, const Quantity& like) {
  std::string_view scale_word;
  Decimal scale = 1;
  for (const auto& [word, power] : kScaleWords) {
    if (!scale_word.empty() || !like.text.contains(word)) continue;
    scale_word = word;
    scale = *Decimal::PowerOfTen(power);
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
