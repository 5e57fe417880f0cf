// What a printed time (时间) does for the figures of its sentence.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lexicon/lexicon.h"
#include "understand/period_reader.h"
#include "understand/quantity_reader.h"

namespace heyan {

enum class PeriodRole {
  kPeriod,          // 2023年完成5亿元
  kName,            // part of a name: 上年结余收入, 结转下年使用, 纳入“十四五”规划项目
  kBase,            // of a comparison: 比2019年增长5%
  kBaseOfSentence,  // 与2019年相比，…
  kBaseOfMultiple,  // 是2015年的1.5倍
  kYearOfFigure,    // of the next figure alone: 由2018年的343家增至573家, 由2018年343家增至573家
};

// `next` is the figure that follows in `text`; nullptr: none.
PeriodRole RoleOf(const ReadPeriod& read, std::string_view text, const ReadQuantity* next, const JoiningWords& words);

// Years that joints hold together (2022年、2023年) or a span counts up (2021—2023年). After 分别 a list of as many values has
// one each.
class YearList {
 public:
  // Whether `read` goes on with the list: only a joint stands before it.
  bool Joins(const ReadPeriod& read, std::string_view text, const std::vector<std::string>& joints) const;
  void Add(const ReadPeriod& read, std::string_view text, const std::vector<std::string>& joints);
  const std::vector<int>& years() const { return years_; }
  // Where the last time ends, a year or not; 0: none in this sentence.
  std::size_t end() const { return end_; }

 private:
  std::vector<int> years_;
  std::size_t end_ = 0;  // of the last time, of any kind
};

}  // namespace heyan
