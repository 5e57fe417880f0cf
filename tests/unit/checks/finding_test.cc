// What the checks say of a report: place, related places, values, identity.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "../app/shipped_knowledge.h"
#include "engine/engine.h"

namespace heyan {
namespace {

constexpr std::string_view kHead = R"(# 云岫区2023年国民经济和社会发展计划执行情况及2024年计划草案的报告

## 一、2023年国民经济和社会发展计划执行情况

)";

constexpr std::string_view kTable = R"(
2023年国民经济和社会发展主要指标完成情况

| 指标 | 2023年计划目标 | 完成情况 | 备注 |
|---|---|---|---|
)";

std::string WithRows(std::string_view prose, std::string_view rows) {
  return std::string(kHead) + std::string(prose) + "\n" + std::string(kTable) + std::string(rows);
}

Report Understood(std::string text) {
  Result<Report> report = ParseReport(std::move(text), "draft.md", *ReaderByName("markdown"), test::ShippedLexicon());
  EXPECT_TRUE(report);
  return report ? std::move(*report) : Report{};
}

std::vector<Finding> FindingsOf(const Report& report, std::string_view rule) {
  ReportOutcome outcome = CheckReport(report, "draft.md", test::ShippedKnowledge().rules.rules, test::ShippedLexicon());
  std::vector<Finding> findings;
  std::ranges::copy_if(outcome.findings, std::back_inserter(findings),
                       [&](const Finding& f) { return f.rule == rule; });
  return findings;
}

std::string Value(const Finding& finding, std::string_view name) {
  for (const auto& [key, value] : finding.values) {
    if (key == name) return value;
  }
  return "";
}

TEST(TargetFindingTest, StandsAtTheResultAndNamesTheTarget) {
  auto findings = FindingsOf(Understood(WithRows("", "| 空气质量优良天数（天） | ≥330 | 305 | 约束性 |\n")),
                             "plan/binding-not-completed");
  ASSERT_EQ(findings.size(), 1U);
  const Finding& finding = findings[0];
  EXPECT_EQ(finding.severity, Severity::kError);
  EXPECT_EQ(finding.place.line, 11);
  EXPECT_EQ(finding.place.end_column - finding.place.column, 3);
  EXPECT_EQ(finding.computation, "305 < 330");
  ASSERT_EQ(finding.related.size(), 2U);
  EXPECT_NE(finding.related[1].message.zh.find("≥330"), std::string::npos);
  EXPECT_EQ(Value(finding, "gap"), "25天");
  EXPECT_EQ(Value(finding, "completion"), "92.4%");
  EXPECT_EQ(Value(finding, "nature"), "binding");
  EXPECT_EQ(Value(finding, "verdict"), "missed");
}

TEST(TargetFindingTest, TheGapOfARateIsInPoints) {
  auto findings =
      FindingsOf(Understood(WithRows("", "| 地区生产总值增速（%） | 7 | 6.5 | 预期性 |\n")), "plan/target-missed");
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(Value(findings[0], "gap"), "0.5个百分点");
  EXPECT_EQ(Value(findings[0], "completion"), "");
}

TEST(TargetFindingTest, TheGapKeepsTheScaleOfTheLabel) {
  auto findings =
      FindingsOf(Understood(WithRows("", "| 城镇新增就业（万人） | 1.5 | 1.2 | 预期性 |\n")), "plan/target-missed");
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(Value(findings[0], "gap"), "0.3万人");
  EXPECT_EQ(Value(findings[0], "completion"), "80%");
}

TEST(TargetFindingTest, ARelativeTargetNamesTheRowItRefersTo) {
  auto findings = FindingsOf(Understood(WithRows("",
                                                 "| 地区生产总值增速（%） | 6 | 6.2 | |\n"
                                                 "| 农村居民人均可支配收入增速（%） | 快于经济增速 | 6.1 | |\n")),
                             "plan/target-missed");
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].computation, "6.1 < 6.2");
  EXPECT_EQ(findings[0].related.back().place.line, 11);
}

