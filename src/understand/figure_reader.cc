#include "understand/figure_reader.h"

#include <array>

#include "understand/marks.h"
#include "understand/proportion_reader.h"
#include "understand/spoken_amount.h"

namespace heyan {
namespace {

// 1.2个、0.8个百分点: as many figures may share the unit of the last.
constexpr int kMaxSharing = 6;
// Digits of a ratio.
constexpr int kRatioDigits = 6;

std::optional<Decimal> ShiftedBy(const Decimal& value, int power) {
  std::optional<Decimal> factor = Decimal::PowerOfTen(power);
  return factor ? value.Times(*factor) : std::nullopt;
}

}  // namespace

std::optional<Figure> FigureReader::ReadAt(std::size_t at) const {
  std::optional<Figure> figure = ReadOne(at);
  if (!figure) return std::nullopt;
  if (figure->unit.kind == QuantityKind::kRatio) return figure;
  if (bare_) AddSpokenParts(text_, lexicon_, &*figure);
  if (!figure->range && figure->unit.inside_begin == figure->unit.inside_end) ReadRange(&*figure);
  if (figure->unit.dimension.starts_with("class:")) return std::nullopt;  // 10万吨级, 30—100亿级: a thing, no figure
  TakePointsOfNext(&*figure);
  return figure;
}

std::optional<Figure> FigureReader::ReadOne(std::size_t at) const {
  if (std::optional<Figure> figure = ProportionAt(text_, at, bare_, lexicon_)) return figure;
  const PhraseMatcher& units = bare_ ? lexicon_.spoken_unit_matcher() : lexicon_.unit_matcher();
  std::optional<Numeral> numeral = ReadNumeral(text_, at, {&units, bare_});
  if (numeral && numeral->abbreviated && IsCounterAt(numeral->end)) {
    numeral = ReadNumeral(text_, at, {.units = &units, .bare = bare_, .whole = true});
  }
  if (!numeral) return bare_ ? SpokenOpening(text_, at, lexicon_) : std::nullopt;
  if (!numeral->value) return std::nullopt;
  if (std::optional<Figure> figure = ProportionOf(*numeral, text_, at, bare_, lexicon_)) return figure;
  if (std::optional<Figure> figure = ReadRatio(*numeral, at)) return figure;
  std::optional<Figure> figure = ReadAmount(*numeral);
  if (figure && HasMoreTerms(at, numeral->end)) {
    figure->unit.kind = QuantityKind::kRatio;
    figure->unit.dimension = "proportion";
  }
  return figure;
}

// A measure word asks for all places of its number: 两千五 is 2500, 两千亿三个台阶 are three of 两千亿. People and what is
// measured do not: 一百一人, 三万五元. 月 after a digit is the month's name.
bool FigureReader::IsCounterAt(std::size_t at) const {
  if (text_.substr(at).starts_with("月")) return true;
  std::string dimension = ReadPrintedUnit(text_, at, lexicon_, bare_).dimension;
  if (dimension.contains('/')) return false;
  for (std::string_view counted : {"count:", "households", "days", "workdays", "weeks", "months", "time:"}) {
    if (dimension.starts_with(counted)) return true;
  }
  return false;
}

std::optional<Figure> FigureReader::ReadAmount(const Numeral& numeral) const {
  Figure figure;
  figure.numeral = numeral;
  figure.unit = ReadPrintedUnit(text_, numeral.end, lexicon_, bare_);
  constexpr std::string_view kTwoOrLiang = "两";  // a number before a measure word: 一千, 两位
  bool is_two = bare_ && text_.substr(numeral.end, figure.unit.end - numeral.end) == kTwoOrLiang;
  if (is_two && IsCounterAt(figure.unit.end)) {
    figure.unit = {.end = numeral.end, .inside_begin = numeral.end, .inside_end = numeral.end};
  }
  figure.end = figure.unit.end;
  Decimal scale = figure.unit.scale;
  if (IsBare(figure) && default_unit_ != nullptr) scale = default_unit_->scale;
  std::optional<Decimal> value = numeral.value->Times(scale);
  std::optional<Decimal> precision = numeral.precision.Times(scale);
  if (!value || !precision) return std::nullopt;
  figure.value = *value;
  figure.precision = *precision;
  if (numeral.high) {
    std::optional<Decimal> high = numeral.high->Times(scale);
    if (!high) return std::nullopt;
    figure.range = Interval{value, high, false, numeral.vague};
  }
  return figure;
}

// No unit and no scale word.
bool FigureReader::IsBare(const Figure& figure) const {
  return figure.unit.unit.empty() && figure.unit.scale == Decimal(1) && figure.numeral.scale_power == 0;
}

// Of 8.2:41.3:50.5 (三次产业结构) each term is a figure of its own, no ratio of two.
bool FigureReader::HasMoreTerms(std::size_t begin, std::size_t end) const {
  auto is_digit = [&](std::size_t at) { return at < text_.size() && text_[at] >= '0' && text_[at] <= '9'; };
  for (std::string_view sign : kRatioSigns) {
    if (text_.substr(end).starts_with(sign) && is_digit(end + sign.size())) return true;
    std::string_view before = text_.substr(0, begin);
    if (before.ends_with(sign) && before.size() > sign.size() && is_digit(begin - sign.size() - 1)) return true;
  }
  return false;
}

// 1.94:1, 1.94：1 and 三比一.
std::optional<Figure> FigureReader::ReadRatio(const Numeral& numeral, std::size_t begin) const {
  constexpr std::string_view kTo = "比";
  bool words = text_.substr(numeral.end).starts_with(kTo);
  std::size_t mark = words ? kTo.size() : LengthOfAny(text_, numeral.end, kRatioSigns);
  if (mark == 0 || numeral.high || (words && !numeral.in_characters)) return std::nullopt;
  const PhraseMatcher& units = bare_ ? lexicon_.spoken_unit_matcher() : lexicon_.unit_matcher();
  std::optional<Numeral> second = ReadNumeral(text_, numeral.end + mark, {&units, bare_});
  if (!second || !second->value || second->in_characters != words || second->high) return std::nullopt;
  if (HasMoreTerms(begin, second->end)) return std::nullopt;
  if (words && units.LongestAt(text_, second->end).length > 0) return std::nullopt;
  std::optional<Decimal> value = numeral.value->DividedBy(*second->value, kRatioDigits);
  std::optional<Decimal> precision = numeral.precision.DividedBy(*second->value, kRatioDigits);
  if (!value || !precision) return std::nullopt;
  Figure figure;
  figure.numeral = *second;
  figure.certain = true;
  figure.value = *value;
  figure.precision = *precision;
  figure.unit.kind = QuantityKind::kRatio;
  figure.unit.dimension = "proportion";
  figure.end = figure.unit.end = figure.unit.inside_begin = figure.unit.inside_end = second->end;
  return figure;
}

std::size_t FigureReader::AfterRangeMark(std::size_t at) const {
  PhraseMatcher::Match included = lexicon_.numerals().included.LongestAt(text_, at);
  std::size_t begin = at + included.length;
  while (bare_ && begin < text_.size() && text_[begin] == ' ' && begin < at + 2) ++begin;
  PhraseMatcher::Match mark = lexicon_.numerals().range_marks.LongestAt(text_, begin);
  if (mark.length == 0) return at;
  begin += mark.length;
  return bare_ && text_.substr(begin).starts_with(' ') ? begin + 1 : begin;
}

// 3%—5%, 3—5%, 5至10万人, 三到五成; 5%和6%之间.
void FigureReader::ReadRange(Figure* figure) const {
  std::size_t begin = AfterRangeMark(figure->end);
  bool between = false;
  if (begin == figure->end) {
    for (std::string_view word : {"和", "与"}) {
      if (text_.substr(begin).starts_with(word)) begin = figure->end + word.size();
    }
    between = begin > figure->end;
  }
  if (begin == figure->end) return;
  std::optional<Figure> second = ReadOne(begin);
  if (!second || second->range || second->unit.kind == QuantityKind::kRatio) return;
  if (bare_) AddSpokenParts(text_, lexicon_, &*second);
  if (between) {
    bool rooms = bare_ && second->unit.unit == "间" && figure->unit.unit.empty();  // 100与200间: between them
    if (rooms) second->unit = {};
    std::string_view after = text_.substr(rooms ? second->numeral.end : second->end);
    std::string_view word = after.starts_with("之间") ? "之间" : bare_ && after.starts_with("间") ? "间" : "";
    if (word.empty()) return;
    second->end = text_.size() - after.size() + word.size();
  }
  JoinRange(*second, figure);
}

// When only the second number has a scale word the first shares it as a rule, yet need not: the interval holds both
// readings.
bool FigureReader::JoinRange(const Figure& second, Figure* first) const {
  bool percent_of_first = first->certain && IsBare(second) && second.unit.unit.empty();  // 百分之三十到四十
  const PrintedUnit& unit = percent_of_first ? first->unit : second.unit;
  if (!first->unit.unit.empty() && first->unit.unit != unit.unit) return false;
  // What a number without unit is counted in is not asked when the other has a unit.
  const Decimal high = percent_of_first ? *second.numeral.value : second.value;
  const Decimal own = IsBare(*first) && !IsBare(second) ? *first->numeral.value : first->value;
  Decimal low = own;
  Decimal reading = own;
  if (IsBare(*first) && second.certain) {  // 三到五成, 3至5成
    std::optional<Decimal> scaled = low.Times(*Decimal::PowerOfTen(1));
    bool tenths = second.numeral.value && second.numeral.value->Times(Decimal(10)) == std::optional(second.value);
    if (!scaled || !tenths) return false;
    low = reading = *scaled;
  } else if (first->unit.unit.empty() && first->unit.scale == Decimal(1)) {
    Decimal inside = second.unit.scale;
    for (auto [power, own_power] : {std::pair(second.numeral.scale_power, first->numeral.scale_power),
                                    std::pair(second.numeral.big_power, first->numeral.big_power)}) {
      std::optional<Decimal> shared =
          power > own_power ? ShiftedBy(*first->numeral.value, power) : first->numeral.value;
      shared = shared ? shared->Times(inside) : std::nullopt;
      if (low != own || (power <= own_power && inside == Decimal(1)) || !shared || *shared >= high) continue;
      low = *shared;
    }
  }
  if (low >= high) return false;
  first->value = low;
  first->precision = percent_of_first ? second.numeral.precision : second.precision;
  first->range = Interval{reading, high, false, false};
  first->unit = unit;
  first->certain = first->certain || second.certain;
  first->numeral = second.numeral;
  first->end = second.end;
  return true;
}

// 1.2个、0.8个百分点: 个 stands for the unit of the last of them.
void FigureReader::TakePointsOfNext(Figure* figure) const {
  if (figure->unit.unit != "个" || figure->range) return;
  std::size_t at = figure->end;
  for (int i = 0; i < kMaxSharing; ++i) {
    std::size_t begin = at;
    for (std::string_view joint : {"、", "和", "及", "与"}) {
      if (text_.substr(at).starts_with(joint)) begin = at + joint.size();
    }
    std::size_t digits_end = EndOfDigits(text_, begin);
    if (begin == at || digits_end == begin) return;
    PrintedUnit next = ReadPrintedUnit(text_, digits_end, lexicon_);
    if (next.kind == QuantityKind::kPoints) {
      figure->unit.unit = next.unit;
      figure->unit.dimension = next.dimension;
      figure->unit.kind = next.kind;
      return;
    }
    if (next.unit != "个") return;
    at = next.end;
  }
}

}  // namespace heyan
