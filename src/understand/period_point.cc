#include "understand/period_point.h"

#include <fmt/format.h>

#include <algorithm>

#include "text/utf8.h"

namespace heyan {
namespace {

constexpr std::string_view kYear = "年";
constexpr std::string_view kMonth = "月";
constexpr PartDays kWholeYear = {.first_month = 1, .first_day = 1, .last_month = 12, .last_day = 31};
constexpr int kMonths = 12;

bool IsYear(const CalendarNumber& number) {
  return number.spelled && number.characters == 4 && number.value >= 1800 && number.value <= 2100;
}

bool IsBetween(int value, int low, int high) { return low <= value && value <= high; }

// What may follow 2021—2025 or 20231231 without 年.
bool EndsFigure(std::string_view text, std::size_t at) {
  constexpr std::u32string_view kMarks = U" \n\t，。；、：:;,)）(（”》|】」";
  return at >= text.size() || kMarks.contains(DecodeAt(text, at).value);
}

PeriodPoint YearPoint(int year, int last_year, std::size_t end) {
  return {.anchor = PeriodAnchor::kAbsolute, .year = year, .last_year = last_year, .days = kWholeYear, .end = end};
}

}  // namespace

std::size_t PeriodPointReader::SkipBlank(std::size_t at) const {
  return at < text_.size() && text_[at] == ' ' ? at + 1 : at;
}

bool PeriodPointReader::HasAny(std::size_t at, const std::vector<std::string>& words) const {
  return std::ranges::any_of(words, [&](const std::string& word) { return Has(at, word); });
}

std::size_t PeriodPointReader::AfterRangeMark(std::size_t at) const {
  std::size_t mark = SkipBlank(at);
  std::size_t length = words_.range_marks.LongestAt(text_, mark).length;
  return length == 0 ? at : SkipBlank(mark + length);
}

std::string PeriodPointReader::PartOfMonths(int first, int last) const {
  for (const PartWord& word : words_.parts.meanings) {
    bool whole = word.days.first_day == 1 && word.days.last_day == DaysInMonth(0, std::max(word.days.last_month, 1));
    if (whole && word.days.first_month == first && word.days.last_month == last) return word.part;
  }
  return first == last ? fmt::format("{}月", first) : fmt::format("{}—{}月", first, last);
}

std::optional<PeriodPoint> PeriodPointReader::PointAt(std::size_t at) const {
  if (auto point = YearWordAt(at)) return point;
  if (auto point = PartWordAt(at, false)) return point;
  if (auto point = FirstMonthsAt(at)) return point;
  std::optional<CalendarNumber> number = CalendarNumberAt(text_, at);
  if (!number || (InsideCalendarNumber(text_, at) && !TouchesCaption(at, *number))) return std::nullopt;
  if (auto point = PrintedDateAt(*number)) return point;
  if (auto point = YearAt(at, *number)) return point;
  if (auto point = ShortYearAt(at, *number)) return point;
  return MonthsAt(at, *number, 0);
}

// 表22023年, 表十2023年: the year begins behind the number of a caption.
bool PeriodPointReader::TouchesCaption(std::size_t at, const CalendarNumber& year) const {
  constexpr std::size_t kLongestNumber = 12;  // three numerals in characters, and the word
  if (!year.arabic || !IsYear(year) || !Has(year.end, kYear)) return false;
  for (const std::string& caption : words_.captions) {
    std::string_view before = text_.substr(at - std::min(at, kLongestNumber), std::min(at, kLongestNumber));
    std::size_t word = before.rfind(caption);
    if (word == std::string_view::npos) continue;
    std::size_t begin = at - before.size() + word + caption.size();
    std::optional<CalendarNumber> number = CalendarNumberAt(text_.substr(0, at), begin);
    if (number && number->end == at && number->characters <= 3) return true;
  }
  return false;
}

bool PeriodPointReader::EndsWith(std::size_t end, const std::vector<std::string>& words) const {
  return std::ranges::any_of(words, [&](const std::string& word) { return text_.substr(0, end).ends_with(word); });
}

std::optional<PeriodPoint> PeriodPointReader::YearWordAt(std::size_t at) const {
  PhraseMatcher::Match match = words_.years.words.LongestAt(text_, at);
  if (match.id == PhraseMatcher::kNone) return std::nullopt;
  const YearWord& word = words_.years.meanings[match.id];
  if (!word.context.Allows(text_, at, at + match.length)) return std::nullopt;
  PeriodPoint point{.anchor = word.anchor, .count = word.count, .days = kWholeYear, .end = at + match.length};
  if (word.count == 0) point.part = "近年";
  if (word.count == 1) AddPart(&point);
  return point;
}

// 2021—2023年 and 2021-2025 in a table, 2023/2024学年; `end` is after the first number.
std::optional<PeriodPoint> PeriodPointReader::YearSpanAt(std::size_t at, int first, std::size_t end) const {
  bool slash = Has(end, "/");
  std::size_t begin = slash ? end + 1 : AfterRangeMark(end);
  std::optional<CalendarNumber> second = begin > end ? CalendarNumberAt(text_, begin) : std::nullopt;
  if (!second || !second->spelled) return std::nullopt;
  constexpr int kCentury = 100;
  bool is_short = second->characters == 2;
  int last = is_short ? first / kCentury * kCentury + second->value : second->value;
  if ((!is_short && !IsYear(*second)) || last <= first) return std::nullopt;
  std::size_t after = SkipBlank(second->end);
  for (std::string_view yearly : {"学年度", "学年", "年度"}) {
    if (!Has(after, yearly) || last != first + 1) continue;
    PeriodPoint point = YearPoint(first, last, after + yearly.size());
    point.part = yearly == "年度" ? "年度" : "学年";
    point.days = {};
    return point;
  }
  if (slash) return std::nullopt;
  if (Has(after, kYear) && !HasAny(after + kYear.size(), words_.not_years_before)) {
    return YearPoint(first, last, after + kYear.size());
  }
  constexpr int kLongestBareSpan = 30;
  bool bare = text_[at] >= '1' && text_[at] <= '2' && second->arabic && !is_short && last - first <= kLongestBareSpan;
  if (bare && EndsFigure(text_, second->end)) return YearPoint(first, last, second->end);
  return std::nullopt;
}

// Whether what stands between 2021 and its 年 is a list of years: 2021、2022年, 2021和2022年.
bool PeriodPointReader::EndsYearList(std::size_t at) const {
  constexpr int kLongestList = 8;
  for (int members = 0; members < kLongestList; ++members) {
    std::size_t next = at;
    for (std::string_view joint : {"、", "和", "与", "及"}) {
      if (Has(at, joint)) next = at + joint.size();
    }
    std::optional<CalendarNumber> number = next > at ? CalendarNumberAt(text_, next) : std::nullopt;
    if (!number || !IsYear(*number)) return false;
    if (Has(SkipBlank(number->end), kYear)) return true;
    at = number->end;
  }
  return false;
}

std::optional<PeriodPoint> PeriodPointReader::YearAt(std::size_t at, const CalendarNumber& number) const {
  if (!IsYear(number)) return std::nullopt;
  if (auto span = YearSpanAt(at, number.value, number.end)) return span;
  std::size_t mark = SkipBlank(number.end);
  for (std::string_view part : {"学年度", "学年"}) {
    if (!Has(mark, part)) continue;
    PeriodPoint point = YearPoint(number.value, 0, mark + part.size());
    point.part = "学年";
    point.days = {};
    return point;
  }
  PeriodPoint point = YearPoint(number.value, 0, mark + kYear.size());
  if (Has(mark, kYear)) {
    if (HasAny(point.end, words_.not_years_before)) return std::nullopt;
    AddPart(&point);
    return point;
  }
  point.end = number.end;
  if (EndsYearList(number.end)) return point;
  // 2023上半年, 2023全年.
  if (std::optional<PeriodPoint> part = PartWordAt(number.end, true)) {
    if (part->part.empty() && !Has(number.end, "全年")) return std::nullopt;
    part->anchor = PeriodAnchor::kAbsolute;
    part->year = number.value;
    return part;
  }
  return std::nullopt;
}

// 23年12月, 23年底: two figures are a year only before a part of it.
std::optional<PeriodPoint> PeriodPointReader::ShortYearAt(std::size_t at, const CalendarNumber& number) const {
  if (!number.spelled || number.characters != 2) return std::nullopt;
  // 表10年末 is the tenth table.
  if (!Has(number.end, kYear) || EndsWith(at, words_.captions)) return std::nullopt;
  constexpr int kFirstOfOldCentury = 50;
  int century = number.value >= kFirstOfOldCentury ? 1900 : 2000;
  PeriodPoint point = YearPoint(century + number.value, 0, number.end + kYear.size());
  if (!AddPart(&point) || point.part.empty()) return std::nullopt;
  return point;
}

// 20231231.
std::optional<PeriodPoint> PeriodPointReader::CompactDateAt(const CalendarNumber& number) const {
  if (!number.arabic || number.characters != 8 || !EndsFigure(text_, number.end)) return std::nullopt;
  int year = number.value / 10000;
  int month = number.value / 100 % 100;
  int day = number.value % 100;
  if (!IsBetween(year, 1900, 2100) || !IsBetween(month, 1, kMonths)) return std::nullopt;
  if (!IsBetween(day, 1, DaysInMonth(year, month))) return std::nullopt;
  PeriodPoint point = YearPoint(year, 0, number.end);
  point.part = fmt::format("{}月{}日", month, day);
  point.days = {month, day, month, day};
  return point;
}

// 2023-12-31, 2023.12.31, 2023/12/31.
std::optional<PeriodPoint> PeriodPointReader::PrintedDateAt(const CalendarNumber& year) const {
  if (!year.arabic || year.end >= text_.size() || !IsYear(year)) return CompactDateAt(year);
  char mark = text_[year.end];
  if (mark != '-' && mark != '.' && mark != '/') return std::nullopt;
  std::optional<CalendarNumber> month = CalendarNumberAt(text_, year.end + 1);
  if (!month || !month->arabic || !IsBetween(month->value, 1, kMonths) || month->characters > 2) return std::nullopt;
  if (month->end >= text_.size() || text_[month->end] != mark) return std::nullopt;
  std::optional<CalendarNumber> day = CalendarNumberAt(text_, month->end + 1);
  if (!day || !day->arabic || day->characters > 2) return std::nullopt;
  if (!IsBetween(day->value, 1, DaysInMonth(year.value, month->value))) return std::nullopt;
  // 2023.12.31.5 is the number of something.
  if (Has(day->end, {&mark, 1}) && CalendarNumberAt(text_, day->end + 1)) return std::nullopt;
  PeriodPoint point = YearPoint(year.value, 0, day->end);
  point.part = fmt::format("{}月{}日", month->value, day->value);
  point.days = {month->value, day->value, month->value, day->value};
  return point;
}

bool PeriodPointReader::AddPart(PeriodPoint* point) const {
  std::optional<PeriodPoint> part;
  // 2022年底: 年 belongs to the year and to its end.
  bool has_mark = text_.substr(0, point->end).ends_with(kYear);
  if (has_mark) part = PartWordAt(point->end - kYear.size(), true);
  std::size_t at = SkipBlank(point->end);
  if (!part || part->end <= at) part = PartWordAt(at, true);
  if (!part) part = FirstMonthsAt(at);
  if (std::optional<CalendarNumber> month = part ? std::nullopt : CalendarNumberAt(text_, at)) {
    part = MonthsAt(at, *month, point->year);
  }
  if (!part) return false;
  point->part = part->part;
  point->days = part->days;
  point->end = part->end;
  return true;
}

// `joined`: the year stands before it.
std::optional<PeriodPoint> PeriodPointReader::PartWordAt(std::size_t at, bool joined) const {
  PhraseMatcher::Match match = words_.parts.words.LongestAt(text_, at);
  if (match.id == PhraseMatcher::kNone) return std::nullopt;
  const PartWord& word = words_.parts.meanings[match.id];
  std::size_t end = at + match.length;
  bool allowed = joined ? word.context.AllowsAfter(text_.substr(end)) : word.context.Allows(text_, at, end);
  if (!allowed || (word.only_after_year && !joined)) return std::nullopt;
  return PeriodPoint{.part = word.part, .days = word.days, .end = end};
}

// 前11个月, 头两个月.
std::optional<PeriodPoint> PeriodPointReader::FirstMonthsAt(std::size_t at) const {
  std::size_t lead = words_.first_leads.LongestAt(text_, at).length;
  if (lead == 0 || EndsWith(at, words_.first_not_after)) return std::nullopt;
  std::optional<CalendarNumber> number = CalendarNumberAt(text_, at + lead);
  if (!number || !IsBetween(number->value, 2, kMonths)) return std::nullopt;
  for (std::string_view months : {"个月", "月"}) {
    if (Has(number->end, months)) return MonthSpan(1, number->value, number->end + months.size());
  }
  return std::nullopt;
}

std::optional<PeriodPoint> PeriodPointReader::MonthSpan(int first, int last, std::size_t end) const {
  PeriodPoint point{.end = end};
  point.part = PartOfMonths(first, last);
  point.days = {first, 1, last, DaysInMonth(0, last)};
  PhraseMatcher::Match match = words_.month_parts.words.LongestAt(text_, end);
  if (match.id == PhraseMatcher::kNone) return point;
  const PartWord& word = words_.month_parts.meanings[match.id];
  if (!word.context.AllowsAfter(text_.substr(end + match.length))) return point;
  if (!word.part.empty() && first != last) return point;
  point.end = end + match.length;
  if (word.part.empty()) return point;
  point.part = fmt::format("{}月{}", last, word.part);
  point.days = word.days.first_day == 0 ? PartDays{}
                                        : PartDays{last, std::min(word.days.first_day, DaysInMonth(0, last)), last,
                                                   std::min(word.days.last_day, DaysInMonth(0, last))};
  if (point.part == "12月末") point.part = "年末";
  return point;
}

// 11月, 1—11月, 11月末, 12月31日, 3月5日—11日.
std::optional<PeriodPoint> PeriodPointReader::MonthsAt(std::size_t at, const CalendarNumber& first, int year) const {
  if (!IsBetween(first.value, 1, kMonths) || first.characters > 2) return std::nullopt;
  if (words_.not_months.LongestAt(text_, at).length > 0 || EndsWith(at, words_.not_months_after)) return std::nullopt;
  std::size_t mark = SkipBlank(first.end);
  if (Has(mark, kMonth)) {
    std::size_t end = mark + kMonth.size();
    if (HasAny(end, words_.not_months_before)) return std::nullopt;
    if (auto days = DaysAt(SkipBlank(end), first.value, year)) return days;
    return MonthSpan(first.value, first.value, end);
  }
  std::size_t next = AfterRangeMark(first.end);
  bool listed = Has(first.end, "、");  // 1、2月份
  if (listed) next = first.end + std::string_view("、").size();
  std::optional<CalendarNumber> second = next > first.end ? CalendarNumberAt(text_, next) : std::nullopt;
  if (!second || !IsBetween(second->value, first.value + 1, kMonths) || second->characters > 2) return std::nullopt;
  mark = SkipBlank(second->end);
  if (!Has(mark, kMonth) || (listed && second->value != first.value + 1)) return std::nullopt;
  return MonthSpan(first.value, second->value, mark + kMonth.size());
}

std::size_t PeriodPointReader::DayMarkEnd(std::size_t at) const {
  std::size_t mark = SkipBlank(at);
  for (std::string_view day : {"日", "号"}) {
    if (Has(mark, day) && !Has(mark, "号文")) return mark + day.size();
  }
  return 0;
}

// The day or days behind a month.
std::optional<PeriodPoint> PeriodPointReader::DaysAt(std::size_t at, int month, int year) const {
  int longest = DaysInMonth(year, month);
  std::optional<CalendarNumber> first = CalendarNumberAt(text_, at);
  if (!first || !IsBetween(first->value, 1, longest)) return std::nullopt;
  std::size_t end = DayMarkEnd(first->end);
  std::size_t next = AfterRangeMark(end > 0 ? end : first->end);
  std::optional<CalendarNumber> second = CalendarNumberAt(text_, next);
  std::size_t second_end = second && next > first->end ? DayMarkEnd(second->end) : 0;
  if (second_end > 0 && next != end && IsBetween(second->value, first->value + 1, longest)) {
    return PeriodPoint{.part = fmt::format("{}月{}日—{}日", month, first->value, second->value),
                       .days = {month, first->value, month, second->value},
                       .end = second_end};
  }
  if (end == 0) return std::nullopt;
  return PeriodPoint{.part = fmt::format("{}月{}日", month, first->value),
                     .days = {month, first->value, month, first->value},
                     .end = end};
}

}  // namespace heyan
