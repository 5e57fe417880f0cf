#include "engine/nudge.h"

#include <algorithm>

#include "text/utf8.h"

namespace heyan {
namespace {

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

// The first number in digits of a folded figure: 1,234.5.
Span NumberIn(std::string_view figure) {
  auto first = std::ranges::find_if(figure, IsDigit);
  auto begin = static_cast<std::size_t>(first - figure.begin());
  std::size_t end = begin;
  bool has_point = false;
  auto digit_at = [&](std::size_t i) { return i < figure.size() && IsDigit(figure[i]); };
  while (end < figure.size()) {
    bool is_group = figure[end] == ',' && digit_at(end + 1) && digit_at(end + 2) && digit_at(end + 3) &&
                    !digit_at(end + 4) && !has_point;
    bool is_point = figure[end] == '.' && digit_at(end + 1) && !has_point;
    if (!IsDigit(figure[end]) && !is_group && !is_point) break;
    has_point |= is_point;
    ++end;
  }
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

// Without zeros before the first digit of the whole part.
std::string WithoutLeadingZeros(std::string number) {
  std::size_t first = 0;
  while (first + 1 < number.size() && number[first] == '0' && IsDigit(number[first + 1])) ++first;
  return number.substr(first);
}

std::string LastDigitChanged(std::string number) {
  char& last = number.back();
  last = last == '9' ? '8' : static_cast<char>(last + 1);
  return number;
}

std::string TenTimes(std::string number) {
  std::erase(number, ',');
  std::size_t point = number.find('.');
  if (point == std::string::npos) return WithoutLeadingZeros(number + "0");
  number.erase(point, 1);
  if (point + 1 < number.size()) number.insert(point + 1, ".");
  return WithoutLeadingZeros(std::move(number));
}

// The first two neighbouring digits that differ, swapped; a point or comma may stand between them.
std::string DigitsSwapped(const std::string& number) {
  for (std::size_t i = 0; i + 1 < number.size(); ++i) {
    std::size_t next = IsDigit(number[i + 1]) ? i + 1 : i + 2;
    if (!IsDigit(number[i]) || next >= number.size() || number[i] == number[next]) continue;
    std::string swapped = number;
    std::swap(swapped[i], swapped[next]);
    if (WithoutLeadingZeros(swapped) == swapped) return swapped;
  }
  return number;
}

// 万 and 亿 in each other's place; of 万亿 the 万 is lost.
std::optional<std::string> ScaleWordChanged(std::string_view figure) {
  constexpr std::string_view kWan = "万";
  constexpr std::string_view kYi = "亿";
  std::size_t wan = figure.find(kWan);
  std::size_t yi = figure.find(kYi);
  if (wan == std::string_view::npos && yi == std::string_view::npos) return std::nullopt;
  std::size_t at = std::min(wan, yi);
  std::string changed(figure);
  bool is_both = at == wan && yi == wan + kWan.size();
  return changed.replace(at, kWan.size(), is_both ? "" : at == wan ? kYi : kWan);
}

// A minus before the number, or none where there is one.
std::optional<std::string> SignChanged(std::string_view figure, Span number) {
  std::string_view digits = figure.substr(number.begin, number.end - number.begin);
  if (digits.find_first_of("123456789") == std::string_view::npos) return std::nullopt;
  std::string changed(figure);
  if (number.begin > 0 && figure[number.begin - 1] == '-') return changed.erase(number.begin - 1, 1);
  return changed.insert(number.begin, "-");
}

// The word of growth or fall that ends where the figure begins, turned into a word of the opposite.
std::optional<Nudge> OppositeWord(const Quantity& figure, std::string_view text, const Lexicon& lexicon) {
  constexpr std::size_t kLongestWord = 24;  // bytes; longer words are no mere verbs
  std::string_view before = text.substr(0, figure.span.begin);
  std::size_t longest = std::min(before.size(), kLongestWord);
  for (std::size_t length = longest; length > 0; --length) {
    std::string_view word = before.substr(before.size() - length);
    if ((static_cast<unsigned char>(word[0]) & 0xC0U) == 0x80U) continue;  // inside a character
    PhraseMatcher::Match match = lexicon.words().LongestAt(word, 0);
    if (match.id == PhraseMatcher::kNone || match.length != word.size()) continue;
    WordClasses classes = lexicon.ClassesOf(match.id);
    bool is_rising = (classes & Bit(WordClass::kRising)) != 0;
    if (!is_rising && (classes & Bit(WordClass::kFalling)) == 0) return std::nullopt;
    const std::vector<std::string>& falls = lexicon.tables().falling_change_words;
    const std::vector<std::string>& changes = lexicon.tables().change_words;
    auto is_wanted = [&](const std::string& candidate) {
      return (std::ranges::find(falls, candidate) != falls.end()) == is_rising;
    };
    auto opposite = std::ranges::find_if(is_rising ? falls : changes, is_wanted);
    if (opposite == (is_rising ? falls : changes).end()) return std::nullopt;
    Span span = {figure.span.begin - static_cast<std::uint32_t>(length), figure.span.end};
    std::string printed(text.substr(figure.span.begin, figure.span.end - figure.span.begin));
    return Nudge{NudgeKind::kSign, span, std::string(word) + printed, *opposite + printed};
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::string> NudgedFigure(NudgeKind kind, std::string_view figure) {
  std::string folded = FoldWidth(figure);
  if (kind == NudgeKind::kScaleWord) return ScaleWordChanged(folded);
  Span span = NumberIn(folded);
  if (span.begin == span.end) return std::nullopt;
  if (kind == NudgeKind::kSign) return SignChanged(folded, span);
  std::string number = folded.substr(span.begin, span.end - span.begin);
  std::string changed = kind == NudgeKind::kLastDigit  ? LastDigitChanged(number)
                        : kind == NudgeKind::kTenTimes ? TenTimes(number)
                                                       : DigitsSwapped(number);
  if (changed == number) return std::nullopt;
  return folded.replace(span.begin, number.size(), changed);
}

std::vector<Nudge> NudgesOf(const Quantity& figure, std::string_view text, const Lexicon& lexicon) {
  std::vector<Nudge> nudges;
  if (figure.span.end > text.size() || figure.span.begin >= figure.span.end) return nudges;
  std::string_view printed = text.substr(figure.span.begin, figure.span.end - figure.span.begin);
  for (NudgeKind kind : AllNudgeKinds()) {
    std::optional<Nudge> word = kind == NudgeKind::kSign ? OppositeWord(figure, text, lexicon) : std::nullopt;
    std::optional<std::string> changed = word ? std::nullopt : NudgedFigure(kind, printed);
    if (word) nudges.push_back(std::move(*word));
    if (changed) nudges.push_back({kind, figure.span, std::string(printed), std::move(*changed)});
  }
  return nudges;
}

std::string WithNudge(std::string_view text, const Nudge& nudge) {
  std::string changed(text.substr(0, nudge.span.begin));
  changed += nudge.after;
  return changed.append(text.substr(nudge.span.end));
}

}  // namespace heyan
