#include "text/chinese_calendar.h"

#include <unicode/ucal.h>

#include <memory>

namespace heyan {

std::optional<std::chrono::sys_days> CivilDayOf(const ChineseDate& date) {
  UErrorCode status = U_ZERO_ERROR;
  // ICU counts Chinese years from 2637 BC. Days are those of Beijing; at noon no shift of the clock changes them.
  constexpr int kYearsBeforeChrist = 2637;
  constexpr int kNoon = 12;
  constexpr char16_t kZone[] = u"GMT+8";
  std::unique_ptr<UCalendar*, void (*)(UCalendar**)> keep(new UCalendar*(nullptr), [](UCalendar** calendar) {
    ucal_close(*calendar);
    delete calendar;
  });
  UCalendar*& calendar = *keep;
  calendar = ucal_open(kZone, -1, "zh@calendar=chinese", UCAL_DEFAULT, &status);
  if (U_FAILURE(status)) return std::nullopt;
  ucal_clear(calendar);
  ucal_set(calendar, UCAL_EXTENDED_YEAR, date.year + kYearsBeforeChrist);
  ucal_set(calendar, UCAL_MONTH, date.month - 1);
  ucal_set(calendar, UCAL_IS_LEAP_MONTH, date.leap ? 1 : 0);
  ucal_set(calendar, UCAL_DATE, date.day);
  ucal_set(calendar, UCAL_HOUR_OF_DAY, kNoon);
  UDate milliseconds = ucal_getMillis(calendar, &status);
  bool exists = ucal_get(calendar, UCAL_DATE, &status) == date.day &&
                ucal_get(calendar, UCAL_MONTH, &status) == date.month - 1 &&
                (ucal_get(calendar, UCAL_IS_LEAP_MONTH, &status) == 1) == date.leap;
  if (U_FAILURE(status) || !exists) return std::nullopt;
  std::chrono::sys_time<std::chrono::milliseconds> instant{
      std::chrono::milliseconds(static_cast<long long>(milliseconds))};
  return std::chrono::floor<std::chrono::days>(instant + std::chrono::hours(8));
}

}  // namespace heyan
