#include "understand/quantity_reader.h"

#include <algorithm>

#include "lexicon/printed_unit.h"
#include "text/utf8.h"

namespace heyan {
namespace {

bool IsDigit(std::string_view text, std::size_t at) { return at < text.size() && text[at] >= '0' && text[at] <= '9'; }

// The digits of one printed number.
struct Number {
  std::optional<Decimal> value;  // nullopt: too many digits to be exact
  int decimals = 0;
  std::size_t end = 0;
};

// Thousands separators (1,234,567) belong to the number, a comma of a list does not.
std::size_t EndOfGroups(std::string_view text, std::size_t begin, std::size_t end) {
  if (end - begin > 3) return end;
  std::size_t at = end;
  while (at < text.size() && text[at] == ',' && IsDigit(text, at + 1) && IsDigit(text, at + 2) &&
         IsDigit(text, at + 3) && !IsDigit(text, at + 4)) {
    at += 4;
  }
  return at;
}

Number ReadNumber(std::string_view text, std::size_t begin) {
  Number number;
  std::size_t end = begin;
  while (IsDigit(text, end)) ++end;
  end = EndOfGroups(text, begin, end);
  if (end < text.size() && text[end] == '.' && IsDigit(text, end + 1)) {
    std::size_t point = end++;
    while (IsDigit(text, end)) ++end;
    number.decimals = static_cast<int>(end - point - 1);
  }
  number.end = end;
  // Longer runs cannot be exact; they are not collected, so that a giant line of digits stays cheap.
  if (end - begin > 64) return number;
  std::string digits(text.substr(begin, end - begin));
  std::erase(digits, ',');
  number.value = Decimal::Parse(digits);
  return number;
}

// Digits of the second number of 3万5000人.
constexpr std::size_t kCompoundDigits = 3;

constexpr std::string_view kRangeMarks[] = {"—", "－", "–", "-", "~", "～", "至", "到"};

// Reads one figure.
class FigureReader {
 public:
  FigureReader(const MappedText& source, const PrintedUnit* default_unit, const Lexicon& lexicon)
      : source_(source), text_(source.text()), default_unit_(default_unit), lexicon_(lexicon) {}

  // Reads the figure whose digits begin at `begin`; nullopt when it is none.
  std::optional<ReadQuantity> ReadAt(std::size_t begin) const {
    if (!IsDigit(text_, begin)) return std::nullopt;
    Number number = ReadNumber(text_, begin);
    PrintedUnit unit = ReadPrintedUnit(text_, number.end, lexicon_);
    // 10万吨级 and the like describe a thing: they are no figures.
    if (!number.value || unit.dimension.starts_with("class:")) return std::nullopt;
    ReadQuantity read;
    read.core_begin = SignBegin(begin);
    read.quantity.value = *number.value;
    bool negative = read.core_begin < begin;
    read.core_end = unit.end;
    if (!ReadRatio(number, &read) && !ReadRange(number, &unit, &read)) {
      if (!Scale(*number.value, number.decimals, unit, negative, &read)) return std::nullopt;
      ReadCompound(unit, &read);
    }
    if (unit.dimension.starts_with("class:")) return std::nullopt;
    Finish(unit, &read);
    return read;
  }

 private:
  // A minus sign counts when nothing it could join stands before it.
  std::size_t SignBegin(std::size_t begin) const {
    if (begin == 0 || text_[begin - 1] != '-') return begin;
    if (begin == 1) return 0;
    char before = text_[begin - 2];
    bool joins = (before >= '0' && before <= '9') || (before >= 'a' && before <= 'z') ||
                 (before >= 'A' && before <= 'Z') || before == ')' || before == '%' || before == '-';
    return joins ? begin : begin - 1;
  }

  std::size_t AfterRangeMark(std::size_t at) const {
    for (std::string_view mark : kRangeMarks) {
      if (text_.substr(at).starts_with(mark) && IsDigit(text_, at + mark.size())) return at + mark.size();
    }
    return at;
  }

