#include "understand/quantity_reader.h"

#include <string>

#include "lexicon/printed_unit.h"
#include "text/numeral.h"
#include "text/numeral_symbol.h"
#include "understand/certain_numeral.h"
#include "understand/figure_reader.h"
#include "understand/qualifier_reader.h"

namespace heyan {
namespace {

bool IsDigit(std::string_view text, std::size_t at) { return at < text.size() && text[at] >= '0' && text[at] <= '9'; }

// Characters before 分之 that may be a word of their own: 千万.
constexpr int kQuotientCharacters = 4;

bool IsLatinLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// What stands before the number itself.
struct Opening {
  std::size_t core_begin = 0;
  std::size_t number = 0;
  bool negative = false;
  bool both_signs = false;  // ±2
  int unit_before = PhraseMatcher::kNone;
};

class QuantityReader {
 public:
  QuantityReader(const MappedText& source, const PrintedUnit* default_unit, const Lexicon& lexicon,
                 const QuantityOptions& options)
      : source_(source),
        text_(source.text()),
        default_unit_(default_unit),
        lexicon_(lexicon),
        bare_(options.bare),
        figures_(text_, default_unit, options.bare, lexicon) {}

  std::optional<ReadQuantity> ReadAt(std::size_t at) const {
    std::optional<Opening> opening = ReadOpening(at);
    if (!opening) return std::nullopt;
    bool characters = !IsDigit(text_, opening->number);
    bool word = characters || !IsDigit(text_, at);
    if (word && opening->unit_before == PhraseMatcher::kNone && !MayBeFigure(at, opening->number)) return std::nullopt;
    std::optional<Figure> figure = figures_.ReadAt(opening->number);
    if (!figure) return std::nullopt;
    bool needs_proof = characters && !bare_ && opening->unit_before == PhraseMatcher::kNone;
    if (needs_proof && !IsCertain(*figure, text_, opening->number, lexicon_)) {
      return std::nullopt;
    }
    return Finish(*opening, *figure);
  }

 private:
  // Whether a number can begin here, and what precedes it: a sign before digits, 负, 零下, $.
  std::optional<Opening> ReadOpening(std::size_t at) const {
    if (IsDigit(text_, at)) {
      std::size_t begin = SignBegin(at);
      return Opening{.core_begin = begin, .number = at, .negative = begin < at};
    }
    bool negative = lexicon_.numerals().negatives.LongestAt(text_, at).length > 0;  // 零下 begins like 零
    if (!negative && NumeralSymbolAt(text_, at).sort != NumeralSymbol::Sort::kNone) {
      std::size_t begin = bare_ ? SignBegin(at) : at;
      return Opening{.core_begin = begin, .number = at, .negative = begin < at};
    }
    return ReadWordOpening(at);
  }

  std::optional<Opening> ReadWordOpening(std::size_t at) const {
    const NumeralWording& words = lexicon_.numerals();
    if (at >= text_.size()) return std::nullopt;
    if (IsLatinLetter(text_[at]) && at > 0 && IsLatinLetter(text_[at - 1])) return std::nullopt;
    Opening opening{.core_begin = at, .number = at};
    if (std::size_t both = bare_ ? words.both_signs.LongestAt(text_, at).length : 0; both > 0) {
      opening.both_signs = true;
      opening.number = at + both;
      return BeginsNumber(opening.number) ? std::optional(opening) : std::nullopt;
    }
    std::size_t negative = words.negatives.LongestAt(text_, at).length;
    if (negative > 0) {
      opening.negative = true;
      opening.number = at + negative;
      constexpr std::string_view kOf = "的";
      if (bare_ && text_.substr(opening.number).starts_with(kOf)) opening.number += kOf.size();
      SkipBlank(&opening.number);
      return BeginsNumber(opening.number) ? std::optional(opening) : std::nullopt;
    }
    PhraseMatcher::Match before = (bare_ ? words.units_before : words.signs_before).LongestAt(text_, at);
    if (before.length > 0) {
      opening.unit_before = before.id;
      opening.number = at + before.length;
      SkipBlank(&opening.number);
      return BeginsNumber(opening.number) ? std::optional(opening) : std::nullopt;
    }
    if (bare_ && text_[at] == '.' && IsDigit(text_, at + 1) && (at == 0 || !IsDigit(text_, at - 1))) {
      opening.core_begin = SignBegin(at);
      opening.negative = opening.core_begin < at;
      return opening;
    }
    bool word = text_.substr(at).starts_with("翻") || (bare_ && StartsSpokenAmount(at));
    return word ? std::optional(opening) : std::nullopt;
  }

