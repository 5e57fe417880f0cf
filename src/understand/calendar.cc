#include "understand/calendar.h"

#include <algorithm>

#include "text/utf8.h"

namespace heyan {
namespace {

constexpr int kMostCharacters = 8;
constexpr int kTen = 10;
constexpr int kHundred = 100;

bool IsDigit(std::string_view text, std::size_t at) { return at < text.size() && text[at] >= '0' && text[at] <= '9'; }

// The value of a numeral in characters; 10 and 100 for 十 and 百; nullopt for anything else.
std::optional<int> HanNumeral(char32_t character) {
  if (character == U'○' || character == U'零') return 0;
  if (character == U'两') return 2;
  if (character == U'廿') return 2 * kTen;
  if (character == U'百') return kHundred;
  constexpr std::u32string_view kInOrder = U"〇一二三四五六七八九十";
  std::size_t found = kInOrder.find(character);
  if (found == std::u32string_view::npos) return std::nullopt;
  return static_cast<int>(found);
}

// 二O二三: the letter between numerals stands for 〇.
bool IsLetterZero(std::string_view text, std::size_t at) {
  return (text[at] == 'O' || text[at] == 'o') && HanNumeral(DecodeAt(text, at + 1).value);
}

std::optional<CalendarNumber> ArabicAt(std::string_view text, std::size_t at) {
  CalendarNumber number{.end = at, .spelled = true, .arabic = true};
  for (; IsDigit(text, number.end); ++number.end) {
    if (++number.characters > kMostCharacters) return std::nullopt;
    number.value = number.value * kTen + (text[number.end] - '0');
  }
  return number;
}

}  // namespace

int DaysInMonth(int year, int month) {
  using std::chrono::last;
  constexpr int kSomeLeapYear = 2000;
  std::chrono::year in{year == 0 ? kSomeLeapYear : year};
  return static_cast<int>(static_cast<unsigned>((in / month / last).day()));
}

CivilDay ClampedDay(int year, int month, int day) {
  return std::chrono::year{year} / month / std::min(day, DaysInMonth(year, month));
}

std::optional<CalendarNumber> CalendarNumberAt(std::string_view text, std::size_t at) {
  if (IsDigit(text, at)) return ArabicAt(text, at);
  CalendarNumber number{.end = at, .spelled = true};
  int total = 0;     // of the places read: 三百
  int pending = -1;  // the figure that waits for its place
  for (CodePoint c = DecodeAt(text, at); c.length > 0; c = DecodeAt(text, number.end)) {
    std::optional<int> numeral = HanNumeral(c.value);
    // 2〇2三: figures may be mixed in.
    if (!numeral && IsDigit(text, number.end) && pending >= 0 && number.spelled) numeral = text[number.end] - '0';
    if (!numeral && IsLetterZero(text, number.end) && pending >= 0 && number.spelled) numeral = 0;
    if (!numeral) break;
    if (++number.characters > kMostCharacters) return std::nullopt;
    number.end += c.length;
    if (*numeral < kTen) {
      pending = number.spelled && pending >= 0 ? pending * kTen + *numeral : *numeral;
      continue;
    }
    number.spelled = false;
    if (pending >= kTen) return std::nullopt;
    total += (pending < 0 ? 1 : pending) * *numeral;
    pending = -1;
  }
  if (number.characters == 0) return std::nullopt;
  number.value = total + std::max(pending, 0);
  return number;
}

bool InsideCalendarNumber(std::string_view text, std::size_t at) {
  if (at == 0) return false;
  std::size_t before = at - 1;
  while (before > 0 && (static_cast<unsigned char>(text[before]) & 0xC0U) == 0x80U) --before;
  return IsDigit(text, before) || HanNumeral(DecodeAt(text, before).value).has_value();
}

}  // namespace heyan
