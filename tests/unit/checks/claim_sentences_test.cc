// Claims on all targets above one table: those that it contradicts are told, those that it bears out are not.
#include <gtest/gtest.h>

#include <string>

#include "../app/shipped_knowledge.h"
#include "engine/engine.h"

namespace heyan {
namespace {

constexpr const char* kTitle =
    "# 云岫区2023年国民经济和社会发展计划执行情况及2024年计划草案的报告\n\n## 一、2023年计划执行情况\n\n";
// 4 exceeded, 2 met, 2 missed (90% and 45%); a part of another row is missed too.
constexpr const char* kTable =
    "\n\n2023年主要指标完成情况\n\n| 序号 | 指标 | 2023年计划目标 | 2023年完成情况 |\n|---|---|---|---|\n"
    "| 1 | 地区生产总值增速（%） | 6 | 6.8 |\n| 2 | 规上工业增加值增速（%） | 7 | 8.2 |\n"
    "| 3 | 固定资产投资增速（%） | 8 | 9.1 |\n|  | 其中：民间投资增速（%） | 9 | 3.2 |\n"
    "| 4 | 社会消费品零售总额增速（%） | 7 | 7 |\n| 5 | 一般公共预算收入增速（%） | 5 | 5 |\n"
    "| 6 | 进出口总额（亿元） | 80 | 72 |\n| 7 | 实际使用外资（万美元） | 2000 | 900 |\n"
    "| 8 | 粮食总产量（万吨） | 40 | 44 |\n";

std::size_t Findings(const std::string& rule_id, const std::string& sentence, bool with_table = true) {
  const Knowledge& knowledge = test::ShippedKnowledge();
  std::string text = kTitle + sentence + (with_table ? kTable : "\n");
  Result<Report> report = ParseReport(text, "report.md", *ReaderByName("markdown"), knowledge.lexicon);
  const Rule* rule = knowledge.rules.Find(rule_id);
  if (!report || rule == nullptr) return 999;
  return CheckReport(*report, "report.md", std::span(rule, 1), knowledge.lexicon).findings.size();
}

TEST(ClaimSentencesTest, ClassesAddUp) {
  const std::string rule = "plan/completion-sum";
  EXPECT_EQ(Findings(rule, "8项指标中，4项超额完成，2项完成，2项未完成。"), 0U);
  EXPECT_EQ(Findings(rule, "8项指标中，4项超额完成，2项完成，3项未完成。"), 1U);
  EXPECT_EQ(Findings(rule, "8项指标中，4项超额完成，1项完成，2项未完成。", false), 1U);
  EXPECT_EQ(Findings(rule, "8项指标中，4项超额完成，2项未完成。"), 0U) << "the rest may have been met";
  EXPECT_EQ(Findings(rule, "8项指标中，完成6项，其中超额完成4项，未完成2项。"), 0U) << "a part of a part";
  EXPECT_EQ(Findings(rule, "2024年设置指标21个，其中约束性8个、预期性13个。", false), 0U);
  EXPECT_EQ(Findings(rule, "2024年设置指标21个，其中约束性8个、预期性12个。", false), 1U);
  EXPECT_EQ(Findings(rule, "提出20个主要指标，包括13个预期性指标、8个约束性指标。", false), 1U);
}

TEST(ClaimSentencesTest, ClassesAreRecounted) {
  const std::string rule = "plan/completion-count";
  EXPECT_EQ(Findings(rule, "8项指标中，4项超额完成，2项完成，2项未完成。"), 0U);
  EXPECT_EQ(Findings(rule, "8项指标中，6项完成，2项未完成。"), 0U);
  EXPECT_EQ(Findings(rule, "8项指标中，4项超额完成，2项完成，1项较好完成，1项完成困难较大。"), 0U);
  EXPECT_EQ(Findings(rule, "8项指标中，5项完成，3项未完成。"), 1U);
  EXPECT_EQ(Findings(rule, "8项指标中，4项超额完成，2项完成，2项较好（80%以上）完成。"), 1U);
  EXPECT_EQ(Findings(rule, "8项指标中，5项完成，3项未完成。", false), 0U) << "no table";
  EXPECT_EQ(Findings(rule, "要确保8项指标中5项完成，3项未完成的要限期整改。"), 0U) << "a demand";
}

TEST(ClaimSentencesTest, WhatFallsShort) {
  const std::string rule = "plan/said-short";
  EXPECT_EQ(Findings(rule, "运行中仍有困难：投资和消费不及预期，企业活力不足。"), 2U);
  EXPECT_EQ(Findings(rule, "运行中仍有困难：外贸不及预期，企业活力不足。"), 0U) << "it was missed";
  EXPECT_EQ(Findings(rule, "规上工业增加值、进出口总额等指标未达到年初预期。"), 1U);
  EXPECT_EQ(Findings(rule, "上年消费不及预期。"), 0U) << "another year";
  EXPECT_EQ(Findings(rule, "企业利润不及预期，投资不及预期。", false), 0U) << "no table";
}

TEST(ClaimSentencesTest, NumberOfTargets) {
  const std::string rule = "plan/indicator-number";
  EXPECT_EQ(Findings(rule, "8项指标中，6项完成，2项未完成。"), 0U);
  EXPECT_EQ(Findings(rule, "9项指标中，6项完成，3项未完成。"), 1U);
  EXPECT_EQ(Findings(rule, "全年承办9项民生实事，6项完成，3项未完成。"), 0U);
}

TEST(ClaimSentencesTest, NamedTargets) {
  EXPECT_EQ(Findings("plan/completion-example", "8项指标中，粮食总产量等6项完成，进出口总额等2项未完成。"), 0U);
  EXPECT_EQ(Findings("plan/completion-example", "8项指标中，粮食总产量等2项未完成，6项完成。"), 1U);
  EXPECT_EQ(Findings("plan/said-unmet", "进出口总额、实际使用外资等指标未能完成。"), 0U);
  EXPECT_EQ(Findings("plan/said-unmet", "进出口总额、粮食总产量等指标未能完成。"), 1U);
  EXPECT_EQ(Findings("plan/others-met", "除进出口总额、实际使用外资外，其他指标均完成。"), 0U);
  EXPECT_EQ(Findings("plan/others-met", "除进出口总额外，其他指标均完成。"), 1U);
}

}  // namespace
}  // namespace heyan
