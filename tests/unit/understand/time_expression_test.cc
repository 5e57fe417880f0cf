// General times: kind, exactness and ends. What the public suites hold is in tests/accuracy/time_suites.py.
#include "understand/time_expression.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "../app/shipped_knowledge.h"
#include "period_dump.h"

namespace heyan {
namespace {

std::string Print(const std::optional<std::chrono::sys_seconds>& moment) {
  if (!moment) return "∞";
  std::chrono::sys_days day = std::chrono::floor<std::chrono::days>(*moment);
  std::chrono::hh_mm_ss time{*moment - day};
  return fmt::format("{}T{:02}:{:02}:{:02}", test::ToString(CivilDay{day}), time.hours().count(),
                     time.minutes().count(), time.seconds().count());
}

// The time at the start of a text, seen from 15 June 2023: what is printed, kind, its ends.
std::string Read(std::string_view text) {
  TimeBase base{.year = 2023, .month = 6, .day = 15};
  std::optional<TimeExpression> time = TimeExpressionAt(text, 0, base, test::ShippedLexicon());
  if (!time) return "none";
  std::string printed(text.substr(0, time->end));
  if (time->kind == TimeKind::kLength) {
    for (const TimeLength& length : time->lengths) {
      for (const TimeLength::Part& part : length.parts) {
        printed += fmt::format(" {} {}", part.amount.ToString(), ToString(part.unit));
      }
    }
    return printed;
  }
  return fmt::format("{} {} {}..{}", printed, time->kind == TimeKind::kPoint ? "point" : "span", Print(time->first),
                     Print(time->last));
}

TEST(TimeExpressionTest, DaysAndHours) {
  EXPECT_EQ(Read("3月8日下午3点半开会"), "3月8日下午3点半 point 2023-03-08T15:30:00..2023-03-08T15:30:59");
  EXPECT_EQ(Read("2022年5月1日24时止"), "2022年5月1日24时 point 2022-05-02T00:00:00..2022-05-02T00:00:00");
  EXPECT_EQ(Read("上周五"), "上周五 point 2023-06-09T00:00:00..2023-06-09T23:59:59");
  EXPECT_EQ(Read("本月5日"), "本月5日 point 2023-06-05T00:00:00..2023-06-05T23:59:59");
  EXPECT_EQ(Read("一点也不难"), "none");
  EXPECT_EQ(Read("3月31个项目"), "3月 span 2023-03-01T00:00:00..2023-03-31T23:59:59");
}

TEST(TimeExpressionTest, NamedDays) {
  EXPECT_EQ(Read("2024年春节假期"), "2024年春节 point 2024-02-10T00:00:00..2024-02-10T23:59:59");
  EXPECT_EQ(Read("去年中秋节"), "去年中秋节 point 2022-09-10T00:00:00..2022-09-10T23:59:59");
  EXPECT_EQ(Read("国庆黄金周"), "国庆 point 2023-10-01T00:00:00..2023-10-01T23:59:59");
  EXPECT_EQ(Read("农历闰二月"), "农历闰二月 point 2023-03-22T00:00:00..2023-04-19T23:59:59");
  EXPECT_EQ(Read("农历闰三月"), "none");
  EXPECT_EQ(Read("清明"), "清明 point 2023-04-05T00:00:00..2023-04-05T23:59:59");
  EXPECT_EQ(Read("十一月"), "十一月 span 2023-11-01T00:00:00..2023-11-30T23:59:59");
}

TEST(TimeExpressionTest, SpansFromTheBase) {
  EXPECT_EQ(Read("10天后"), "10天后 point 2023-06-25T00:00:00..2023-06-25T23:59:59");
  EXPECT_EQ(Read("两年前"), "两年前 span 2021-01-01T00:00:00..2021-12-31T23:59:59");
  EXPECT_EQ(Read("三个月以前"), "三个月以前 span ∞..2023-03-31T23:59:59");
  EXPECT_EQ(Read("30天内"), "30天内 span 2023-06-15T00:00:00..2023-07-15T23:59:59");
  EXPECT_EQ(Read("2019年前后"), "2019年 span 2019-01-01T00:00:00..2019-12-31T23:59:59");
}

TEST(TimeExpressionTest, Lengths) {
  EXPECT_EQ(Read("一年零三"), "一年 1 year");
  EXPECT_EQ(Read("两年三个月"), "两年三个月 2 year 3 month");
  EXPECT_EQ(Read("1.5小时"), "1.5小时 1.5 hour");
  EXPECT_EQ(Read("5至8年"), "5至8年 5 year 8 year");
  EXPECT_EQ(Read("大半年的工期"), "大半年 0.5 year 0.9 year");
  EXPECT_EQ(Read("大半个月"), "大半个月 0.5 month 0.9 month");
  EXPECT_EQ(Read("大半个季度"), "大半个季度 1.5 month 2.7 month");
  EXPECT_EQ(Read("大半村民"), "none");
  EXPECT_EQ(Read("0至0年"), "none");
  EXPECT_EQ(Read("99999999999999999999999999999999999999年"), "none");
}

}  // namespace
}  // namespace heyan
