#include "understand/period_reader.h"

#include <algorithm>
#include <utility>

#include "text/utf8.h"
#include "understand/period_point.h"
#include "understand/time_of_day.h"

namespace heyan {
namespace {

constexpr std::string_view kYear = "年";
constexpr PartDays kWholeYear = {1, 1, 12, 31};
constexpr int kMostYears = 100;

bool HasMonths(const PeriodPoint& point) { return point.days.first_month != 0 && !point.part.empty(); }

class PeriodReader {
 public:
  PeriodReader(std::string_view text, const Lexicon& lexicon)
      : text_(text), words_(lexicon.periods()), times_(lexicon.times()), points_(text, words_) {}

  std::optional<ReadPeriod> ReadAt(std::size_t at) const {
    std::size_t lead = words_.until_leads.LongestAt(text_, at).length;
    bool until = lead > 0 && !points_.EndsWith(at, words_.until_not_after);
    std::size_t begin = until ? points_.SkipBlank(at + lead) : at;
    std::optional<PeriodPoint> point = PlanAt(begin);
    if (!point) point = CountedPlanAt(begin);
    if (!point && !until) point = YearsAt(begin);
    if (!point) point = SpanAt(begin);
    if (!point) return std::nullopt;
    ReadPeriod read{
        .begin = at, .end = point->end, .date_end = point->end, .anchor = point->anchor, .count = point->count};
    read.period = {.year = point->year, .last_year = point->last_year, .part = std::move(point->part)};
    read.days = point->days;
    if (until) read.reach = PeriodReach::kUntil;
    SkipHour(&read);
    ReadTail(&read);
    return read;
  }

 private:
  // A point, or two with a mark between them: 2021年1月—2023年6月.
  std::optional<PeriodPoint> SpanAt(std::size_t at) const {
    std::optional<PeriodPoint> first = points_.PointAt(at);
    if (!first) return std::nullopt;
    std::size_t next = points_.AfterRangeMark(first->end);
    std::optional<PeriodPoint> last = next > first->end ? points_.PointAt(next) : std::nullopt;
    if (last && Join(*last, &*first)) return first;
    return first;
  }

  // Makes `point` reach to the end of `last`; false when they are two times.
  bool Join(const PeriodPoint& last, PeriodPoint* point) const {
    if (point->last_year != 0 || last.last_year != 0 || point->count != 1) return false;
    bool years = point->anchor == PeriodAnchor::kAbsolute && last.anchor == PeriodAnchor::kAbsolute;
    bool parts = last.anchor == PeriodAnchor::kPartOnly && HasMonths(last) && HasMonths(*point);
    if (!parts && (!years || last.year < point->year)) return false;
    if (years && last.year > point->year) {
      point->last_year = last.year;
    } else if (std::pair(last.days.first_month, last.days.first_day) <=
               std::pair(point->days.first_month, point->days.first_day)) {
      return false;
    }
    point->part = JoinedPart(*point, last);
    bool exact = point->days.first_month != 0 && last.days.first_month != 0;
    point->days =
        exact ? PartDays{point->days.first_month, point->days.first_day, last.days.last_month, last.days.last_day}
              : PartDays{};
    if (point->part.empty()) point->days = kWholeYear;
    point->end = last.end;
    return true;
  }

  std::string JoinedPart(const PeriodPoint& first, const PeriodPoint& last) const {
    auto whole_months = [](const PartDays& days) {
      return days.first_month != 0 && days.first_day == 1 && days.last_day == DaysInMonth(0, days.last_month);
    };
    if (first.part.empty() && last.part.empty()) return {};
    if (first.part == "年初" && (last.part == "年末" || last.part.empty())) return {};
    bool one_year = first.last_year == 0;
    if (one_year && whole_months(first.days) && whole_months(last.days)) {
      return points_.PartOfMonths(first.days.first_month, last.days.last_month);
    }
    return (first.part.empty() ? "年初" : first.part) + "—" + (last.part.empty() ? "年末" : last.part);
  }

