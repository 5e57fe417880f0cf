// What figures cannot be (取值范围), in which units things cannot be told (单位), and in which years events were (大事年份); the
// fields are the keys of rules/lexicon/bounds.yaml.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/decimal.h"
#include "lexicon/node_reader.h"
#include "text/regex.h"

namespace heyan {

// Indicators whose figures lie between two numbers.
struct HardBound {
  Regex names;       // of the indicator or what else names the figure
  std::string unit;  // canonical; of the figures that are looked at
  std::optional<Decimal> least, most;
};

// An event and its year: 新中国成立, 1949.
struct Anniversary {
  Regex event;  // what stands before 75周年
  int year = 0;
};

// A plan of some years by its name: 十四五, 2021 to 2025.
struct PlanYears {
  std::string name;
  int first = 0, last = 0;
};

// Things that cannot be told in some units: 装机 in 千伏.
struct UnitUse {
  std::optional<Regex> before, behind;  // the clause on one side of the figure; either must fit. Group 1: the name
  std::optional<Regex> except;          // anywhere in the clause
  std::vector<std::string> dimensions;  // that are wrong
  std::string right;                    // the unit that is meant
};

struct BoundWording {
  std::vector<HardBound> bounds;
  std::vector<Anniversary> anniversaries;
  std::optional<Regex> anniversary;   // what was commemorated, and how many years; two groups
  std::optional<Regex> said_of_year;  // before it in the sentence: 2024年是; the first group is the year
  std::vector<PlanYears> plans;
  std::optional<Regex> plan_year;  // 2024年是“十四五”规划第四年: year, plan, place in it
  std::vector<std::string> last_year_words, first_year_words;
  std::optional<Regex> span;  // 三年行动计划（2023—2025年）: number of years, first, last
  std::vector<UnitUse> uses;
  // Of which dimension an indicator's figure may be besides its own; only those with an entry are looked at.
  std::map<std::string, std::vector<std::string>, std::less<>> fitting;
  std::vector<std::string> physical;       // dimensions that are wrong for certain when they do not fit
  std::optional<Regex> not_the_indicator;  // in the clause: its figure is of something else, 人均
};

// Reads bounds.yaml; what does not fit is told to the reader.
BoundWording LoadBoundWording(const yaml::Node& root, NodeReader* reader);

}  // namespace heyan
