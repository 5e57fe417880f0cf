// One end of a time (时间点): a year, a part of a year, or both.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "lexicon/period_words.h"
#include "understand/calendar.h"

namespace heyan {

struct PeriodPoint {
  PeriodAnchor anchor = PeriodAnchor::kPartOnly;
  int year = 0;       // 0 when none is printed
  int last_year = 0;  // of 2021—2023年; else 0
  int count = 1;      // of years, where the anchor has several
  std::string part;   // canonical; "" for the whole year
  PartDays days;      // month 0: not exact; the whole year is 1-1 to 12-31
  std::size_t end = 0;
};

// Reads folded text. `text` and `words` must outlive it. Every call looks at a bounded stretch of text.
class PeriodPointReader {
 public:
  PeriodPointReader(std::string_view text, const PeriodWords& words) : text_(text), words_(words) {}

  // 2023年, 2021—2023年, 2023年12月31日, 去年底, 1—11月, 上半年, 2023-12-31.
  std::optional<PeriodPoint> PointAt(std::size_t at) const;
  // Where the mark of a span at `at` ends, a blank on either side allowed; `at` when there is none.
  std::size_t AfterRangeMark(std::size_t at) const;
  // The canonical part of a span of whole months: 上半年, 1—11月, "" for the whole year.
  std::string PartOfMonths(int first, int last) const;
  // `at`, behind one blank if there is one.
  std::size_t SkipBlank(std::size_t at) const;
  bool Has(std::size_t at, std::string_view word) const { return text_.substr(at).starts_with(word); }
  bool HasAny(std::size_t at, const std::vector<std::string>& words) const;
  // Whether one of the words ends at `end`.
  bool EndsWith(std::size_t end, const std::vector<std::string>& words) const;

 private:
  bool TouchesCaption(std::size_t at, const CalendarNumber& number) const;
  std::optional<PeriodPoint> YearWordAt(std::size_t at) const;
  // These read on from a number at `at`.
  std::optional<PeriodPoint> YearAt(std::size_t at, const CalendarNumber& number) const;
  std::optional<PeriodPoint> YearSpanAt(std::size_t at, int first, std::size_t end) const;
  bool EndsYearList(std::size_t at) const;
  std::optional<PeriodPoint> ShortYearAt(std::size_t at, const CalendarNumber& number) const;
  std::optional<PeriodPoint> PrintedDateAt(const CalendarNumber& year) const;
  std::optional<PeriodPoint> CompactDateAt(const CalendarNumber& number) const;
  // Reads the part behind a year that ends at point->end into it; false when there is none.
  bool AddPart(PeriodPoint* point) const;
  std::optional<PeriodPoint> PartWordAt(std::size_t at, bool joined) const;
  std::optional<PeriodPoint> FirstMonthsAt(std::size_t at) const;
  std::optional<PeriodPoint> MonthsAt(std::size_t at, const CalendarNumber& first, int year) const;
  std::optional<PeriodPoint> MonthSpan(int first, int last, std::size_t end) const;
  std::optional<PeriodPoint> DaysAt(std::size_t at, int month, int year) const;
  std::size_t DayMarkEnd(std::size_t at) const;

  std::string_view text_;
  const PeriodWords& words_;
};

}  // namespace heyan
