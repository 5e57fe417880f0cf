#include "understand/spoken_amount.h"

#include <string>

#include "text/numeral_symbol.h"

namespace heyan {
namespace {

constexpr std::string_view kHalf = "半";
// 元 角 分: smaller units follow at most as often.
constexpr int kMaxParts = 3;

using Sort = NumeralSymbol::Sort;

bool Add(const std::optional<Decimal>& part, const Decimal& precision, std::size_t end, Figure* figure) {
  std::optional<Decimal> sum = part ? figure->value.Plus(*part) : std::nullopt;
  if (!sum) return false;
  figure->value = *sum;
  figure->precision = precision;
  figure->end = end;
  return true;
}

// One unit of `entry` as a share of `whole`, of the same base; nullopt when it is no smaller part of it.
std::optional<Decimal> ShareOf(const UnitEntry& entry, const UnitEntry& whole) {
  if (entry.base != whole.base || entry.dimension != whole.dimension || &entry == &whole) return std::nullopt;
  std::optional<Decimal> upper = entry.numerator.Times(whole.denominator);
  std::optional<Decimal> lower = entry.denominator.Times(whole.numerator);
  std::optional<Decimal> share = upper && lower ? upper->DividedBy(*lower, 6) : std::nullopt;
  return share && *share < Decimal(1) ? share : std::nullopt;
}

// Measures whose unit may be left out after 块 or 米: 五块六, 三米九.
bool MayLeaveOutUnit(const UnitEntry& whole) {
  return whole.dimension.starts_with("money") || whole.dimension.starts_with("length") || whole.dimension == "mass" ||
         whole.dimension == "count:个";
}

// 3斤5两, 五元三毛, 三块零四: a number after the unit. `last` is the share of the whole that the unit before it is.
bool AddPart(std::string_view text, const Lexicon& lexicon, const UnitEntry& whole, Decimal* last, Figure* figure) {
  std::size_t begin = figure->end;
  if (text.substr(begin).starts_with("又")) begin += std::string_view("又").size();
  std::optional<Numeral> numeral = ReadNumeral(text, begin, {&lexicon.spoken_unit_matcher(), true});
  if (!numeral || !numeral->value || numeral->high) return false;
  PrintedUnit unit = ReadPrintedUnit(text, numeral->end, lexicon, true);
  const UnitEntry* entry = unit.unit.empty() ? nullptr : lexicon.FindUnit(unit.unit);
  std::optional<Decimal> share = entry != nullptr ? ShareOf(*entry, whole) : std::nullopt;
  if (share && unit.scale == Decimal(1)) {
    std::optional<Decimal> part = numeral->value->Times(*share);
    if (!part || *part >= Decimal(1)) return false;
    *last = *share;
    return Add(part, *share, unit.end, figure);
  }
  NumeralSymbol first = NumeralSymbolAt(text, begin);
  bool lone = first.sort == Sort::kDigit && numeral->end == begin + first.length && first.value > 0;
  bool cents =
      first.sort == Sort::kDigit && first.value == 0 && *numeral->value < Decimal(10) && numeral->decimals == 0;
  if (unit.end != numeral->end || figure->unit.scale != Decimal(1) || !MayLeaveOutUnit(whole)) return false;
  if (!lone && !cents) return false;
  Decimal tenth = Decimal::PowerOfTen(lone ? -1 : -2)->Times(*last).value_or(Decimal(0));
  return Add(numeral->value->Times(tenth), tenth, numeral->end, figure);
}

}  // namespace

void AddSpokenParts(std::string_view text, const Lexicon& lexicon, Figure* figure) {
  const UnitEntry* whole = lexicon.FindUnit(figure->unit.unit);
  if (whole == nullptr || figure->certain || figure->range || figure->unit.inside_end > figure->unit.inside_begin)
    return;
  if (text.substr(figure->end).starts_with(kHalf)) {
    Decimal half = *Decimal::Parse("0.5");
    Add(half.Times(figure->unit.scale), *Decimal::PowerOfTen(-1), figure->end + kHalf.size(), figure);
    return;
  }
  Decimal last = 1;
  for (int i = 0; i < kMaxParts && AddPart(text, lexicon, *whole, &last, figure); ++i) {
  }
}

std::optional<Figure> SpokenOpening(std::string_view text, std::size_t at, const Lexicon& lexicon) {
  Figure figure;
  bool half = text.substr(at).starts_with(kHalf);
  figure.unit = ReadPrintedUnit(text, half ? at + kHalf.size() : at, lexicon, true);
  if (figure.unit.unit.empty() || figure.unit.scale != Decimal(1)) return std::nullopt;
  figure.value = half ? *Decimal::Parse("0.5") : Decimal(1);
  figure.numeral.value = figure.value;
  figure.numeral.in_characters = true;
  figure.precision = half ? *Decimal::PowerOfTen(-1) : Decimal(1);
  figure.end = figure.unit.end;
  if (half) return figure;
  // 个半, 米九: the one before the unit is left out.
  std::string_view rest = text.substr(figure.end);
  NumeralSymbol digit = NumeralSymbolAt(text, figure.end);
  bool lone = digit.sort == Sort::kDigit && digit.value > 0 &&
              NumeralSymbolAt(text, figure.end + digit.length).sort == Sort::kNone;
  if (!rest.starts_with(kHalf) && !lone) return std::nullopt;
  std::size_t end = figure.end;
  AddSpokenParts(text, lexicon, &figure);
  return figure.end > end ? std::optional(figure) : std::nullopt;
}

}  // namespace heyan