  // 半斤, 个半, 米九
  bool StartsSpokenAmount(std::size_t at) const {
    return text_.substr(at).starts_with("半") || lexicon_.spoken_unit_matcher().LongestAt(text_, at).length > 0;
  }

  void SkipBlank(std::size_t* at) const {
    if (*at < text_.size() && text_[*at] == ' ') ++*at;
  }

  bool BeginsNumber(std::size_t at) const {
    return IsDigit(text_, at) || IsNumeralCharacterAt(text_, at) ||
           (bare_ && at < text_.size() && (text_[at] == '.' || StartsSpokenAmount(at)));
  }

  // False for characters that are (part of) a word.
  bool MayBeFigure(std::size_t at, std::size_t number) const {
    bool is_doubling = text_.substr(at).starts_with("翻");  // 用户数翻一番: 数 ends a name there
    if (!bare_ && !is_doubling && FollowsName(text_, at, lexicon_)) return false;
    return BeginsQuotient(number) || (!IsWord(number) && (at == number || !IsWord(at)));
  }

  bool IsWord(std::size_t at) const {
    const NumeralWording& words = lexicon_.numerals();
    return IsInWord(text_, at, words.words) || (!bare_ && IsInWord(text_, at, words.prose_words));
  }

  // 十分之, 千万分之
  bool BeginsQuotient(std::size_t at) const {
    for (int i = 0; i < kQuotientCharacters && IsNumeralCharacterAt(text_, at); ++i)
      at += NumeralSymbolAt(text_, at).length;
    return text_.substr(at).starts_with("分之");
  }

  // A minus sign counts when nothing it could join stands before it.
  std::size_t SignBegin(std::size_t begin) const {
    std::size_t sign = begin;
    if (bare_ && sign > 1 && text_[sign - 1] == ' ' && text_[sign - 2] == '-') --sign;
    if (sign == 0 || text_[sign - 1] != '-') return begin;
    if (sign == 1) return 0;
    char before = text_[sign - 2];
    bool joins =
        (before >= '0' && before <= '9') || IsLatinLetter(before) || before == ')' || before == '%' || before == '-';
    return joins ? begin : sign - 1;
  }

  // Sign, unit, qualifiers, interval, text and span.
  std::optional<ReadQuantity> Finish(const Opening& opening, const Figure& figure) const {
    ReadQuantity read;
    read.core_begin = opening.core_begin;
    read.core_end = figure.end;
    Quantity& q = read.quantity;
    q.value = opening.negative ? figure.value.Negated() : figure.value;
    q.precision = figure.precision;
    q.qualifiers = figure.qualifiers;
    SetUnit(opening, figure, &q);
    std::optional<QualifierMeaning> meaning =
        ReadQualifiers(text_, figure.unit.inside_begin, figure.unit.inside_end, lexicon_, &read);
    bool countable = figure.unit.scale == Decimal(1) && IsCountable(q.dimension);
    if (!meaning && q.kind == QuantityKind::kAmount && countable && q.precision == Decimal(1)) q.precision = Decimal(0);
    SetInterval(figure, meaning, opening.negative, &q);
    if (opening.both_signs && !figure.range) SpanBothSigns(&q);
    q.text = std::string(text_.substr(read.begin, read.end - read.begin));
    q.span = source_.ToSource(read.begin, read.end);
    return read;
  }

