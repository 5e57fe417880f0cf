#include "understand/qualifier_reader.h"

#include "text/numeral.h"
#include "text/utf8.h"

namespace heyan {
namespace {

// Characters of the longest word before a figure.
constexpr int kWordBefore = 6;

QualifierMeaning Opposite(QualifierMeaning meaning) {
  switch (meaning) {
    case QualifierMeaning::kAtLeast:
      return QualifierMeaning::kAtMost;
    case QualifierMeaning::kAtMost:
      return QualifierMeaning::kAtLeast;
    case QualifierMeaning::kMoreThan:
    case QualifierMeaning::kOver:
      return QualifierMeaning::kLessThan;
    case QualifierMeaning::kLessThan:
      return QualifierMeaning::kMoreThan;
    default:
      return meaning;
  }
}

Comparator ComparatorOf(QualifierMeaning meaning) {
  switch (meaning) {
    case QualifierMeaning::kOver:
    case QualifierMeaning::kMoreThan:
      return Comparator::kMoreThan;
    case QualifierMeaning::kAtLeast:
      return Comparator::kAtLeast;
    case QualifierMeaning::kAtMost:
      return Comparator::kAtMost;
    case QualifierMeaning::kLessThan:
      return Comparator::kLessThan;
    default:
      return Comparator::kEqual;
  }
}

std::size_t PreviousCharacter(std::string_view text, std::size_t at) {
  do {
    --at;
  } while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U);
  return at;
}

bool IsNumberBefore(std::string_view text, std::size_t end) {
  char before = text[end - 1];
  return (before >= '0' && before <= '9') || IsNumeralCharacterAt(text, PreviousCharacter(text, end));
}

PhraseMatcher::Match WordBefore(std::string_view text, std::size_t end, const PhraseMatcher& words) {
  std::size_t begin = end;
  for (int steps = 0; steps < kWordBefore && begin > 0; ++steps) begin = PreviousCharacter(text, begin);
  return words.LongestEndingAt(text, begin, end);
}

// 比 before a figure and 大 behind it.
struct Comparison {
  PhraseMatcher::Match before, after;
};

// The words of 比30大 around the figure at [core_begin, core_end); 3比2大 is a ratio.
std::optional<Comparison> ComparisonAround(std::string_view text, const ReadQuantity& read, const Lexicon& lexicon) {
  const ComparisonWords& words = lexicon.comparison();
  PhraseMatcher::Match after = words.after.LongestAt(text, read.core_end);
  if (after.id == PhraseMatcher::kNone) return std::nullopt;
  PhraseMatcher::Match before = WordBefore(text, read.core_begin, words.before);
  std::size_t begin = read.core_begin - before.length;
  if (before.id != 0 || (begin > 0 && IsNumberBefore(text, begin))) return std::nullopt;
  std::size_t end = read.core_end + after.length;
  bool goes_on = end < text.size() && ((text[end] >= '0' && text[end] <= '9') || IsHan(DecodeAt(text, end).value));
  if (goes_on && words.then.LongestAt(text, end).length == 0) return std::nullopt;
  return Comparison{before, after};
}

}  // namespace

Comparator ComparatorOf(std::optional<QualifierMeaning> meaning, bool negative) {
  if (!meaning) return Comparator::kEqual;
  Comparator comparator = ComparatorOf(*meaning);
  return negative ? Mirrored(comparator) : comparator;
}

std::optional<QualifierMeaning> ReadQualifiers(std::string_view text, std::size_t inside_begin, std::size_t inside_end,
                                               const Lexicon& lexicon, ReadQuantity* read) {
  Quantity& q = read->quantity;
  std::optional<QualifierMeaning> meaning;
  read->begin = read->core_begin;
  read->end = read->core_end;
  auto take = [&](int id, std::string_view word) {
    meaning = static_cast<QualifierMeaning>(id);
    q.qualifiers.emplace_back(word);
  };
  std::size_t before_end = read->core_begin;
  if (before_end > 0 && text[before_end - 1] == ' ') --before_end;
  PhraseMatcher::Match before = WordBefore(text, before_end, lexicon.qualifiers_before());
  bool is_qualifier =
      before.id != PhraseMatcher::kNone && static_cast<QualifierMeaning>(before.id) != QualifierMeaning::kNone;
  if (is_qualifier) {
    read->begin = before_end - before.length;
    take(before.id, text.substr(read->begin, before.length));
    // ≥-5 speaks of the number, -5以内 of the size of a fall; intervals are built on the size.
    if (q.value.IsNegative()) meaning = Opposite(*meaning);
  }
  if (inside_end > inside_begin) {
    take(static_cast<int>(QualifierMeaning::kMore), text.substr(inside_begin, inside_end - inside_begin));
  }
  PhraseMatcher::Match included = lexicon.numerals().included.LongestAt(text, read->core_end);
  std::size_t after_begin = read->core_end + included.length;
  PhraseMatcher::Match after = lexicon.qualifiers_after().LongestAt(text, after_begin);
  if (after.id != PhraseMatcher::kNone) {
    take(after.id, text.substr(after_begin, after.length));
    read->end = after_begin + after.length;
  } else if (std::optional<Comparison> compared = ComparisonAround(text, *read, lexicon)) {
    take(compared->after.id, text.substr(read->core_end, compared->after.length));
    if (q.value.IsNegative()) meaning = Opposite(*meaning);
    read->begin = read->core_begin - compared->before.length;
    read->end = read->core_end + compared->after.length;
  }
  return meaning;
}

}  // namespace heyan
