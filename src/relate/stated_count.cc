#include "relate/stated_count.h"

#include <algorithm>

#include "lexicon/count_wording.h"
#include "text/numeral.h"
#include "text/utf8.h"

namespace heyan {
namespace {

constexpr int kMostCounted = 999;
// Directly before a number they make it an ordinal, a share, part of a name or something not exact.
constexpr std::u32string_view kNoCountBehind =
    U"第前每各约近超逾几数十百千万亿〇零一二三四五六七八九两.,．-—－~～/%、·．首头半周期初星";

char32_t CharacterBefore(std::string_view text, std::size_t end) {
  if (end == 0) return 0;
  std::size_t at = end - 1;
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) --at;
  return DecodeAt(text, at).value;
}

bool IsLetterOrDigit(char32_t c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }

std::optional<int> SmallInteger(const std::optional<Decimal>& value) {
  if (!value || !value->IsInteger() || *value < Decimal(1) || *value > Decimal(kMostCounted)) return std::nullopt;
  int number = 0;
  for (char digit : value->ToString()) number = number * 10 + (digit - '0');
  return number;
}

// Where the number that begins at `at` ends when it counts nothing, to go on from there.
std::optional<StatedCount> CountAt(std::string_view text, std::size_t at, const CountWording& words, std::size_t* end) {
  std::optional<Numeral> numeral = ReadNumeral(text, at, {});
  if (!numeral || numeral->end <= at) return std::nullopt;
  *end = numeral->end;
  std::optional<int> value = SmallInteger(numeral->value);
  if (!value || numeral->vague || numeral->high || numeral->decimals > 0) return std::nullopt;
  std::size_t classifier = words.classifiers.LongestAt(text, numeral->end).length;
  std::size_t measure = words.measures.LongestAt(text, numeral->end).length;
  if (classifier == 0 || measure >= classifier) return std::nullopt;
  if (words.numbered_names.LongestAt(text, at).length > 0) return std::nullopt;
  return StatedCount{{at, numeral->end}, {at, numeral->end + classifier}, *value, numeral->in_characters};
}

}  // namespace

std::vector<StatedCount> StatedCounts(std::string_view text, TextRange range, const Lexicon& lexicon) {
  std::vector<StatedCount> counts;
  std::string_view within = text.substr(0, range.end);
  for (std::size_t at = range.begin; at < range.end;) {
    std::size_t next = at + std::max<std::size_t>(1, DecodeAt(within, at).length);
    bool digit = within[at] >= '0' && within[at] <= '9';
    if (digit || IsNumeralCharacterAt(within, at)) {
      char32_t before = CharacterBefore(within, at);
      std::size_t end = digit ? EndOfDigits(within, at) : next;
      std::optional<StatedCount> count = CountAt(within, at, lexicon.counts(), &end);
      bool part = kNoCountBehind.contains(before) && before != U'、' && before != U'近';
      if (count && !part && !IsLetterOrDigit(before)) counts.push_back(*count);
      next = std::max(next, end);
    }
    at = next;
  }
  return counts;
}

std::optional<int> SumOfSlogan(std::string_view slogan) {
  constexpr std::u32string_view kDigits = U"一二三四五六七八九";
  int sum = 0;
  int numerals = 0;
  bool after_numeral = false;
  for (std::size_t at = 0; at < slogan.size();) {
    CodePoint c = DecodeAt(slogan, at);
    std::size_t digit = kDigits.find(c.value == U'两' ? U'二' : c.value);
    bool is_numeral = digit != std::u32string_view::npos;
    if (at == 0 && !is_numeral) return std::nullopt;
    if (is_numeral && after_numeral) return std::nullopt;
    if (!is_numeral && !IsHan(c.value)) return std::nullopt;
    if (is_numeral) {
      sum += static_cast<int>(digit) + 1;
      ++numerals;
    }
    after_numeral = is_numeral;
    at += std::max<std::size_t>(1, c.length);
  }
  if (numerals < 2 || after_numeral) return std::nullopt;
  return sum;
}

}  // namespace heyan
