#include "understand/time_of_day.h"

#include "understand/calendar.h"

namespace heyan {
namespace {

constexpr int kMinute = 60;
constexpr int kHour = 3600;
constexpr int kHoursOfDay = 24;

bool Has(std::string_view text, std::size_t at, std::string_view word) { return text.substr(at).starts_with(word); }

std::size_t After(std::string_view text, std::size_t at, std::string_view word) {
  return Has(text, at, word) ? at + word.size() : at;
}

// The minutes and seconds behind an hour; `end` moves behind them. -1 for what is not printed.
struct Fields {
  int minute = -1, second = -1;
  std::size_t end = 0;
};

// 11:00, 11:00:30.
bool ReadColons(std::string_view text, Fields* fields) {
  int* targets[] = {&fields->minute, &fields->second};
  for (int* target : targets) {
    std::size_t at = After(text, fields->end, ":");
    if (at == fields->end) at = After(text, at, "：");
    std::optional<CalendarNumber> number = at > fields->end ? CalendarNumberAt(text, at) : std::nullopt;
    if (!number || !number->arabic || number->characters != 2 || number->value >= kMinute) break;
    *target = number->value;
    fields->end = number->end;
  }
  fields->end = fields->minute >= 0 ? After(text, fields->end, "时") : fields->end;
  return fields->minute >= 0;
}

// 点09分18秒, 点半, 时1刻. False for 二十点六: that is a decimal.
bool ReadMarks(std::string_view text, Fields* fields) {
  fields->end = After(text, fields->end, "钟");
  if (Has(text, fields->end, "半")) {
    fields->minute = kMinute / 2;
    fields->end = After(text, fields->end, "半");
    return true;
  }
  std::optional<CalendarNumber> minute = CalendarNumberAt(text, fields->end);
  if (!minute) return true;
  constexpr int kQuarter = 15;
  if (Has(text, minute->end, "刻") && minute->value <= 3) {
    fields->minute = minute->value * kQuarter;
    fields->end = After(text, minute->end, "刻");
    return true;
  }
  std::size_t end = After(text, minute->end, "分");
  // 16点30: two figures are minutes without a mark too.
  bool marked = end > minute->end || (minute->arabic && minute->characters == 2);
  if (!marked || minute->value >= kMinute) return false;
  fields->minute = minute->value;
  fields->end = end;
  std::optional<CalendarNumber> second = CalendarNumberAt(text, end);
  if (second && second->value < kMinute && Has(text, second->end, "秒")) {
    fields->second = second->value;
    fields->end = After(text, second->end, "秒");
  }
  return true;
}

}  // namespace

std::optional<TimeOfDay> TimeOfDayAt(std::string_view text, std::size_t at, const TimeWords& words) {
  PhraseMatcher::Match part = words.day_parts.words.LongestAt(text, at);
  std::optional<CalendarNumber> hour = CalendarNumberAt(text, at + part.length);
  if (!hour || hour->value > kHoursOfDay || hour->characters > 3) return std::nullopt;
  Fields fields{.end = hour->end};
  bool read = hour->arabic && ReadColons(text, &fields);
  if (!read) {
    std::size_t mark = After(text, After(text, hour->end, "点"), "时");
    // 一点 is a little, and 3时 is no 3时期.
    bool little = hour->value == 1 && !hour->arabic && part.length == 0 && Has(text, hour->end, "点");
    if (mark == hour->end || little || Has(text, mark, "期")) return std::nullopt;
    fields.end = mark;
    if (!ReadMarks(text, &fields)) return std::nullopt;
  }
  int from = part.id == PhraseMatcher::kNone ? 0 : words.day_parts.meanings[part.id];
  int value =
      from > 0 && hour->value >= from && hour->value < kHoursOfDay / 2 ? hour->value + kHoursOfDay / 2 : hour->value;
  TimeOfDay time{.first = value * kHour, .end = fields.end};
  if (fields.minute >= 0) time.first += fields.minute * kMinute;
  if (fields.second >= 0) time.first += fields.second;
  int length = fields.second >= 0 ? 1 : fields.minute >= 0 ? kMinute : kHour;
  time.last = value == kHoursOfDay ? time.first : time.first + length - 1;
  return time;
}

}  // namespace heyan
