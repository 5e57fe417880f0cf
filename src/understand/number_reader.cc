#include "understand/number_reader.h"

#include "understand/number_name.h"

namespace heyan {
namespace {

bool IsDigit(std::string_view text, std::size_t at) { return at < text.size() && text[at] >= '0' && text[at] <= '9'; }

class NumberReader {
 public:
  NumberReader(const MappedText& source, const PrintedUnit* unit, const Lexicon& lexicon)
      : source_(source), text_(source.text()), unit_(unit), lexicon_(lexicon) {}

  ReadNumbers Run() {
    for (std::size_t at = 0; at < text_.size();) {
      if (IsDigit(text_, at)) {
        at = ReadAt(at);
      } else {
        at = ReadCharactersAt(at);
      }
    }
    return std::move(read_);
  }

 private:
  // Reads the number whose digits begin at `begin`; returns where to go on.
  std::size_t ReadAt(std::size_t begin) {
    if (std::optional<ReadPeriod> period = PeriodAt(text_, begin, lexicon_)) {
      ReadNumber number{.number_class = NumberClass::kPeriod, .begin = period->begin, .end = period->end};
      number.period = static_cast<int>(read_.periods.size());
      read_.periods.push_back(*period);
      return Add(number);
    }
    std::size_t end = EndOfNumber(text_, begin);
    std::optional<ReadQuantity> quantity = QuantityAt(source_, begin, unit_, lexicon_);
    bool has_unit = unit_ != nullptr || (quantity && !quantity->quantity.unit.empty());
    if (!quantity || IsNumberName(text_, begin, end, has_unit, lexicon_.names())) {
      return Add({.number_class = NumberClass::kName, .begin = begin, .end = end});
    }
    ReadNumber number{.number_class = NumberClass::kQuantity, .begin = quantity->begin, .end = quantity->end};
    number.quantity = static_cast<int>(read_.quantities.size());
    read_.quantities.push_back(std::move(*quantity));
    return Add(number);
  }

  // A figure that begins with a character: 三成, 百分之五, $100.
  std::size_t ReadCharactersAt(std::size_t begin) {
    if (!MayBeginQuantity(text_, begin, lexicon_)) return begin + 1;
    std::optional<ReadQuantity> quantity = QuantityAt(source_, begin, unit_, lexicon_);
    if (!quantity) return begin + 1;
    ReadNumber number{.number_class = NumberClass::kQuantity, .begin = quantity->begin, .end = quantity->end};
    number.quantity = static_cast<int>(read_.quantities.size());
    read_.quantities.push_back(std::move(*quantity));
    return Add(number);
  }

  std::size_t Add(const ReadNumber& number) {
    read_.numbers.push_back(number);
    return number.end;
  }

  const MappedText& source_;
  std::string_view text_;
  const PrintedUnit* unit_;
  const Lexicon& lexicon_;
  ReadNumbers read_;
};

}  // namespace

ReadNumbers NumbersOf(const MappedText& text, const PrintedUnit* unit, const Lexicon& lexicon) {
  return NumberReader(text, unit, lexicon).Run();
}

}  // namespace heyan
