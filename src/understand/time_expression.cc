#include "understand/time_expression.h"

#include <algorithm>

#include "text/utf8.h"
#include "understand/calendar.h"
#include "understand/period_reader.h"
#include "understand/time_day.h"
#include "understand/time_of_day.h"
#include "understand/time_relative.h"

namespace heyan {
namespace {

using std::chrono::days;
using std::chrono::seconds;
using std::chrono::sys_days;
using std::chrono::sys_seconds;

constexpr std::string_view kYear = "年";
constexpr int kMonths = 12;

bool Has(std::string_view text, std::size_t at, std::string_view word) { return text.substr(at).starts_with(word); }
std::size_t After(std::string_view text, std::size_t at, std::string_view word) {
  return Has(text, at, word) ? at + word.size() : at;
}

sys_seconds EndOf(sys_days day) { return day + days(1) - seconds(1); }

class TimeReader {
 public:
  TimeReader(std::string_view text, const TimeBase& base, const Lexicon& lexicon)
      : text_(text), base_(base), lexicon_(lexicon), words_(lexicon.times()) {}

  std::optional<TimeExpression> ReadAt(std::size_t at) const {
    std::optional<TimeExpression> relative =
        InsideCalendarNumber(text_, at) ? std::nullopt : RelativeTimeAt(text_, at, base_, words_);
    if (relative) AddHour(&*relative);
    // 五八年前七个月 is no 五八年前: the longer reading counts.
    std::optional<TimeExpression> time = Longer(std::move(relative), SpanAt(at));
    return time ? time : LengthsAt(at);
  }

 private:
  static std::optional<TimeExpression> Longer(std::optional<TimeExpression> one, std::optional<TimeExpression> other) {
    return !one || (other && other->end > one->end) ? other : one;
  }

  // One moment, or two with a mark between them: 12月9日零时至12月16日24时.
  std::optional<TimeExpression> SpanAt(std::size_t at) const {
    std::optional<TimeExpression> time = YearsAt(at);
    if (!time) time = MomentAt(at, base_);
    if (!time) return std::nullopt;
    std::size_t next = AfterRangeMark(time->end);
    if (next == time->end || !time->first) return time;
    // What the second does not say is said by the first: 去年春节到元宵节.
    CivilDay day{std::chrono::floor<std::chrono::days>(*time->first)};
    TimeBase from{.year = static_cast<int>(day.year()),
                  .month = static_cast<int>(static_cast<unsigned>(day.month())),
                  .day = static_cast<int>(static_cast<unsigned>(day.day()))};
    std::optional<TimeExpression> last = MomentAt(next, from);
    if (!last || !last->last || *last->last <= *time->first) return time;
    time->last = last->last;
    time->end = last->end;
    time->kind = TimeKind::kSpan;
    return time;
  }

  std::size_t AfterRangeMark(std::size_t at) const {
    return at + lexicon_.periods().range_marks.LongestAt(text_, at).length;
  }

  // 1985到89年9月: a year whose 年 stands behind the second one.
  std::optional<TimeExpression> YearsAt(std::size_t at) const {
    std::optional<CalendarNumber> first = CalendarNumberAt(text_, at);
    if (!first || !first->arabic || first->characters != 4) return std::nullopt;
    std::size_t next = AfterRangeMark(first->end);
    std::optional<CalendarNumber> second = next > first->end ? CalendarNumberAt(text_, next) : std::nullopt;
    if (!second || !second->spelled || second->characters != 2 || !Has(text_, second->end, kYear)) return std::nullopt;
    std::optional<TimeExpression> last = MomentAt(next, base_);
    if (!last || first->value < 1800 || first->value > 2100) return std::nullopt;
    last->first = sys_days(std::chrono::year{first->value} / 1 / 1);
    last->begin = at;
    last->kind = TimeKind::kSpan;
    return last;
  }

  std::optional<TimeExpression> MomentAt(std::size_t at, const TimeBase& base) const {
    std::optional<TimeExpression> time = DateAt(at, base);
    if (time) {
      AddHour(&*time);
      return time;
    }
    std::optional<TimeOfDay> hour = InsideCalendarNumber(text_, at) ? std::nullopt : TimeOfDayAt(text_, at, words_);
    if (!hour || base.year == 0) return std::nullopt;
    sys_days day = std::chrono::floor<std::chrono::days>(SpanOf(base).first);
    return TimeExpression{.kind = TimeKind::kPoint,
                          .first = day + seconds(hour->first),
                          .last = day + seconds(hour->last),
                          .begin = at,
                          .end = hour->end};
  }