  // 1.94:1 and 1.94：1.
  bool ReadRatio(const Number& number, ReadQuantity* read) const {
    std::size_t colon = text_.substr(number.end).starts_with(":")    ? 1
                        : text_.substr(number.end).starts_with("：") ? std::string_view("：").size()
                                                                     : 0;
    if (colon == 0 || !IsDigit(text_, number.end + colon)) return false;
    Number second = ReadNumber(text_, number.end + colon);
    std::optional<Decimal> value = second.value ? number.value->DividedBy(*second.value, 6) : std::nullopt;
    if (!value) return false;
    Quantity& q = read->quantity;
    q.kind = QuantityKind::kRatio;
    q.value = *value;
    std::optional<Decimal> last_digit = Decimal::PowerOfTen(-number.decimals);
    if (last_digit) q.precision = last_digit->DividedBy(*second.value, 6).value_or(Decimal(0));
    q.dimension = "proportion";
    read->core_end = second.end;
    return true;
  }

  // 3%—5%, 3—5%, 5至10万人. When only the second number has a scale word the first shares it as a rule, yet need not: the
  // interval holds both readings.
  bool ReadRange(const Number& number, PrintedUnit* unit, ReadQuantity* read) const {
    std::size_t begin = AfterRangeMark(unit->end);
    if (begin == unit->end) return false;
    Number second = ReadNumber(text_, begin);
    PrintedUnit second_unit = ReadPrintedUnit(text_, second.end, lexicon_);
    if (!second.value || (!unit->unit.empty() && unit->unit != second_unit.unit)) return false;
    bool bare = unit->scale == Decimal(1) && unit->unit.empty();
    Decimal scale = second_unit.scale;
    if (second_unit.unit.empty() && scale == Decimal(1) && default_unit_ != nullptr) scale = default_unit_->scale;
    std::optional<Decimal> low = number.value->Times(bare ? scale : unit->scale);
    std::optional<Decimal> high = second.value->Times(scale);
    std::optional<Decimal> last_digit = Decimal::PowerOfTen(-second.decimals);
    std::optional<Decimal> precision = last_digit ? last_digit->Times(scale) : std::nullopt;
    if (!low || !high || !precision || *low >= *high) return false;
    Quantity& q = read->quantity;
    q.comparator = Comparator::kRange;
    q.value = *low;
    q.precision = *precision;
    q.interval = {bare && second_unit.scale != Decimal(1) ? number.value : low, high, false, false};
    *unit = second_unit;
    read->core_end = second_unit.end;
    return true;
  }

  // Sets value and precision; false on overflow.
  bool Scale(const Decimal& digits, int decimals, const PrintedUnit& printed, bool negative, ReadQuantity* read) const {
    const PrintedUnit& unit =
        printed.unit.empty() && printed.scale == Decimal(1) && default_unit_ != nullptr ? *default_unit_ : printed;
    std::optional<Decimal> value = digits.Times(unit.scale);
    std::optional<Decimal> last_digit = Decimal::PowerOfTen(-decimals);
    std::optional<Decimal> precision = last_digit ? last_digit->Times(unit.scale) : std::nullopt;
    if (!value || !precision) return false;
    read->quantity.value = negative ? value->Negated() : *value;
    read->quantity.precision = *precision;
    return true;
  }

  // 1亿2000万元: a second number with a smaller scale word goes on.
  void ReadCompound(PrintedUnit& unit, ReadQuantity* read) const {
    if (!unit.unit.empty() || unit.scale == Decimal(1) || !IsDigit(text_, unit.end)) return;
    Number second = ReadNumber(text_, unit.end);
    PrintedUnit second_unit = ReadPrintedUnit(text_, second.end, lexicon_);
    // 3万5000人: without a scale word of its own the second number must fill the places below the first.
    bool fills = second_unit.scale == Decimal(1) && second.end - unit.end >= kCompoundDigits;
    if (!second.value || second_unit.scale >= unit.scale || *second.value >= unit.scale) return;
    if (second_unit.scale == Decimal(1) && !fills) return;
    std::optional<Decimal> part = second.value->Times(second_unit.scale);
    std::optional<Decimal> sum = part ? read->quantity.value.Plus(*part) : std::nullopt;
    if (!sum) return;
    read->quantity.value = *sum;
    read->quantity.precision = second_unit.scale;
    read->core_end = second_unit.end;
    unit = second_unit;
  }

