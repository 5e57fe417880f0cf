// The words of times (时间词): rules/lexicon/periods.yaml.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "lexicon/node_reader.h"
#include "text/character_set.h"
#include "text/phrase_matcher.h"
#include "yaml/node.h"

namespace heyan {

// Where the year of a time comes from. src/understand/period_reader.h says which year each one is.
enum class PeriodAnchor {
  kAbsolute,            // 2023年: printed
  kPlanPeriod,          // “十四五”
  kPartOnly,            // 1—11月, 上半年: the context's year
  kThisYear,            // 今年
  kOwnYear,             // 全年, 当年, 本年, 年内
  kLastYear,            // 去年
  kPreviousYear,        // 上年
  kYearBeforeLast,      // 前年
  kNextYear,            // 明年
  kSamePeriodLastYear,  // 上年同期
  kRecentYears,         // 近三年, 五年来, 近年来
  kComingYears,         // 未来五年
};

// How a time reaches beyond what it names.
enum class PeriodReach {
  kWithin,
  kSince,   // 2019年以来, 2020年起
  kUntil,   // 截至2023年底, 到2025年
  kBefore,  // 8月底前
  kAfter,   // 2025年以后
};

// Days of a year, both ends included; a day beyond the end of its month is the last one. Month 0: not exact.
struct PartDays {
  int first_month = 0, first_day = 0, last_month = 0, last_day = 0;
  bool operator==(const PartDays&) const = default;
};

// What a word must not (or must) stand next to.
struct WordContext {
  std::vector<std::string> not_after, only_after, not_before, only_before;
  // True when a word at [begin, end) of `text` stands where it may.
  bool Allows(std::string_view text, std::size_t begin, std::size_t end) const;
  // The same for a word that goes on a time before it: 2022|年底.
  bool AllowsAfter(std::string_view after) const;
};

struct YearWord {
  PeriodAnchor anchor = PeriodAnchor::kPartOnly;
  int count = 1;  // of years: 今明两年; 0 when it is not said: 近年来
  WordContext context;
};
struct PartWord {
  std::string part;  // canonical
  PartDays days;     // of a part of a month: months are 0
  bool only_after_year = false;
  WordContext context;
};
struct TailWord {
  PeriodReach reach = PeriodReach::kWithin;
  WordContext context;
};
struct PlanWord {
  int first_year = 0, last_year = 0;
  bool bare = false;
};

// A matcher whose ids index the meanings.
template <typename Meaning>
struct WordTable {
  std::vector<Meaning> meanings;
  PhraseMatcher words;
};

struct PeriodWords {
  PhraseMatcher range_marks, open_quotes, close_quotes, recent_leads, coming_leads, recent_tails, recent_ends,
      until_leads, plan_tails, plan_ends, plan_firsts, plan_lasts, counted_plan_tails, first_leads, not_months;
  WordTable<YearWord> years;
  WordTable<PartWord> parts, month_parts;
  WordTable<TailWord> tails;
  WordTable<PlanWord> plans;
  std::vector<std::string> until_not_after, not_years_before, not_months_before, not_months_after, first_not_after,
      captions, recent_tails_not_before;

  PhraseBeginnings beginnings;    // of times
  CharacterSet first_characters;  // the same, exactly
  void AddBeginning(std::string_view word) {
    beginnings.Add(word);
    first_characters.Add(DecodeAt(word, 0).value);
  }
};

void LoadPeriodWords(const yaml::Node& root, NodeReader* reader, PeriodWords* words);

}  // namespace heyan