  // The hour of a single day.
  void AddHour(TimeExpression* time) const {
    if (time->kind != TimeKind::kPoint || !time->first || !time->last) return;
    sys_days day = std::chrono::floor<std::chrono::days>(*time->first);
    if (*time->last != EndOf(day)) return;
    std::optional<TimeOfDay> hour = TimeOfDayAt(text_, After(text_, After(text_, time->end, " "), "的"), words_);
    if (!hour) return;
    time->first = day + seconds(hour->first);
    time->last = day + seconds(hour->last);
    time->end = hour->end;
  }

  std::optional<TimeExpression> DateAt(std::size_t at, const TimeBase& base) const {
    if (auto time = NamedAt(at, base)) return time;
    if (auto time = WeekAt(at, base)) return time;
    if (InsideCalendarNumber(text_, at)) return std::nullopt;
    if (auto time = CompactDateAt(at)) return time;
    return Longer(PeriodTimeAt(at, base), BareDayAt(at, base));
  }

  struct YearPrefix {
    int year = 0;
    std::size_t end = 0;
  };

  // 2019年, 去年, 大前年, 零六年, 70年 before the name of a day.
  std::optional<YearPrefix> YearPrefixAt(std::size_t at, const TimeBase& base) const {
    PhraseMatcher::Match match = words_.years.words.LongestAt(text_, at);
    if (match.id != PhraseMatcher::kNone) {
      return YearPrefix{base.year + words_.years.meanings[match.id], at + match.length};
    }
    PhraseMatcher::Match word = lexicon_.periods().years.words.LongestAt(text_, at);
    if (word.id != PhraseMatcher::kNone && lexicon_.periods().years.meanings[word.id].count == 1) {
      ReadPeriod read{.anchor = lexicon_.periods().years.meanings[word.id].anchor};
      return YearPrefix{Resolve(read, base.year, base.year).year, at + word.length};
    }
    std::optional<CalendarNumber> number = CalendarNumberAt(text_, at);
    if (!number || InsideCalendarNumber(text_, at)) return std::nullopt;
    if (!number->spelled || !Has(text_, number->end, kYear)) return std::nullopt;
    constexpr int kFirstOfOldCentury = 50;
    if (number->characters == 2) {
      int century = number->value >= kFirstOfOldCentury ? 1900 : 2000;
      return YearPrefix{century + number->value, number->end + kYear.size()};
    }
    if (number->characters != 4) return std::nullopt;
    return YearPrefix{number->value, number->end + kYear.size()};
  }

  // Festivals and other named days, with or without a year.
  std::optional<TimeExpression> NamedAt(std::size_t at, const TimeBase& base) const {
    std::optional<YearPrefix> prefix = YearPrefixAt(at, base);
    int year = prefix ? prefix->year : base.year;
    if (year < 1800 || year > 2200) return std::nullopt;
    int month = prefix ? 0 : std::max(base.month, 0);
    std::optional<NamedDays> named = NamedDaysAt(text_, prefix ? prefix->end : at, year, month, lexicon_);
    if (!named) return std::nullopt;
    return TimeExpression{.kind = named->is_point ? TimeKind::kPoint : TimeKind::kSpan,
                          .first = named->first,
                          .last = EndOf(named->last),
                          .begin = at,
                          .end = named->end};
  }

  // The times of reports.
  std::optional<TimeExpression> PeriodTimeAt(std::size_t at, const TimeBase& base) const {
    std::optional<ReadPeriod> read = PeriodAt(text_, at, lexicon_);
    if (!read || read->reach != PeriodReach::kWithin || read->count != 1) return std::nullopt;
    std::optional<DaySpan> span = DaysOf(*read, Resolve(*read, base.year, base.year));
    if (!span) return std::nullopt;
    bool one_day = span->first == span->last && read->period.part.ends_with("日");
    bool named_month = read->anchor == PeriodAnchor::kAbsolute && read->days.first_month == read->days.last_month &&
                       read->period.part == std::to_string(read->days.first_month) + "月";
    return TimeExpression{.kind = one_day || named_month ? TimeKind::kPoint : TimeKind::kSpan,
                          .vague = read->period.part.ends_with("旬"),
                          .first = sys_days(span->first),
                          .last = EndOf(sys_days(span->last)),
                          .begin = read->begin,
                          .end = read->date_end};
  }