TEST(FingerprintTest, KnowsAFindingAgainWhenLinesAndValuesChange) {
  auto find = [](std::string_view prose, std::string_view rows) {
    return FindingsOf(Understood(WithRows(prose, rows)), "plan/binding-not-completed");
  };
  auto before = find("", "| 空气质量优良天数（天） | ≥330 | 305 | 约束性 |\n");
  auto after = find("全区上下团结一心。\n\n干部群众克难奋进。", "| 空气质量优良天数（天） | ≥330 | 304 | 约束性 |\n");
  auto other = find("", "| 森林覆盖率（%） | 52 | 51 | 约束性 |\n");
  ASSERT_TRUE(before.size() == 1 && after.size() == 1 && other.size() == 1);
  EXPECT_NE(before[0].place.line, after[0].place.line);
  EXPECT_EQ(before[0].fingerprint, after[0].fingerprint);
  EXPECT_NE(before[0].values_hash, after[0].values_hash);
  EXPECT_NE(before[0].fingerprint, other[0].fingerprint);
}

TEST(FingerprintTest, TwoRowsOfOneNameAreTwoFindings) {
  std::string row = "| 空气质量优良天数（天） | ≥330 | 305 | 约束性 |\n";
  auto findings = FindingsOf(Understood(WithRows("", row + row)), "plan/binding-not-completed");
  ASSERT_EQ(findings.size(), 2U);
  EXPECT_NE(findings[0].fingerprint, findings[1].fingerprint);
}

TEST(AgreementFindingTest, StandsAtTheOddFigure) {
  auto findings = FindingsOf(
      Understood(WithRows("2023年，全区地区生产总值增长6.3%。", "| 地区生产总值增速（%） | 6左右 | 6.5 | 预期性 |\n")),
      "consistency/figure-differs");
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].severity, Severity::kError);
  EXPECT_EQ(findings[0].place.line, 5);
  ASSERT_EQ(findings[0].related.size(), 1U);
  EXPECT_EQ(findings[0].related[0].place.line, 11);
  EXPECT_EQ(Value(findings[0], "odd"), "6.3%");
  EXPECT_EQ(Value(findings[0], "gap"), "0.2个百分点");
  EXPECT_EQ(Value(findings[0], "proof"), "table");
}

TEST(AgreementFindingTest, AYearThatIsAssumedIsSaid) {
  auto findings = FindingsOf(
      Understood(WithRows("全区地区生产总值增长6.3%。", "| 地区生产总值增速（%） | 6左右 | 6.5 | 预期性 |\n")),
      "consistency/figure-differs");
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].severity, Severity::kWarning);
  EXPECT_NE(findings[0].message.zh.find("推定"), std::string::npos) << findings[0].message.zh;
}

TEST(AgreementFindingTest, AFactorOfTenHasItsCause) {
  auto findings = FindingsOf(
      Understood(WithRows("2023年，全区进出口总额达到432亿元。", "| 进出口总额（亿元） | 46 | 43.2 | 预期性 |\n")),
      "consistency/figure-differs");
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(Value(findings[0], "factor"), "10");
  EXPECT_EQ(Value(findings[0], "gap"), "");
  ASSERT_FALSE(findings[0].causes.empty());
  EXPECT_NE(findings[0].causes[0].zh.find("10"), std::string::npos);
}

TEST(AgreementFindingTest, AReportWithoutTextSaysWhatItCouldNotDo) {
  Report report = Understood(WithRows("", "| 地区生产总值增速（%） | 6左右 | 6.5 | 预期性 |\n"));
  report.source.facts_only = true;
  ReportOutcome outcome =
      CheckReport(report, "draft.json", test::ShippedKnowledge().rules.rules, test::ShippedLexicon());
  EXPECT_TRUE(std::ranges::any_of(outcome.skipped, [](const Skipped& skipped) {
    return skipped.rule == "consistency/figure-differs" && skipped.path == "draft.json" && !skipped.reason.empty();
  }));
}

TEST(CoverageTest, EveryFigureIsComparedOrHasAReason) {
  Report report = Understood(WithRows("2023年，全区地区生产总值增长6.5%，新建公园3个。5G基站达到1200个。",
                                      "| 地区生产总值增速（%） | 6左右 | 6.5 | 预期性 |\n"));
  Coverage coverage =
      CheckReport(report, "draft.md", test::ShippedKnowledge().rules.rules, test::ShippedLexicon()).summary.coverage;
  int unchecked = 0;
  for (const auto& [reason, count] : coverage.unchecked) unchecked += count;
  EXPECT_EQ(coverage.quantities, 5);
  EXPECT_EQ(coverage.compared + unchecked, coverage.quantities);
  EXPECT_GE(coverage.compared, 2);
  EXPECT_GE(coverage.unchecked["no_indicator"], 1);
}

}  // namespace
}  // namespace heyan