  // 第十四个五年规划.
  std::optional<PeriodPoint> CountedPlanAt(std::size_t at) const {
    constexpr std::string_view kNth = "第";
    constexpr std::string_view kFiveYears = "个五年";
    std::optional<CalendarNumber> number =
        points_.Has(at, kNth) ? CalendarNumberAt(text_, at + kNth.size()) : std::nullopt;
    if (!number || !points_.Has(number->end, kFiveYears)) return std::nullopt;
    std::size_t end = number->end + kFiveYears.size();
    std::size_t named = words_.counted_plan_tails.LongestAt(text_, end).length;
    // Plans follow each other without a gap since the third, of 1966 to 1970.
    constexpr int kThird = 3;
    constexpr int kThirdBegins = 1966;
    constexpr int kYears = 5;
    constexpr int kMostPlans = 30;
    if (named == 0 || number->value < kThird || number->value > kMostPlans) return std::nullopt;
    int first = kThirdBegins + kYears * (number->value - kThird);
    return PeriodPoint{.anchor = PeriodAnchor::kPlanPeriod,
                       .year = first,
                       .last_year = first + kYears - 1,
                       .days = kWholeYear,
                       .end = end + named};
  }

  // “十四五”时期, 十四五末, “十四五”前三年.
  std::optional<PeriodPoint> PlanAt(std::size_t at) const {
    std::size_t open = words_.open_quotes.LongestAt(text_, at).length;
    PhraseMatcher::Match match = words_.plans.words.LongestAt(text_, at + open);
    if (match.id == PhraseMatcher::kNone) return std::nullopt;
    const PlanWord& plan = words_.plans.meanings[match.id];
    std::size_t end = at + open + match.length;
    std::size_t close = words_.close_quotes.LongestAt(text_, end).length;
    if (open == 0 ? InsideCalendarNumber(text_, at) || CalendarNumberAt(text_, end) : close == 0) return std::nullopt;
    PeriodPoint point{.anchor = PeriodAnchor::kPlanPeriod, .year = plan.first_year, .last_year = plan.last_year};
    point.days = kWholeYear;
    point.end = open == 0 ? end : end + close;
    std::size_t named = point.end;
    ReadPlanEnd(&point);
    bool is_time = point.end > named || words_.tails.words.LongestAt(text_, named).length > 0;
    if (!plan.bare && (open == 0 || !is_time)) return std::nullopt;
    return point;
  }

  void ReadPlanEnd(PeriodPoint* point) const {
    if (std::size_t length = words_.plan_ends.LongestAt(text_, point->end).length; length > 0) {
      *point = {.anchor = point->anchor, .year = point->last_year, .part = "年末", .end = point->end + length};
      point->days = {12, 31, 12, 31};
      return;
    }
    std::size_t first = words_.plan_firsts.LongestAt(text_, point->end).length;
    std::size_t last = words_.plan_lasts.LongestAt(text_, point->end).length;
    if (first > 0 || last > 0) {
      int year = first > 0 ? point->year : point->last_year;
      *point = {.anchor = point->anchor, .year = year, .days = kWholeYear, .end = point->end + std::max(first, last)};
      return;
    }
    point->end += words_.plan_tails.LongestAt(text_, point->end).length;
    for (std::string_view side : {"前", "后"}) {
      std::optional<CalendarNumber> number =
          points_.Has(point->end, side) ? CalendarNumberAt(text_, point->end + side.size()) : std::nullopt;
      int years = point->last_year - point->year + 1;
      if (!number || number->value < 1 || number->value >= years || !points_.Has(number->end, kYear)) continue;
      if (side == "前") point->last_year = point->year + number->value - 1;
      if (side == "后") point->year = point->last_year - number->value + 1;
      if (point->last_year == point->year) point->last_year = 0;
      point->end = number->end + kYear.size();
    }
  }

  // 近三年, 过去五年, 五年来, 未来3—5年.
  std::optional<PeriodPoint> YearsAt(std::size_t at) const {
    std::size_t recent = words_.recent_leads.LongestAt(text_, at).length;
    std::size_t coming = words_.coming_leads.LongestAt(text_, at).length;
    std::size_t begin = at + std::max(recent, coming);
    if (begin == at && InsideCalendarNumber(text_, at)) return std::nullopt;
    std::optional<CalendarNumber> number = CalendarNumberAt(text_, begin);
    if (!number || number->value < 1 || number->value > kMostYears) return std::nullopt;
    std::size_t next = points_.AfterRangeMark(number->end);
    if (std::optional<CalendarNumber> more = next > number->end ? CalendarNumberAt(text_, next) : std::nullopt) {
      number = more;
    }
    std::size_t mark = points_.SkipBlank(number->end);
    for (std::string_view more : {"多", "余", "个"}) {
      if (points_.Has(mark, more)) mark += more.size();
    }
    if (!points_.Has(mark, kYear)) return std::nullopt;
    std::size_t end = mark + kYear.size();
    constexpr std::string_view kMore = "多";  // 三年多来
    if (points_.Has(end, kMore) && words_.recent_tails.LongestAt(text_, end + kMore.size()).length > 0) {
      end += kMore.size();
    } else if (points_.HasAny(end, words_.not_years_before)) {
      return std::nullopt;
    }
    PeriodPoint point{.anchor = PeriodAnchor::kRecentYears, .count = number->value, .days = kWholeYear, .end = end};
    if (coming > 0) {
      point.anchor = PeriodAnchor::kComingYears;
      return point;
    }
    const PhraseMatcher& tails = recent > 0 ? words_.recent_ends : words_.recent_tails;
    std::size_t tail = tails.LongestAt(text_, point.end).length;
    if (tail > 0 && points_.HasAny(point.end + tail, words_.recent_tails_not_before)) tail = 0;
    if (recent == 0 && tail == 0) return std::nullopt;
    point.end += tail;
    return point;
  }

