#include "understand/number_reader.h"

#include <algorithm>
#include <array>
#include <utility>

#include "text/character_set.h"
#include "text/numeral.h"
#include "text/utf8.h"
#include "understand/number_name.h"

namespace heyan {
namespace {

// 数字: what a number in characters can begin with, signs and words of sign among them. All of them are in
// NumeralWording::han_beginnings.
constexpr CharacterSet kNumerals(U"一二三四五六七八九十两双百千万亿零〇半廿卅几数负翻");

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

class NumberReader {
 public:
  NumberReader(const MappedText& source, const PrintedUnit* unit, const Lexicon& lexicon, NumberPlace place)
      : source_(source), text_(source.text()), unit_(unit), lexicon_(lexicon), place_(place) {}

  ReadNumbers Run() {
    const PhraseBeginnings& beginnings = lexicon_.number_beginnings();
    for (std::size_t at = beginnings.NextIn(text_, 0); at < text_.size(); at = beginnings.NextIn(text_, at)) {
      at = IsDigit(text_[at]) ? ReadDigits(at) : ReadCharacters(at);
    }
    SettleUnknown();
    return std::move(read_);
  }

 private:
  // Reads the number whose digits begin at `at`; returns where to go on.
  std::size_t ReadDigits(std::size_t at) {
    if (std::optional<NameMatch> name = NameAt(text_, at, lexicon_.names().strong)) return AddName(*name, at);
    if (std::optional<ReadPeriod> period = ReadPeriodAt(at)) return AddPeriod(*period);
    std::optional<ReadQuantity> quantity = QuantityAt(source_, at, unit_, lexicon_);
    bool has_unit = quantity && (unit_ != nullptr || HasUnit(*quantity));
    if (has_unit) return AddQuantity(std::move(*quantity));
    if (std::optional<NameMatch> name = NameAt(text_, at, lexicon_.names().weak)) {
      bool is_figure = name->name->number_class == NumberClass::kQuantity && quantity;
      // A name that goes on behind the figure is of a form whose value heyan does not read: 1/3.
      if (is_figure && name->end <= quantity->end) return AddQuantity(std::move(*quantity));
      return AddName(*name, at);
    }
    if (!quantity) return Add({.number_class = NumberClass::kUnknown, .begin = at, .end = EndOfNumber(text_, at)});
    std::size_t end = AddQuantity(std::move(*quantity));
    if (place_ == NumberPlace::kText) read_.numbers.back().number_class = NumberClass::kUnknown;
    return end;
  }

  // A time, or a number that begins with a character or a sign; most that could begin one do not.
  std::size_t ReadCharacters(std::size_t at) {
    CodePoint character = DecodeAt(text_, at);
    if (character.length > 1) {
      if (std::optional<ReadPeriod> period = PeriodAt(text_, at, lexicon_)) return AddPeriod(*period);
      std::optional<NameMatch> name =
          kNumerals.Has(character.value) ? NameAt(text_, at, lexicon_.names().characters) : std::nullopt;
      if (name) return AddName(*name, at);
    }
    std::optional<ReadQuantity> quantity =
        MayBeginQuantity(text_, at, lexicon_) ? QuantityAt(source_, at, unit_, lexicon_) : std::nullopt;
    return quantity ? AddQuantity(std::move(*quantity)) : at + character.length;
  }

  // 图42021年: the year is read as if nothing stood before it.
  std::optional<ReadPeriod> ReadPeriodAt(std::size_t at) const {
    bool is_glued = at > 0 && IsDigit(text_[at - 1]);
    if (!is_glued) return PeriodAt(text_, at, lexicon_);
    std::optional<ReadPeriod> period = PeriodAt(text_.substr(at), 0, lexicon_);
    if (!period) return std::nullopt;
    period->begin += at;
    period->end += at;
    return period;
  }

  // A unit, a scale word or a form that only figures have: 5亿, 1.94:1.
  bool HasUnit(const ReadQuantity& figure) const {
    const Quantity& quantity = figure.quantity;
    if (!quantity.unit.empty() || quantity.kind != QuantityKind::kAmount) return true;
    return quantity.comparator != Comparator::kRange && figure.core_end > EndOfNumber(text_, figure.core_begin);
  }

