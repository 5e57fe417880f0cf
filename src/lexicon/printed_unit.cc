#include "lexicon/printed_unit.h"

#include <array>

namespace heyan {
namespace {

// Scale words (数量级), longest first.
constexpr auto kScales = std::to_array<std::pair<std::string_view, int>>({{"万亿", 12},
                                                                          {"千亿", 11},
                                                                          {"百亿", 10},
                                                                          {"千万", 7},
                                                                          {"百万", 6},
                                                                          {"亿", 8},
                                                                          {"億", 8},
                                                                          {"万", 4},
                                                                          {"萬", 4},
                                                                          {"千", 3},
                                                                          {"仟", 3},
                                                                          {"百", 2},
                                                                          {"佰", 2}});

struct Scale {
  int power = 0;
  std::size_t length = 0;
};

Scale ScaleAt(std::string_view text, std::size_t offset) {
  for (const auto& [word, power] : kScales) {
    if (text.substr(offset).starts_with(word)) return {power, word.size()};
  }
  return {};
}

std::size_t SkipBlank(std::string_view text, std::size_t offset) {
  return offset < text.size() && text[offset] == ' ' ? offset + 1 : offset;
}

QuantityKind KindOf(const UnitEntry& unit) {
  if (unit.unit == "%" || unit.unit == "‰") return QuantityKind::kPercent;
  if (unit.dimension == "points") return QuantityKind::kPoints;
  if (unit.unit == "倍") return QuantityKind::kMultiple;
  return QuantityKind::kAmount;
}

void SetUnit(const UnitEntry& entry, PrintedUnit* unit) {
  unit->unit = entry.unit;
  unit->dimension = entry.dimension;
  unit->kind = KindOf(entry);
}

bool IsLatinOrDigit(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }

// The unit at `at`. The m of 5mm2 and the t of 3threads are none.
PhraseMatcher::Match UnitAt(std::string_view text, std::size_t at, const PhraseMatcher& units) {
  PhraseMatcher::Match match = units.LongestAt(text, at);
  std::size_t end = at + match.length;
  bool goes_on = match.length > 0 && end < text.size() && IsLatinOrDigit(text[end - 1]) && IsLatinOrDigit(text[end]);
  return goes_on ? PhraseMatcher::Match{} : match;
}

// Reads what follows the slash at unit->end: a unit, or a word that is one only there (月, 日).
bool ReadDivisor(std::string_view text, const Lexicon& lexicon, const PhraseMatcher& units, PrintedUnit* unit) {
  std::size_t at = unit->end + 1;
  PhraseMatcher::Match divisor = UnitAt(text, at, units);
  std::string name(text.substr(at, lexicon.numerals().divisors.LongestAt(text, at).length));
  std::string dimension = name;
  if (divisor.id != PhraseMatcher::kNone) {
    name = lexicon.units()[divisor.id].unit;
    dimension = lexicon.units()[divisor.id].dimension;
  } else {
    divisor.length = name.size();
  }
  if (name.empty()) return false;
  unit->unit += "/" + name;
  unit->dimension += "/" + dimension;
  unit->kind = QuantityKind::kAmount;
  unit->end = at + divisor.length;
  return true;
}

// Reads the unit itself, with a divisor that the lexicon does not know as a whole: 元/平方米/月.
void ReadUnit(std::string_view text, const Lexicon& lexicon, const PhraseMatcher& units, PrintedUnit* unit) {
  std::size_t at = SkipBlank(text, unit->end);
  PhraseMatcher::Match match = UnitAt(text, at, units);
  if (match.id == PhraseMatcher::kNone) return;
  if (lexicon.subjects().reaching.LongestAt(text, at).length > match.length) return;  // 由81.2升至91.3: no litres
  SetUnit(lexicon.units()[match.id], unit);
  unit->end = at + match.length;
  while (unit->end < text.size() && text[unit->end] == '/' && ReadDivisor(text, lexicon, units, unit)) {
  }
}

}  // namespace

PrintedUnit ReadPrintedUnit(std::string_view text, std::size_t offset, const Lexicon& lexicon, bool spoken) {
  const PhraseMatcher& units = spoken ? lexicon.spoken_unit_matcher() : lexicon.unit_matcher();
  PrintedUnit unit;
  unit.end = unit.inside_begin = unit.inside_end = offset;
  auto read_inside = [&] {
    PhraseMatcher::Match inside = lexicon.qualifiers_inside().LongestAt(text, unit.end);
    if (inside.id == PhraseMatcher::kNone || unit.inside_end > unit.inside_begin) return;
    unit.inside_begin = unit.end;
    unit.inside_end = unit.end += inside.length;
  };
  std::size_t start = SkipBlank(text, offset);
  if (start != offset && start < text.size() && text[start] != '%' && ScaleAt(text, start).length == 0 &&
      UnitAt(text, start, units).id == PhraseMatcher::kNone) {
    return unit;  // a blank that ends the figure
  }
  unit.end = start;
  read_inside();
  PhraseMatcher::Match whole = units.LongestAt(text, unit.end);
  Scale scale = ScaleAt(text, unit.end);
  if (scale.length > 0 && whole.length <= scale.length) {
    unit.scale = *Decimal::PowerOfTen(scale.power);
    unit.end += scale.length;
    read_inside();
  }
  ReadUnit(text, lexicon, units, &unit);
  if (unit.end == start) unit.end = offset;
  return unit;
}

std::optional<PrintedUnit> ParseUnit(std::string_view text, const Lexicon& lexicon) {
  PrintedUnit unit = ReadPrintedUnit(text, 0, lexicon);
  if (unit.unit.empty() || unit.end != text.size()) return std::nullopt;
  return unit;
}

}  // namespace heyan
