// Reads times (时间) as reports print them: years, parts of years, dates, plan periods, 近三年, 去年同期.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "lexicon/lexicon.h"
#include "model/fact.h"
#include "understand/calendar.h"

namespace heyan {

// A time and where it stands in folded text.
//
// `period` is as far as it is printed: year 0 when none is; “十四五” is 2021, 2025. Its part is canonical: "" for the
// whole year (also 全年, 1—12月), 上半年 (also 1—6月), 一季度 (also 第1季度, 1—3月), 1—11月, 11月, 11月末, 年末 (also 年底,
// 12月末), 年初, 年中, 10月中旬, 12月31日, 3月5日—11日, 学年, 年度 (of 2023—2024年度). A time since when (今年以来) has a part that
// ends in 以来: it is never the whole year. 近年来 has the part 近年 and no year.
struct ReadPeriod {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t date_end = 0;  // without the hour and the words behind the date: 1月1日|0时起
  Period period;
  PeriodAnchor anchor = PeriodAnchor::kAbsolute;  // where the year comes from
  PeriodReach reach = PeriodReach::kWithin;
  int count = 1;  // of years: 近三年, 今明两年; 0 when it is not said
  PartDays days;  // the part's days within its year or years; month 0 where they are not exact
};

// The time that begins at `at` of folded text; nullopt when none does. A length of time (3年, 12个月, 100周年) is none, nor
// is the number of a document (〔2023〕12号). Cheap where nothing begins; looks at a bounded stretch of text.
std::optional<ReadPeriod> PeriodAt(std::string_view text, std::size_t at, const Lexicon& lexicon);

// The period with its years filled in. `section_year` is the year the section reports or plans, `this_year` the calendar
// year of the session; 0 when unknown, as the year is then.
// - 1—11月, 全年, 当年, 年内: the section's year; 上年, 上年同期: the year before it
// - 今年, 去年, 前年, 明年: counted from this year, for reviews of 2023 are read in January of 2024
// - 近三年: the years that end with the section's, or with this year when that is earlier; 未来五年: from the later of the two
// - 2019年以来: until the section's year
Period Resolve(const ReadPeriod& read, int section_year, int this_year);

// The days of a time whose years are known (Resolve); nullopt where they are not exact: 年初, 近年来, 2019年以来, 8月底前.
std::optional<DaySpan> DaysOf(const ReadPeriod& read, const Period& resolved);

}  // namespace heyan