  // The hour of a day belongs to the time and says no more: 1月1日0时.
  void SkipHour(ReadPeriod* read) const {
    if (!read->period.part.ends_with("日")) return;
    std::optional<TimeOfDay> hour = TimeOfDayAt(text_, points_.SkipBlank(read->end), times_);
    if (hour) read->end = hour->end;
  }

  // 以来, 起, 前, 以后.
  void ReadTail(ReadPeriod* read) const {
    if (read->anchor == PeriodAnchor::kRecentYears || read->anchor == PeriodAnchor::kComingYears) return;
    PhraseMatcher::Match match = words_.tails.words.LongestAt(text_, read->end);
    if (match.id == PhraseMatcher::kNone) return;
    const TailWord& tail = words_.tails.meanings[match.id];
    if (!tail.context.AllowsAfter(text_.substr(read->end + match.length))) return;
    read->end += match.length;
    read->reach = tail.reach;
    if (tail.reach != PeriodReach::kSince) return;
    read->period.last_year = 0;
    read->period.part = read->period.part == "年初" ? "以来" : read->period.part + "以来";
  }

  std::string_view text_;
  const PeriodWords& words_;
  const TimeWords& times_;
  PeriodPointReader points_;
};

int YearOf(PeriodAnchor anchor, int section_year, int this_year) {
  auto counted = [](int from, int years) { return from == 0 ? 0 : from + years; };
  switch (anchor) {
    case PeriodAnchor::kThisYear:
      return this_year;
    case PeriodAnchor::kLastYear:
      return counted(this_year, -1);
    case PeriodAnchor::kYearBeforeLast:
      return counted(this_year, -2);
    case PeriodAnchor::kNextYear:
      return counted(this_year, 1);
    case PeriodAnchor::kPreviousYear:
    case PeriodAnchor::kSamePeriodLastYear:
      return counted(section_year, -1);
    default:
      return section_year;
  }
}

}  // namespace

std::optional<ReadPeriod> PeriodAt(std::string_view text, std::size_t at, const Lexicon& lexicon) {
  const PeriodWords& words = lexicon.periods();
  if (!words.beginnings.MayBeginAt(text, at) || !words.first_characters.Has(DecodeAt(text, at).value)) {
    return std::nullopt;
  }
  return PeriodReader(text, lexicon).ReadAt(at);
}

Period Resolve(const ReadPeriod& read, int section_year, int this_year) {
  Period period = read.period;
  if (read.anchor == PeriodAnchor::kRecentYears || read.anchor == PeriodAnchor::kComingYears) {
    bool known = read.count > 0 && section_year != 0 && this_year != 0;
    if (!known) return period;
    bool recent = read.anchor == PeriodAnchor::kRecentYears;
    int last = recent ? std::min(section_year, this_year) : std::max(section_year, this_year) + read.count - 1;
    period.year = last - read.count + 1;
    if (read.count > 1) period.last_year = last;
    return period;
  }
  if (period.year == 0) {
    period.year = YearOf(read.anchor, section_year, this_year);
    if (period.year != 0 && read.count > 1) period.last_year = period.year + read.count - 1;
  }
  if (read.reach == PeriodReach::kSince && section_year > period.year && period.year != 0) {
    period.last_year = section_year;
  }
  return period;
}

std::optional<DaySpan> DaysOf(const ReadPeriod& read, const Period& resolved) {
  bool exact = read.reach == PeriodReach::kWithin || read.reach == PeriodReach::kUntil;
  if (!exact || resolved.year == 0 || read.days.first_month == 0 || read.count == 0) return std::nullopt;
  int last_year = resolved.last_year == 0 ? resolved.year : resolved.last_year;
  return DaySpan{ClampedDay(resolved.year, read.days.first_month, read.days.first_day),
                 ClampedDay(last_year, read.days.last_month, read.days.last_day)};
}

}  // namespace heyan