  void SetUnit(const Opening& opening, const Figure& figure, Quantity* q) const {
    const PrintedUnit* unit = &figure.unit;
    if (unit->unit.empty() && default_unit_ != nullptr && unit->kind != QuantityKind::kRatio) unit = default_unit_;
    q->unit = unit->unit;
    q->dimension = unit->dimension;
    q->kind = unit->kind;
    if (opening.unit_before == PhraseMatcher::kNone) return;
    const UnitEntry* entry = lexicon_.FindUnit(lexicon_.numerals().names_before[opening.unit_before]);
    if (entry == nullptr || (!q->unit.empty() && WideClass(entry->dimension) != WideClass(q->dimension))) return;
    q->unit = entry->unit;
    q->dimension = entry->dimension;
    q->kind = QuantityKind::kAmount;
  }

  // money of money-CNY
  static std::string_view WideClass(std::string_view dimension) { return dimension.substr(0, dimension.find('-')); }

  void SetInterval(const Figure& figure, std::optional<QualifierMeaning> meaning, bool negative, Quantity* q) const {
    if (!figure.range) {
      q->comparator = ComparatorOf(meaning, q->value.IsNegative());
      q->interval = WideInterval(q->value, q->precision, meaning, lexicon_.widths());
      return;
    }
    q->comparator = Comparator::kRange;
    q->interval = *figure.range;
    if (negative) {
      q->interval = {figure.range->high->Negated(), figure.range->low->Negated(), figure.range->high_open,
                     figure.range->low_open};
    }
    if (meaning == QualifierMeaning::kAbout) WidenRange(q);
  }

  // ±2: from -2 to 2.
  static void SpanBothSigns(Quantity* q) {
    q->comparator = Comparator::kRange;
    q->interval = {q->value.Negated(), q->value, false, false};
    q->value = q->value.Negated();
  }

  // 3%—5%左右: each end reaches as far as an approximate figure there would.
  void WidenRange(Quantity* q) const {
    auto around = [&](const Decimal& end) {
      return WideInterval(end, q->precision, QualifierMeaning::kAbout, lexicon_.widths());
    };
    q->interval = {around(*q->interval.low).low, around(*q->interval.high).high, false, false};
  }

  // Whole numbers of things are exact; a figure without a scale word that is measured is not.
  static bool IsCountable(std::string_view dimension) {
    return (dimension.starts_with("count:") && !dimension.contains('/')) || dimension == "people" ||
           dimension == "households";
  }

  const MappedText& source_;
  std::string_view text_;
  const PrintedUnit* default_unit_;
  const Lexicon& lexicon_;
  bool bare_;
  FigureReader figures_;
};

}  // namespace

std::size_t EndOfNumber(std::string_view text, std::size_t at) { return EndOfDigits(text, at); }

std::optional<ReadQuantity> QuantityAt(const MappedText& text, std::size_t at, const PrintedUnit* unit,
                                       const Lexicon& lexicon, const QuantityOptions& options) {
  return QuantityReader(text, unit, lexicon, options).ReadAt(at);
}

bool MayBeginQuantity(std::string_view text, std::size_t at, const Lexicon& lexicon) {
  auto byte = static_cast<unsigned char>(text[at]);
  if (byte >= '0' && byte <= '9') return true;
  if (byte >= 0xE3U && byte <= 0xE9U) {
    return lexicon.numerals().han_beginnings.MayBeginAt(text, at) &&
           NumeralSymbolAt(text, at).sort != NumeralSymbol::Sort::kPoint;
  }
  bool letter = IsLatinLetter(static_cast<char>(byte));
  if (letter && at > 0 && IsLatinLetter(text[at - 1])) return false;
  bool sign = letter || byte == '$' || byte == 0xC2U || byte == 0xE2U || byte == 0xEFU;
  return sign && lexicon.numerals().signs_before.LongestAt(text, at).length > 0;
}

}  // namespace heyan
