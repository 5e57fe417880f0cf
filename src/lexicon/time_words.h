// The words of times beyond those of reports (时间表达): rules/lexicon/times.yaml.
#pragma once

#include <string>
#include <vector>

#include "base/decimal.h"
#include "lexicon/node_reader.h"
#include "lexicon/period_words.h"

namespace heyan {

enum class LengthUnit { kYear, kMonth, kDay, kHour, kMinute, kSecond, kWorkday };
std::string_view ToString(LengthUnit unit);

struct LengthWord {
  LengthUnit unit = LengthUnit::kDay;
  int factor = 1;
  bool vague = false;  // 七载春秋
};

// What share of a unit its larger part (大半) is at least and at most.
struct LargerPart {
  Decimal least, most;
};

// Where a time lies from the one its length is counted from.
enum class TimeSide { kBefore, kAfter, kWithin, kSince };

struct SideWord {
  TimeSide side = TimeSide::kBefore;
  bool open = false;  // 3年以前: without end
};

enum class FestivalCalendar { kSolar, kLunar, kWeekday };

struct Festival {
  FestivalCalendar calendar = FestivalCalendar::kSolar;
  int month = 0, day = 0;  // of kWeekday: which one in the month
  int weekday = 0;         // 0 is Sunday
};
struct SolarTerm {
  int month = 0;
  Decimal constant;
};
struct Season {
  int from = -1, to = -1;  // solar terms
};

struct TimeWords {
  WordTable<LengthWord> lengths;
  WordTable<LargerPart> larger_parts;
  WordTable<SideWord> sides;
  WordTable<int> years;         // offsets
  WordTable<int> day_parts;     // first hour that is in the second half of the day; 0: none
  WordTable<int> lunar_months;  // 1 to 12
  WordTable<Festival> festivals;
  WordTable<SolarTerm> solar_terms;
  WordTable<Season> seasons;
  PhraseMatcher nights, past_leads, future_leads, lunar_leads;
};

void LoadTimeWords(const yaml::Node& root, NodeReader* reader, TimeWords* words);

}  // namespace heyan
