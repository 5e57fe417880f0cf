#include "understand/certain_numeral.h"

#include "text/utf8.h"

namespace heyan {
namespace {

// Characters of a word before its digit.
constexpr int kCharactersBefore = 3;

std::size_t PreviousCharacter(std::string_view text, std::size_t at) {
  do {
    --at;
  } while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U);
  return at;
}

// Counted things, people and spells of time: 一个, 三家, 两年 are words more often than figures.
bool IsLooseUnit(const PrintedUnit& unit) {
  std::string_view dimension = unit.dimension;
  if (dimension.contains('/')) return false;
  for (std::string_view loose : {"count:", "people", "households", "days", "workdays", "months", "hours", "age",
                                 "time:", "traffic:", "temperature", "length"}) {
    if (dimension.starts_with(loose)) return true;
  }
  return false;
}

// The 数 of 人数 in 人数十万.
bool IsNoun(std::string_view text, std::size_t several, const Lexicon& lexicon) {
  bool may_be = text.substr(several).starts_with("数") || text.substr(several).starts_with("數");
  return may_be && several > 0 &&
         lexicon.numerals().not_several.LongestAt(text, PreviousCharacter(text, several)).length > 0;
}

}  // namespace

bool IsInWord(std::string_view text, std::size_t at, const PhraseMatcher& words) {
  std::size_t begin = at;
  for (int steps = 0; steps <= kCharactersBefore; ++steps) {
    if (begin + words.LongestAt(text, begin).length > at) return true;
    if (begin == 0) return false;
    begin = PreviousCharacter(text, begin);
  }
  return false;
}

bool FollowsName(std::string_view text, std::size_t begin, const Lexicon& lexicon) {
  if (begin == 0) return false;
  auto before = static_cast<unsigned char>(text[begin - 1]);
  bool latin = (before >= '0' && before <= '9') || (before >= 'a' && before <= 'z') || (before >= 'A' && before <= 'Z');
  if (latin || before == '.' || before == '-') return true;
  std::size_t previous = PreviousCharacter(text, begin);
  for (std::string_view quote : {"“", "‘", "《", "「", "\""}) {  // “十万”工程 is a name
    if (text.substr(previous).starts_with(quote)) return true;
  }
  if (IsNumeralCharacterAt(text, previous) || text.substr(previous).starts_with("点")) return true;
  std::size_t from = previous;
  for (int steps = 0; steps < 2 && from > 0; ++steps) from = PreviousCharacter(text, from);
  return lexicon.numerals().not_before.LongestEndingAt(text, from, begin).id != PhraseMatcher::kNone;
}

bool IsCertain(const Figure& figure, std::string_view text, std::size_t begin, const Lexicon& lexicon) {
  if (figure.certain) return true;
  const Numeral& numeral = figure.numeral;
  const PrintedUnit& unit = figure.unit;
  bool big = numeral.big_power > 0 || unit.scale >= Decimal(10'000);
  if (numeral.digit_string && !big) return false;
  if (numeral.vague && (unit.unit.empty() || IsNoun(text, begin, lexicon))) return false;
  if (big) return true;
  std::size_t unit_begin = numeral.end + (unit.inside_end - unit.inside_begin);
  std::string_view printed = text.substr(unit_begin, unit.end - unit_begin);
  if (unit.unit.empty() || numeral.value == Decimal(0)) return false;
  if (lexicon.numerals().unsure_units.LongestAt(text, unit_begin).length == printed.size()) return false;
  bool lone = numeral.end - begin <= std::string_view("十").size();
  if (IsLooseUnit(unit)) return !lone && (numeral.value >= Decimal(10) || unit.inside_end > unit.inside_begin);
  if (!lone || printed.size() > std::string_view("元").size()) return true;
  return lexicon.numerals().sure_units.LongestAt(text, unit_begin).length == printed.size();
}

}  // namespace heyan
