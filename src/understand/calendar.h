// The calendar of reports (公历): days of months, and the numbers of years, months and days as printed.
#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string_view>

namespace heyan {

using CivilDay = std::chrono::year_month_day;

// Both days included.
struct DaySpan {
  CivilDay first, last;
  bool operator==(const DaySpan&) const = default;
};

// `year` 0 stands for an unknown year: February has 29 days then. `month` is 1 to 12.
int DaysInMonth(int year, int month);
// A day beyond the end of its month is the last one.
CivilDay ClampedDay(int year, int month, int day);

// A whole number of a date, in figures (2023) or characters (二〇二三, 三十一).
struct CalendarNumber {
  int value = 0;
  std::size_t end = 0;
  int characters = 0;    // figures or characters printed
  bool spelled = false;  // figure by figure: 2023, 二〇二三; false: 三十一
  bool arabic = false;
};

// The number at `at` of folded text, all of it; nullopt when there is none or it is longer than eight characters.
std::optional<CalendarNumber> CalendarNumberAt(std::string_view text, std::size_t at);
// Whether a character of such a number ends just before `at`: what begins at `at` is the rest of one then.
bool InsideCalendarNumber(std::string_view text, std::size_t at);

}  // namespace heyan
