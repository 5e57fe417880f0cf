#include "understand/time_day.h"

#include <string>

#include "text/chinese_calendar.h"
#include "understand/calendar.h"

namespace heyan {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

constexpr int kMonths = 12;
constexpr int kLunarMonth = 30;

bool Has(std::string_view text, std::size_t at, std::string_view word) { return text.substr(at).starts_with(word); }

// [Y·0.2422 + constant] − [Y/4] of rules/lexicon/times.yaml; nullopt outside this century.
std::optional<sys_days> DayOf(const SolarTerm& term, int year) {
  constexpr int kCentury = 2000;
  int in_century = year - kCentury;
  if (in_century < 0 || in_century >= 100 || term.month < 1 || term.month > kMonths) return std::nullopt;
  std::optional<Decimal> day = Decimal::Parse("0.2422")->Times(Decimal(in_century));
  if (day) day = day->Plus(term.constant);
  if (!day) return std::nullopt;
  int whole = std::stoi(day->ToString());
  int leap_days = (term.month <= 2 ? in_century - 1 : in_century) / 4;
  return sys_days(std::chrono::year{year} / term.month / (whole - leap_days));
}

class DayReader {
 public:
  DayReader(std::string_view text, int year, int month, const Lexicon& lexicon)
      : text_(text), year_(year), month_(month), words_(lexicon.times()) {}

  std::optional<NamedDays> ReadAt(std::size_t at) const {
    if (auto days = FestivalAt(at)) return days;
    if (auto days = SeasonAt(at)) return days;
    if (auto days = LunarAt(at)) return days;
    if (auto days = CountedMonthsAt(at)) return days;
    return WeekdayAt(at);
  }

 private:
  static std::optional<NamedDays> OneDay(std::optional<sys_days> day, std::size_t end) {
    if (!day) return std::nullopt;
    return NamedDays{.first = *day, .last = *day, .end = end};
  }

  std::optional<NamedDays> FestivalAt(std::size_t at) const {
    std::size_t begin = at + words_.lunar_leads.LongestAt(text_, at).length;
    PhraseMatcher::Match match = words_.festivals.words.LongestAt(text_, begin);
    if (match.id == PhraseMatcher::kNone || !IsWhole(begin, begin + match.length)) return std::nullopt;
    const Festival& festival = words_.festivals.meanings[match.id];
    std::size_t end = begin + match.length;
    if (festival.month < 1 || festival.month > kMonths) return std::nullopt;
    switch (festival.calendar) {
      case FestivalCalendar::kLunar:
        return OneDay(CivilDayOf({year_, festival.month, festival.day}), end);
      case FestivalCalendar::kWeekday:
        return OneDay(NthWeekday(festival.month, festival.day, festival.weekday), end);
      case FestivalCalendar::kSolar:
        return OneDay(sys_days(ClampedDay(year_, festival.month, festival.day)), end);
    }
    return std::nullopt;
  }

  // 十一 and 五一 within numbers and dates are none: 二十一, 十一月, 十一点.
  bool IsWhole(std::size_t begin, std::size_t end) const {
    if (!CalendarNumberAt(text_, begin)) return true;
    if (InsideCalendarNumber(text_, begin) || CalendarNumberAt(text_, end)) return false;
    if (end == text_.size()) return begin == 0;
    return Has(text_, end, "假期") || Has(text_, end, "期间") || Has(text_, end, "黄金周") || Has(text_, end, "劳动") ||
           Has(text_, end, "儿童") || text_.substr(begin, end - begin).ends_with("节");
  }

  std::optional<sys_days> NthWeekday(int month, int nth, int weekday) const {
    if (nth < 1 || nth > 5) return std::nullopt;
    auto day = std::chrono::year{year_} / month / std::chrono::weekday(weekday)[nth];
    if (!day.ok()) return std::nullopt;
    return sys_days(day);
  }

  std::optional<NamedDays> SeasonAt(std::size_t at) const {
    PhraseMatcher::Match term = words_.solar_terms.words.LongestAt(text_, at);
    if (term.id != PhraseMatcher::kNone) {
      return OneDay(DayOf(words_.solar_terms.meanings[term.id], year_), at + term.length);
    }
    PhraseMatcher::Match match = words_.seasons.words.LongestAt(text_, at);
    if (match.id == PhraseMatcher::kNone) return std::nullopt;
    const Season& season = words_.seasons.meanings[match.id];
    std::optional<sys_days> first = DayOf(words_.solar_terms.meanings[season.from], year_);
    int end_year = season.to < season.from ? year_ + 1 : year_;
    std::optional<sys_days> next = DayOf(words_.solar_terms.meanings[season.to], end_year);
    if (!first || !next) return std::nullopt;
    return NamedDays{.first = *first, .last = *next - days(1), .is_point = false, .end = at + match.length};
  }

