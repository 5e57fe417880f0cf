// The Chinese calendar (农历).
#pragma once

#include <chrono>
#include <optional>

namespace heyan {

// `year` is the Gregorian year in which the Chinese year begins: its 腊月 mostly falls into the next one.
struct ChineseDate {
  int year = 0, month = 0, day = 0;
  bool leap = false;  // 闰四月
};

// The Gregorian day; nullopt when there is no such day (no such leap month, no thirtieth).
std::optional<std::chrono::sys_days> CivilDayOf(const ChineseDate& date);

}  // namespace heyan