  // 10月22: a day without its 日.
  std::optional<TimeExpression> BareDayAt(std::size_t at, const TimeBase& base) const {
    constexpr std::string_view kMonth = "月";
    std::optional<CalendarNumber> month = CalendarNumberAt(text_, at);
    if (!month || month->value < 1 || month->value > kMonths || !Has(text_, month->end, kMonth)) return std::nullopt;
    std::optional<CalendarNumber> day = CalendarNumberAt(text_, month->end + kMonth.size());
    if (!day || !day->arabic || IsCounted(day->end)) return std::nullopt;
    if (day->value < 1 || day->value > DaysInMonth(base.year, month->value)) return std::nullopt;
    return DayTime(ClampedDay(base.year, month->value, day->value), at, day->end);
  }

  // 20240307, where nothing is counted by it.
  std::optional<TimeExpression> CompactDateAt(std::size_t at) const {
    std::optional<CalendarNumber> number = CalendarNumberAt(text_, at);
    if (!number || !number->arabic || number->characters != 8 || IsCounted(number->end)) return std::nullopt;
    CivilDay day = std::chrono::year{number->value / 10000} / (number->value / 100 % 100) / (number->value % 100);
    if (!day.ok() || day.year() < std::chrono::year{1900} || day.year() > std::chrono::year{2100}) return std::nullopt;
    return DayTime(day, at, number->end);
  }

  // Whether the figures that end at `end` go on or count something: 10月22个.
  bool IsCounted(std::size_t end) const {
    constexpr std::u32string_view kGoesOn = U"0123456789.,%+万亿千百余多几";
    if (end >= text_.size()) return false;
    return kGoesOn.contains(DecodeAt(text_, end).value) || lexicon_.unit_matcher().LongestAt(text_, end).length > 0;
  }

  static TimeExpression DayTime(sys_days date, std::size_t begin, std::size_t end) {
    return {.kind = TimeKind::kPoint, .first = date, .last = EndOf(date), .begin = begin, .end = end};
  }

  // Weeks, months or quarters from this one: 下下 is 2, 上 -1, 本 0.
  struct Steps {
    int steps = 0;
    std::size_t end = 0;
  };

  std::optional<Steps> StepsAt(std::size_t at) const {
    constexpr int kMostSteps = 8;
    Steps read{.end = at};
    for (int count = 0; count < kMostSteps; ++count) {
      if (Has(text_, read.end, "上")) {
        --read.steps;
      } else if (Has(text_, read.end, "下")) {
        ++read.steps;
      } else if (!Has(text_, read.end, "本") && !Has(text_, read.end, "这")) {
        break;
      }
      read.end += std::string_view("上").size();
    }
    if (read.end == at) return std::nullopt;
    read.end = After(text_, read.end, "个");
    return read;
  }

  // 下下下周一, 上上个月五号, 下下个季度.
  std::optional<TimeExpression> WeekAt(std::size_t at, const TimeBase& base) const {
    std::optional<Steps> read = StepsAt(at);
    if (!read) return std::nullopt;
    auto [steps, end] = *read;
    sys_days today = std::chrono::floor<std::chrono::days>(SpanOf(base).first);
    TimeExpression time{.begin = at};
    CivilDay civil{today};
    auto this_month = civil.year() / civil.month();
    if (std::size_t after = After(text_, After(text_, end, "周"), "星期"); after > end) {
      sys_days monday = today - (std::chrono::weekday(today) - std::chrono::Monday) + days(7 * steps);
      return Weekday(monday, after, time);
    }
    if (std::size_t after = After(text_, end, "月"); after > end) {
      return DayOfMonth(this_month + std::chrono::months(steps), after, time);
    }
    if (std::size_t after = After(text_, end, "季度"); after > end) {
      int month = static_cast<int>(static_cast<unsigned>(civil.month()));
      auto first = civil.year() / ((month - 1) / 3 * 3 + 1) + std::chrono::months(3 * steps);
      time.first = sys_days(first / 1);
      time.last = EndOf(sys_days((first + std::chrono::months(2)) / std::chrono::last));
      time.end = after;
      return time;
    }
    return std::nullopt;
  }

