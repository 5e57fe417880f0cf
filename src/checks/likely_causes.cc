#include "checks/likely_causes.h"

#include <fmt/format.h>

#include <array>
#include <string>
#include <utility>

#include "base/messages.h"
#include "relate/misprint.h"

namespace heyan {
namespace {

constexpr auto kScaleWords = std::to_array<std::pair<std::string_view, int>>({{"亿", 8}, {"万", 4}});

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

// Up to two of the last printed place apart. Whole numbers of things have none.
bool IsByRounding(const Quantity& printed, const Decimal& expected) {
  std::optional<Decimal> gap = printed.value.Minus(expected);
  std::optional<Decimal> most = printed.precision.Times(2);
  return gap && most && gap->Absolute() <= *most;
}

}  // namespace

std::vector<LocalizedText> LikelyCauses(const Quantity& printed, const Ranged& expected) {
  if (!expected.narrow.low || !expected.narrow.high) return {};
  if (std::optional<int> power = FittingPower(printed, expected.narrow)) return {CauseOfPower(printed, *power)};
  if (expected.narrow.Contains(printed.value.Negated())) return {Say("cause.sign")};
  if (IsByRounding(printed, expected.value)) return {Say("cause.rounding")};
  // The slip that makes the very value comes before one that only falls into what rounding leaves open.
  for (const Interval& meant : {Interval::Point(expected.value), expected.narrow}) {
    if (FitsWithSwappedDigits(printed, meant)) return {Say("cause.swapped_digits")};
    if (FitsWithOneOther(printed, meant)) return {Say("cause.other_digit")};
    if (FitsWithOneMore(printed, meant)) return {Say("cause.digit_left_out")};
  }
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