  // 农历闰四月, 腊月初十, 五月廿二, 廿一.
  std::optional<NamedDays> LunarAt(std::size_t at) const {
    std::size_t lead = words_.lunar_leads.LongestAt(text_, at).length;
    std::size_t begin = at + lead;
    ChineseDate date{.year = year_};
    constexpr std::string_view kLeap = "闰";
    if (Has(text_, begin, kLeap)) {
      date.leap = true;
      begin += kLeap.size();
    }
    PhraseMatcher::Match named = words_.lunar_months.words.LongestAt(text_, begin);
    std::optional<CalendarNumber> month = CalendarNumberAt(text_, begin);
    std::size_t end = begin;
    constexpr std::string_view kMonth = "月";
    if (named.id != PhraseMatcher::kNone) {
      date.month = words_.lunar_months.meanings[named.id];
      end += named.length;
    } else if (month && month->value >= 1 && month->value <= kMonths && Has(text_, month->end, kMonth)) {
      date.month = month->value;
      end = month->end + kMonth.size();
    }
    bool certain = lead > 0 || date.leap || named.id != PhraseMatcher::kNone;
    return LunarDayAt(end, certain, date);
  }

  std::optional<NamedDays> LunarDayAt(std::size_t at, bool certain, ChineseDate date) const {
    bool has_month = date.month != 0;
    if (!has_month) date.month = month_;
    if (date.month == 0) return std::nullopt;
    constexpr std::string_view kFirstDays = "初";
    bool first_days = Has(text_, at, kFirstDays);
    bool twenties = Has(text_, at, "廿");
    std::optional<CalendarNumber> day = CalendarNumberAt(text_, first_days ? at + kFirstDays.size() : at);
    bool is_day = day && day->value >= 1 && day->value <= kLunarMonth && day->characters <= 2 &&
                  (first_days || twenties || (certain && has_month));
    if (is_day) {
      date.day = day->value;
      return OneDay(CivilDayOf(date), day->end);
    }
    if (!certain || !has_month) return std::nullopt;
    date.day = 1;
    std::optional<sys_days> first = CivilDayOf(date);
    if (!first) return std::nullopt;
    date.day = kLunarMonth;
    std::optional<sys_days> last = CivilDayOf(date);
    return NamedDays{.first = *first, .last = last.value_or(*first + days(kLunarMonth - 2)), .end = at};
  }

  // 第8个月 of a year.
  std::optional<NamedDays> CountedMonthsAt(std::size_t at) const {
    constexpr std::string_view kNth = "第";
    constexpr std::string_view kCounted = "个月";
    if (!Has(text_, at, kNth)) return std::nullopt;
    std::optional<CalendarNumber> month = CalendarNumberAt(text_, at + kNth.size());
    if (!month || month->value < 1 || month->value > kMonths || !Has(text_, month->end, kCounted)) return std::nullopt;
    return NamedDays{.first = sys_days(ClampedDay(year_, month->value, 1)),
                     .last = sys_days(ClampedDay(year_, month->value, 31)),
                     .is_point = false,
                     .end = month->end + kCounted.size()};
  }

  // 6月第3个星期日.
  std::optional<NamedDays> WeekdayAt(std::size_t at) const {
    std::optional<CalendarNumber> month = CalendarNumberAt(text_, at);
    constexpr std::string_view kNth = "月第";
    if (!month || month->value < 1 || month->value > kMonths || !Has(text_, month->end, kNth)) return std::nullopt;
    std::optional<CalendarNumber> nth = CalendarNumberAt(text_, month->end + kNth.size());
    if (!nth) return std::nullopt;
    for (std::string_view week : {"个星期", "个周", "个礼拜"}) {
      if (!Has(text_, nth->end, week)) continue;
      std::size_t name = nth->end + week.size();
      std::optional<CalendarNumber> weekday = CalendarNumberAt(text_, name);
      constexpr std::string_view kSunday = "日";
      bool sunday = Has(text_, name, kSunday) || Has(text_, name, "天");
      if (!sunday && (!weekday || weekday->value > 6)) return std::nullopt;
      return OneDay(NthWeekday(month->value, nth->value, sunday ? 0 : weekday->value),
                    sunday ? name + kSunday.size() : weekday->end);
    }
    return std::nullopt;
  }

  std::string_view text_;
  int year_;
  int month_;
  const TimeWords& words_;
};

}  // namespace

std::optional<NamedDays> NamedDaysAt(std::string_view text, std::size_t at, int year, int month,
                                     const Lexicon& lexicon) {
  return DayReader(text, year, month, lexicon).ReadAt(at);
}

}  // namespace heyan
