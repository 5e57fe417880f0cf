#include "understand/time_relative.h"

#include <algorithm>

#include "understand/calendar.h"

namespace heyan {
namespace {

using std::chrono::seconds;
using std::chrono::sys_days;
using std::chrono::sys_seconds;

constexpr int kMinute = 60;
constexpr int kHour = 3600;
constexpr int kDay = 86400;
constexpr int kMonths = 12;

// What a length adds: months by the calendar, the rest in seconds. nullopt when it is no whole number of them.
struct Shift {
  std::int64_t months = 0;
  std::int64_t seconds = 0;
};

std::optional<std::int64_t> Whole(const Decimal& value) {
  constexpr std::size_t kMostDigits = 12;
  std::string digits = value.ToString();
  if (!value.IsInteger() || digits.size() > kMostDigits) return std::nullopt;
  return std::stoll(digits);
}

std::optional<Shift> ShiftOf(const TimeLength& length) {
  Shift shift;
  for (const TimeLength::Part& part : length.parts) {
    constexpr int kSeconds[] = {0, 0, kDay, kHour, kMinute, 1, 0};
    bool by_month = part.unit == LengthUnit::kYear || part.unit == LengthUnit::kMonth;
    std::int64_t factor = part.unit == LengthUnit::kYear    ? kMonths
                          : part.unit == LengthUnit::kMonth ? 1
                                                            : kSeconds[static_cast<int>(part.unit)];
    std::optional<Decimal> scaled = part.amount.Times(Decimal(factor));
    std::optional<std::int64_t> whole = scaled ? Whole(*scaled) : std::nullopt;
    // 十个半月: half a month is fifteen days.
    if (!whole && part.unit == LengthUnit::kMonth) {
      std::optional<Decimal> floor = part.amount.Minus(*Decimal::Parse("0.5"));
      whole = floor ? Whole(*floor) : std::nullopt;
      shift.seconds += 15LL * kDay;
    }
    if (!whole || factor == 0) return std::nullopt;
    (by_month ? shift.months : shift.seconds) += *whole;
  }
  constexpr std::int64_t kFarthest = 12LL * 5000;
  if (shift.months > kFarthest || shift.seconds > kFarthest * 31 * kDay) return std::nullopt;
  return shift;
}

sys_seconds Moved(sys_seconds from, const Shift& shift, int sign) {
  sys_days day = std::chrono::floor<std::chrono::days>(from);
  CivilDay civil{day};
  auto month = civil.year() / civil.month() + std::chrono::months(sign * shift.months);
  int day_of_month = static_cast<int>(static_cast<unsigned>(civil.day()));
  CivilDay moved =
      ClampedDay(static_cast<int>(month.year()), static_cast<int>(static_cast<unsigned>(month.month())), day_of_month);
  return sys_days(moved) + (from - day) + seconds(sign * shift.seconds);
}

// The start of the unit that a moment lies in, and the start of the next.
struct Cell {
  sys_seconds first, next;
};

Cell CellOf(sys_seconds moment, LengthUnit unit) {
  sys_days day = std::chrono::floor<std::chrono::days>(moment);
  CivilDay civil{day};
  if (unit == LengthUnit::kYear) {
    return {sys_days(civil.year() / 1 / 1), sys_days((civil.year() + std::chrono::years(1)) / 1 / 1)};
  }
  if (unit == LengthUnit::kMonth) {
    auto month = civil.year() / civil.month();
    return {sys_days(month / 1), sys_days((month + std::chrono::months(1)) / 1)};
  }
  return {day, day + std::chrono::days(1)};
}

int SecondsOf(LengthUnit unit) { return unit == LengthUnit::kHour ? kHour : unit == LengthUnit::kMinute ? kMinute : 1; }

bool IsCalendar(LengthUnit unit) {
  return unit == LengthUnit::kYear || unit == LengthUnit::kMonth || unit == LengthUnit::kDay;
}

// A length whose place is told from `base`.
struct Placed {
  const TimeLength& length;
  Shift shift;
  LengthUnit grain;  // how exact the moment is: 一年半 is exact to the month, 3年多 to the year
  BaseSpan base;
};

LengthUnit GrainOf(const TimeLength& length) {
  LengthUnit finest = length.finest();
  bool half_year = finest == LengthUnit::kYear && length.has_half;
  return half_year ? LengthUnit::kMonth : finest;
}

// 3年后: the year, the month or the day there; 6个小时前: the unit that ends there.
void PlacePoint(const Placed& placed, int sign, bool open, TimeExpression* time) {
  sys_seconds there = Moved(placed.base.first, placed.shift, sign);
  LengthUnit grain = placed.grain;
  bool calendar = IsCalendar(grain);
  if (calendar) {
    Cell cell = CellOf(there, grain);
    // 十个半月后 begins in the middle of a month.
    if (grain == LengthUnit::kMonth && placed.shift.seconds > 0) cell = {there, Moved(there, {1, 0}, 1)};
    time->first = cell.first;
    time->last = cell.next - seconds(1);
  } else {
    int unit = SecondsOf(grain);
    int length = static_cast<int>(std::min<std::int64_t>(unit, placed.shift.seconds));
    time->first = sign < 0 ? there - seconds(length) : there;
    time->last = sign < 0 ? there : there + seconds(unit);
    // The base itself may be a whole minute.
    auto slack = placed.base.last - placed.base.first;
    if (sign > 0 && slack < seconds(unit - 1)) *time->last += slack;
  }
  time->kind = grain == LengthUnit::kYear || grain == LengthUnit::kMonth || open ? TimeKind::kSpan : TimeKind::kPoint;
  time->vague = grain == LengthUnit::kYear || grain == LengthUnit::kMonth || open;
  if (open && sign < 0) time->first.reset();
  if (open && sign > 0) time->last.reset();
}

// 17天内, 未来2个月: from the base on; 3年半以来, 过去5分钟: up to it.
void PlaceSpan(const Placed& placed, bool ahead, bool truncated, TimeExpression* time) {
  sys_seconds there = Moved(placed.base.first, placed.shift, ahead ? 1 : -1);
  bool by_month = placed.grain == LengthUnit::kYear || placed.grain == LengthUnit::kMonth;
  time->kind = TimeKind::kSpan;
  time->vague = by_month;
  if (!ahead) {
    time->first = truncated && by_month ? CellOf(there, placed.grain).first : there;
    if (!truncated && by_month) time->first = std::chrono::floor<std::chrono::days>(there);
    time->last = placed.base.last;
    return;
  }
  time->first = placed.base.first;
  if (IsCalendar(placed.grain)) {
    time->last = truncated ? CellOf(there, placed.grain).next - seconds(1) : there - seconds(1);
    return;
  }
  auto slack = placed.base.last - placed.base.first;
  time->last = slack < seconds(SecondsOf(placed.grain) - 1) || placed.length.has_half ? there + slack : there;
}

}  // namespace

BaseSpan SpanOf(const TimeBase& base) {
  auto known = [](int value, int fallback) { return value < 0 ? fallback : value; };
  int month = std::clamp(known(base.month, 1), 1, kMonths);
  sys_days day = ClampedDay(base.year, month, std::max(known(base.day, 1), 1));
  sys_seconds first =
      day + seconds(known(base.hour, 0) * kHour + known(base.minute, 0) * kMinute + known(base.second, 0));
  if (base.second >= 0) return {first, first};
  if (base.minute >= 0) return {first, first + seconds(kMinute - 1)};
  if (base.hour >= 0) return {first, first + seconds(kHour - 1)};
  LengthUnit unit = base.day >= 0 ? LengthUnit::kDay : base.month >= 0 ? LengthUnit::kMonth : LengthUnit::kYear;
  return {first, CellOf(first, unit).next - seconds(1)};
}

std::optional<TimeExpression> RelativeTimeAt(std::string_view text, std::size_t at, const TimeBase& base,
                                             const TimeWords& words) {
  std::size_t past = words.past_leads.LongestAt(text, at).length;
  std::size_t future = words.future_leads.LongestAt(text, at).length;
  std::optional<ReadLength> read = LengthAt(text, at + std::max(past, future), words);
  std::optional<Shift> shift = read ? ShiftOf(read->length) : std::nullopt;
  if (!shift) return std::nullopt;
  PhraseMatcher::Match match = words.sides.words.LongestAt(text, read->end);
  bool sided = match.id != PhraseMatcher::kNone;
  if (!sided && past == 0 && future == 0) return std::nullopt;
  Placed placed{read->length, *shift, GrainOf(read->length), SpanOf(base)};
  TimeExpression time{.begin = at, .end = read->end + match.length};
  if (past > 0 || future > 0) {
    PlaceSpan(placed, future > 0, false, &time);
    return time;
  }
  const SideWord& side = words.sides.meanings[match.id];
  switch (side.side) {
    case TimeSide::kBefore:
      PlacePoint(placed, -1, side.open, &time);
      break;
    case TimeSide::kAfter:
      PlacePoint(placed, 1, side.open, &time);
      break;
    case TimeSide::kWithin:
      PlaceSpan(placed, true, true, &time);
      break;
    case TimeSide::kSince:
      PlaceSpan(placed, false, true, &time);
      break;
  }
  return time;
}

}  // namespace heyan
