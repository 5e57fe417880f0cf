// Years that do not fit to an event, a plan or a span, and figures beyond their bounds.
#include <gtest/gtest.h>

#include <string>

#include "../app/shipped_knowledge.h"
#include "engine/engine.h"

namespace heyan {
namespace {

std::size_t Findings(const std::string& rule_id, const std::string& sentence) {
  const Knowledge& knowledge = test::ShippedKnowledge();
  std::string text =
      "# 云岫区2023年国民经济和社会发展计划执行情况及2024年计划草案的报告\n\n## 一、2023年计划执行情况\n\n" + sentence +
      "\n";
  Result<Report> report = ParseReport(text, "report.md", *ReaderByName("markdown"), knowledge.lexicon);
  const Rule* rule = knowledge.rules.Find(rule_id);
  if (!report || rule == nullptr) return 999;
  return CheckReport(*report, "report.md", std::span(rule, 1), knowledge.lexicon).findings.size();
}

TEST(ImpossibleYearsTest, Anniversaries) {
  const std::string rule = "wording/anniversary";
  EXPECT_EQ(Findings(rule, "2024年是新中国成立75周年。"), 0U);
  EXPECT_EQ(Findings(rule, "2024年是新中国成立74周年。"), 1U);
  EXPECT_EQ(Findings(rule, "以优异成绩庆祝中华人民共和国成立七十五周年！"), 0U);
  EXPECT_EQ(Findings(rule, "以优异成绩庆祝新中国成立85周年！"), 1U);
  EXPECT_EQ(Findings(rule, "热烈庆祝县医院建院85周年。"), 0U) << "an event nobody knows";
}

TEST(ImpossibleYearsTest, PlansAndSpans) {
  const std::string rule = "wording/anniversary";
  EXPECT_EQ(Findings(rule, "2023年是“十四五”规划的第三年。"), 0U);
  EXPECT_EQ(Findings(rule, "2024年是“十四五”规划收官之年。"), 1U);
  EXPECT_EQ(Findings(rule, "印发产业三年行动方案（2023—2025年）。"), 0U);
  EXPECT_EQ(Findings(rule, "印发产业五年行动方案（2023－2029）。"), 1U);
}

TEST(ImpossibleYearsTest, Bounds) {
  EXPECT_EQ(Findings("plan/impossible-figure", "全区森林覆盖率达到52.4%。"), 0U);
  EXPECT_EQ(Findings("plan/impossible-figure", "全区森林覆盖率达到524%。"), 1U);
  EXPECT_EQ(Findings("plan/impossible-figure", "年度投资计划完成率达到124%，政府债务率为180%。"), 0U);
}

TEST(ImpossibleYearsTest, Units) {
  EXPECT_EQ(Findings("units/unit-does-not-fit", "新增风电装机12万千瓦，储能装机60兆瓦时。"), 0U);
  EXPECT_EQ(Findings("units/unit-does-not-fit", "新增风电装机12万千伏。"), 1U);
  EXPECT_EQ(Findings("units/unit-does-not-fit", "粮食总产量42.3万吨，货物和集装箱吞吐量1200万吨。"), 0U);
  EXPECT_EQ(Findings("units/unit-does-not-fit", "城镇新增就业1.2万户，惠及群众3万户。"), 1U);
}

}  // namespace
}  // namespace heyan