  // 居全市第3位: an ordinal that measures is a figure as well.
  std::optional<ReadQuantity> RankOf(const NameMatch& name, std::size_t at) const {
    if (name.name->name_class != kRankClass) return std::nullopt;
    std::size_t digits = at;
    while (digits < name.end && !IsDigit(text_[digits]) && !IsNumeralCharacterAt(text_, digits)) ++digits;
    std::optional<Numeral> numeral = ReadNumeral(text_.substr(0, name.end), digits, {});
    if (!numeral || !numeral->value) return std::nullopt;
    std::size_t begin = std::min(name.begin, at);
    ReadQuantity rank{.begin = begin, .core_begin = begin, .core_end = name.end, .end = name.end};
    rank.quantity.text = std::string(text_.substr(begin, name.end - begin));
    rank.quantity.span = source_.ToSource(begin, name.end);
    rank.quantity.value = *numeral->value;
    rank.quantity.dimension = "rank";
    rank.quantity.kind = QuantityKind::kRank;
    rank.quantity.interval = Interval::Point(*numeral->value);
    return rank;
  }

  std::size_t AddName(const NameMatch& name, std::size_t at) {
    if (std::optional<ReadQuantity> rank = RankOf(name, at)) {
      std::size_t end = AddQuantity(std::move(*rank));
      read_.numbers.back().number_class = name.name->number_class;
      read_.numbers.back().name_class = name.name->name_class;
      return end;
    }
    return Add({.number_class = name.name->number_class,
                .begin = std::min(name.begin, at),
                .end = name.end,
                .name_class = name.name->name_class});
  }

  std::size_t AddPeriod(const ReadPeriod& period) {
    ReadNumber number{.number_class = NumberClass::kPeriod, .begin = period.begin, .end = period.end};
    number.period = static_cast<int>(read_.periods.size());
    read_.periods.push_back(period);
    return Add(number);
  }

  std::size_t AddQuantity(ReadQuantity&& quantity) {
    ReadNumber number{.number_class = NumberClass::kQuantity, .begin = quantity.begin, .end = quantity.end};
    number.quantity = static_cast<int>(read_.quantities.size());
    read_.quantities.push_back(std::move(quantity));
    return Add(number);
  }

  std::size_t Add(ReadNumber number) {
    if (!read_.numbers.empty()) number.begin = std::max(number.begin, read_.numbers.back().end);
    read_.numbers.push_back(number);
    return number.end;
  }

  // 3、5和6个: numbers that only joints part from a quantity are figures like it. What stays unknown is no figure.
  void SettleUnknown() {
    for (std::size_t i = read_.numbers.size(); i > 1; --i) {
      ReadNumber& number = read_.numbers[i - 2];
      const ReadNumber& next = read_.numbers[i - 1];
      bool is_bare = number.number_class == NumberClass::kQuantity && number.quantity >= 0 &&
                     read_.quantities[number.quantity].quantity.unit.empty();
      if ((number.number_class != NumberClass::kUnknown && !is_bare) || number.quantity < 0) continue;
      bool joined =
          next.number_class == NumberClass::kQuantity && IsJoint(text_.substr(number.end, next.begin - number.end));
      if (!joined) continue;
      number.number_class = NumberClass::kQuantity;
      if (next.quantity >= 0)
        ShareUnit(read_.quantities[next.quantity].quantity, &read_.quantities[number.quantity].quantity);
    }
    int kept = 0;
    for (ReadNumber& number : read_.numbers) {
      int quantity = std::exchange(number.quantity, -1);
      bool is_figure = number.number_class == NumberClass::kQuantity || number.name_class == kRankClass;
      if (quantity < 0 || !is_figure) continue;
      if (kept < quantity) read_.quantities[kept] = std::move(read_.quantities[quantity]);
      number.quantity = kept++;
    }
    read_.quantities.resize(static_cast<std::size_t>(kept));
  }

  // 8.3和10.4个百分点: a unit that only counts hundredths holds for both.
  static void ShareUnit(const Quantity& of, Quantity* to) {
    bool shares = to->unit.empty() && to->kind == QuantityKind::kAmount &&
                  (of.kind == QuantityKind::kPoints || of.kind == QuantityKind::kPercent);
    if (!shares) return;
    to->unit = of.unit;
    to->dimension = of.dimension;
    to->kind = of.kind;
  }

  bool IsJoint(std::string_view between) const {
    const std::vector<std::string>& joints = lexicon_.joining().joints;
    return std::ranges::find(joints, Trim(between)) != joints.end() || Trim(between) == ",";
  }

  const MappedText& source_;
  std::string_view text_;
  const PrintedUnit* unit_;
  const Lexicon& lexicon_;
  NumberPlace place_;
  ReadNumbers read_;
};

}  // namespace

ReadNumbers NumbersOf(const MappedText& text, const PrintedUnit* unit, const Lexicon& lexicon, NumberPlace place) {
  return NumberReader(text, unit, lexicon, place).Run();
}

}  // namespace heyan