  std::optional<TimeExpression> Weekday(sys_days monday, std::size_t at, TimeExpression time) const {
    constexpr int kSunday = 7;
    std::optional<CalendarNumber> number = CalendarNumberAt(text_, at);
    std::size_t sunday = After(text_, After(text_, at, "日"), "天");
    time.first = monday;
    time.last = EndOf(monday + days(kSunday - 1));
    time.end = at;
    if (sunday == at && (!number || number->value < 1 || number->value > kSunday)) return time;
    sys_days day = monday + days(sunday > at ? kSunday - 1 : number->value - 1);
    time.first = day;
    time.last = EndOf(day);
    time.kind = TimeKind::kPoint;
    time.end = sunday > at ? sunday : number->end;
    return time;
  }

  std::optional<TimeExpression> DayOfMonth(std::chrono::year_month month, std::size_t at, TimeExpression time) const {
    std::optional<CalendarNumber> number = CalendarNumberAt(text_, at);
    std::size_t end = number ? After(text_, After(text_, number->end, "日"), "号") : at;
    bool is_day = number && end > number->end && number->value >= 1 && number->value <= 31;
    time.first = sys_days(month / (is_day ? number->value : 1));
    time.last = EndOf(is_day ? sys_days(month / number->value) : sys_days(month / std::chrono::last));
    time.kind = is_day ? TimeKind::kPoint : TimeKind::kSpan;
    time.end = is_day ? end : at;
    return time;
  }

  // 3年, 3~6个月, 3年以上7年以下, 大半天.
  std::optional<TimeExpression> LengthsAt(std::size_t at) const {
    if (InsideCalendarNumber(text_, at)) return std::nullopt;
    if (auto part = LargerPartAt(text_, at, words_)) {
      return TimeExpression{.kind = TimeKind::kLength,
                            .vague = true,
                            .lengths = {part->shortest, part->longest},
                            .begin = at,
                            .end = part->end};
    }
    std::optional<ReadLength> first = LengthAt(text_, at, words_);
    TimeExpression time{.kind = TimeKind::kLength, .begin = at};
    if (!first) return SharedUnitAt(at, time);
    time.lengths.push_back(first->length);
    time.vague = first->length.vague;
    time.end = first->end;
    std::size_t above = After(text_, first->end, "以上");
    std::size_t next = above > first->end ? After(text_, After(text_, above, "，"), ",") : AfterRangeMark(first->end);
    std::optional<ReadLength> second = next > first->end ? LengthAt(text_, next, words_) : std::nullopt;
    std::size_t below = After(text_, second ? second->end : first->end, "以下");
    if (second && (above == first->end || below > second->end)) {
      time.lengths.push_back(second->length);
      time.end = below;
      time.vague = true;
    } else if (above > first->end) {
      time.to_infinity = true;
      time.end = above;
      time.vague = true;
    } else if (below > first->end) {
      time.from_zero = true;
      time.end = below;
      time.vague = true;
    }
    return time;
  }

  // 30~90日: the first amount has no unit of its own.
  std::optional<TimeExpression> SharedUnitAt(std::size_t at, TimeExpression time) const {
    std::optional<ReadAmount> first = AmountAt(text_, at);
    std::size_t next = first ? AfterRangeMark(first->end) : at;
    std::optional<ReadLength> second = first && next > first->end ? LengthAt(text_, next, words_) : std::nullopt;
    if (!second || second->length.parts.size() != 1) return std::nullopt;
    std::optional<ReadAmount> amount = AmountAt(text_, next);
    std::optional<Decimal> factor = second->length.parts.front().amount.DividedBy(amount->amount, 6);
    std::optional<Decimal> low = factor ? factor->Times(first->amount) : std::nullopt;
    if (!low) return std::nullopt;
    TimeLength length;
    length.parts.push_back({second->length.finest(), *low});
    time.lengths = {length, second->length};
    time.vague = true;
    time.end = second->end;
    return time;
  }

  std::string_view text_;
  const TimeBase& base_;
  const Lexicon& lexicon_;
  const TimeWords& words_;
};

}  // namespace

std::optional<TimeExpression> TimeExpressionAt(std::string_view text, std::size_t at, const TimeBase& base,
                                               const Lexicon& lexicon) {
  return TimeReader(text, base, lexicon).ReadAt(at);
}

}  // namespace heyan
