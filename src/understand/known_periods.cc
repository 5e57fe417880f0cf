#include "understand/known_periods.h"

namespace heyan {

std::optional<ReadPeriod> KnownPeriods::At(std::size_t at) {
  const std::string& text = numbers_.text.text();
  while (next_ < numbers_.numbers.size() && numbers_.numbers[next_].end <= at) ++next_;
  const ReadNumber* number = next_ < numbers_.numbers.size() ? &numbers_.numbers[next_] : nullptr;
  bool is_ascii = static_cast<unsigned char>(text[at]) < 0x80U;
  // Between the numbers a time was looked for at each character.
  if (number == nullptr || at < number->begin) return is_ascii ? PeriodAt(text, at, lexicon_) : std::nullopt;
  bool is_period = number->period >= 0 && numbers_.periods[number->period].begin == at;
  // 图42021年: behind another digit the year was read as if it stood alone.
  bool is_glued = is_ascii && at > 0 && text[at - 1] >= '0' && text[at - 1] <= '9';
  return is_period && !is_glued ? numbers_.periods[number->period] : PeriodAt(text, at, lexicon_);
}

}  // namespace heyan
