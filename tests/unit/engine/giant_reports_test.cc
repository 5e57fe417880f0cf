// Inputs that no report is, which must still be understood and checked in linear time.
#include <gtest/gtest.h>

#include <string>

#include "../app/shipped_knowledge.h"
#include "engine/engine.h"

namespace heyan {
namespace {

std::string Repeat(std::string_view text, std::size_t times) {
  std::string result;
  result.reserve(text.size() * times);
  for (std::size_t i = 0; i < times; ++i) result += text;
  return result;
}

ReportOutcome Check(std::string text, std::string_view format) {
  Result<Report> report = ParseReport(std::move(text), "giant", *ReaderByName(format), test::ShippedLexicon());
  EXPECT_TRUE(report);
  if (!report) return {};
  return CheckReport(*report, "giant", test::ShippedKnowledge().rules.rules, test::ShippedLexicon());
}

constexpr const char* kTitle =
    "# 云岫区2023年国民经济和社会发展计划执行情况及2024年计划草案的报告\n\n## 一、2023年计划执行情况\n\n";

TEST(GiantReportTest, OneLineOfFigures) {
  EXPECT_EQ(Check(Repeat("地区生产总值增长6.5%，", 20'000), "markdown").summary.coverage.quantities, 20'000);
}
TEST(GiantReportTest, OneSentenceOfNames) {
  EXPECT_EQ(Check(Repeat("工业投资、", 20'000) + "分别增长5%", "markdown").summary.coverage.quantities, 1);
}
TEST(GiantReportTest, OneListOfValues) {
  EXPECT_EQ(Check("工业投资、民间投资分别增长" + Repeat("5%、", 20'000), "markdown").summary.coverage.quantities,
            20'000);
}
TEST(GiantReportTest, OneNumber) { Check(std::string(500'000, '7') + "亿元", "markdown"); }
TEST(GiantReportTest, OneRunOfThousands) { Check("1" + Repeat(",234", 100'000), "markdown"); }
TEST(GiantReportTest, OneRunOfRangeMarks) { Check(Repeat("3—", 20'000), "markdown"); }
TEST(GiantReportTest, OneUnitOfManyDivisors) { Check("5元" + Repeat("/头", 50'000), "markdown"); }
TEST(GiantReportTest, ManyCopiesOfOneFact) {
  EXPECT_TRUE(Check(kTitle + Repeat("2023年，全区地区生产总值增长6.5%。\n\n", 5'000), "markdown").findings.empty());
}
// Every row misses its target, and all of them name one indicator: one finding more, plan/duplicate-indicator.
TEST(GiantReportTest, ManyRows) {
  std::string table =
      "\n| 指标 | 2023年目标 | 完成情况 |\n|---|---|---|\n" + Repeat("| 工业投资增速（%） | 6 | 5 |\n", 3'000);
  EXPECT_EQ(Check(kTitle + table, "markdown").findings.size(), 3'001U);
}
TEST(GiantReportTest, ManyRelativeTargets) {
  std::string table = "\n| 指标 | 2023年目标 | 完成情况 |\n|---|---|---|\n" +
                      Repeat("| 工业投资增速（%） | 快于经济增速 | 5 |\n", 3'000) +
                      "| 地区生产总值增速（%） | 6 | 6 |\n";
  EXPECT_EQ(Check(kTitle + table, "markdown").findings.size(), 3'001U);
}
TEST(GiantReportTest, ManyBrokenRows) {
  Check("\t指标\n\t目标\n\t完成情况\n\n" + Repeat("\t工业投资\n\n", 20'000), "text");
}
TEST(GiantReportTest, OneGiantCell) {
  Check("\t指标\n\t目标\n\t完成情况\n\n\t" + Repeat("工业（投资）", 20'000) + "\n\t6\n\t5\n\n", "text");
}
TEST(GiantReportTest, ManyColumns) {
  Check("| 指标 |" + Repeat(" 2023年完成 |", 2'000) + "\n|---|" + Repeat("---|", 2'000) + "\n| 工业投资 |" +
            Repeat(" 5 |", 2'000) + "\n",
        "markdown");
}

}  // namespace
}  // namespace heyan