  // Unit, qualifiers, interval, text and span.
  void Finish(const PrintedUnit& printed, ReadQuantity* read) const {
    Quantity& q = read->quantity;
    const PrintedUnit& unit = printed.unit.empty() && default_unit_ != nullptr ? *default_unit_ : printed;
    if (q.kind != QuantityKind::kRatio) {
      q.unit = unit.unit;
      q.dimension = unit.dimension;
      q.kind = unit.kind;
    }
    std::optional<QualifierMeaning> meaning = ReadQualifiers(printed, read);
    if (!meaning && q.kind == QuantityKind::kAmount && IsExactCount(unit) && q.precision == Decimal(1)) {
      q.precision = Decimal(0);
    }
    if (q.comparator == Comparator::kRange) {
      if (meaning == QualifierMeaning::kAbout) WidenRange(&q);
    } else {
      q.comparator = ComparatorOf(meaning, q.value.IsNegative());
      q.interval = WideInterval(q.value, q.precision, meaning, lexicon_.widths());
    }
    q.text = std::string(text_.substr(read->begin, read->end - read->begin));
    q.span = source_.ToSource(read->begin, read->end);
  }

  // 3%—5%左右: each end reaches as far as an approximate figure there would.
  void WidenRange(Quantity* q) const {
    auto around = [&](const Decimal& end) {
      return WideInterval(end, q->precision, QualifierMeaning::kAbout, lexicon_.widths());
    };
    q->interval = {around(*q->interval.low).low, around(*q->interval.high).high, false, false};
  }

  // Whole numbers of things are exact; a figure without a scale word that is measured is not.
  static bool IsExactCount(const PrintedUnit& unit) {
    return unit.scale == Decimal(1) && ((unit.dimension.starts_with("count:") && !unit.dimension.contains('/')) ||
                                        unit.dimension == "people" || unit.dimension == "households");
  }

  static QualifierMeaning Opposite(QualifierMeaning meaning) {
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

  // Of a negative figure the words speak of the size: -10%以上 is at most -10%.
  static Comparator ComparatorOf(std::optional<QualifierMeaning> meaning, bool negative) {
    Comparator comparator = ComparatorOf(meaning);
    return negative ? Mirrored(comparator) : comparator;
  }

  static Comparator ComparatorOf(std::optional<QualifierMeaning> meaning) {
    if (!meaning) return Comparator::kEqual;
    switch (*meaning) {
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

  // Looks at both sides of the number; extends [begin, end) over the words found. The word before says less than the one
  // after (约300以上), so the last one found decides.
  std::optional<QualifierMeaning> ReadQualifiers(const PrintedUnit& printed, ReadQuantity* read) const {
    Quantity& q = read->quantity;
    std::optional<QualifierMeaning> meaning;
    read->begin = read->core_begin;
    read->end = read->core_end;
    auto take = [&](int id, std::string_view word) {
      meaning = static_cast<QualifierMeaning>(id);
      q.qualifiers.emplace_back(word);
    };
    std::size_t before_end = read->core_begin;
    if (before_end > 0 && text_[before_end - 1] == ' ') --before_end;
    std::size_t before_begin = before_end;
    for (int steps = 0; steps < 4 && before_begin > 0; ++steps) before_begin = PreviousCharacter(before_begin);
    PhraseMatcher::Match before = lexicon_.qualifiers_before().LongestEndingAt(text_, before_begin, before_end);
    if (before.id != PhraseMatcher::kNone) {
      read->begin = before_end - before.length;
      take(before.id, text_.substr(read->begin, before.length));
      // ≥-5 speaks of the number, -5以内 of the size of a fall; intervals are built on the size.
      if (q.value.IsNegative()) meaning = Opposite(*meaning);
    }
    if (printed.inside_end > printed.inside_begin) {
      take(static_cast<int>(QualifierMeaning::kMore),
           text_.substr(printed.inside_begin, printed.inside_end - printed.inside_begin));
    }
    PhraseMatcher::Match after = lexicon_.qualifiers_after().LongestAt(text_, read->core_end);
    if (after.id != PhraseMatcher::kNone) {
      take(after.id, text_.substr(read->core_end, after.length));
      read->end = read->core_end + after.length;
    }
    return meaning;
  }

  std::size_t PreviousCharacter(std::size_t at) const {
    do {
      --at;
    } while (at > 0 && (static_cast<unsigned char>(text_[at]) & 0xC0U) == 0x80U);
    return at;
  }

  const MappedText& source_;
  std::string_view text_;
  const PrintedUnit* default_unit_;
  const Lexicon& lexicon_;
};

}  // namespace

std::size_t EndOfNumber(std::string_view text, std::size_t at) { return ReadNumber(text, at).end; }

std::optional<ReadQuantity> QuantityAt(const MappedText& text, std::size_t at, const PrintedUnit* unit,
                                       const Lexicon& lexicon) {
  return FigureReader(text, unit, lexicon).ReadAt(at);
}

}  // namespace heyan
