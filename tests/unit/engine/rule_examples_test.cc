// `heyan rules test` finds examples that say something else than the rule does.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "../app/shipped_knowledge.h"
#include "checks/check.h"
#include "engine/rule_test.h"

namespace heyan {
namespace {

constexpr std::string_view kTable = R"(
        | 指标 | 目标 | 完成情况 |
        |---|---|---|
        | 城镇新增就业（人） | 330 | 305 |
        | 高新技术企业（家） | 60 | 66 |
)";

// The rule of missed targets with one flagged example that expects `expect`, and one clean one about `clean`.
Rule RuleWith(const std::string& expect, const std::string& clean) {
  std::string text = R"(id: plan/target-missed
title: {zh: 指标未达目标, en: Target missed}
severity: warning
check: target
where: {verdict: missed}
message: {zh: "“{indicator}”未达目标", en: "“{indicator}” missed its target"}
why: {zh: 读者会逐行对照, en: Readers compare row by row}
fix: {zh: 核对数字, en: Check the figures}
not_a_defect_when:
  - {zh: 已经说明原因, en: The text explains it}
since: 0.1.0
examples:
  flagged:
    - name: 低于目标
      report: |)" + std::string(kTable) +
                     "      expect: " + expect + R"(
  clean:
    - name: 没有问题
      report: |
)" + clean;
  std::vector<yaml::Problem> problems;
  std::vector<CheckSchema> schemas = CheckSchemas();
  std::optional<Rule> rule = LoadRule(text, "plan/target-missed.yaml", schemas, &problems);
  for (const yaml::Problem& problem : problems) ADD_FAILURE() << problem.mark.line << ": " << problem.message.en;
  return rule.value_or(Rule{});
}

constexpr const char* kNothing = "        全区没有指标表。\n";

RuleTestResult TestRule(const std::string& expect, const std::string& clean = kNothing) {
  std::vector<Rule> rules = {RuleWith(expect, clean)};
  return TestRules(rules, test::ShippedLexicon());
}

TEST(TestRulesTest, ARuleThatKeepsItsWordHasNoFailures) {
  RuleTestResult result = TestRule("[{at: 305, related: [330]}]");
  EXPECT_EQ(result.examples, 2);
  EXPECT_TRUE(result.failures.empty());
}

TEST(TestRulesTest, AFindingInACleanExampleIsNoisy) {
  RuleTestResult result = TestRule("[{at: 305}]", std::string(kTable.substr(1)));
  ASSERT_EQ(result.failures.size(), 1U);
  EXPECT_EQ(result.failures[0].fault, ExampleFault::kNoisy);
  EXPECT_EQ(result.failures[0].example, "没有问题");
  EXPECT_EQ(result.failures[0].rule, "plan/target-missed");
  EXPECT_GT(result.failures[0].mark.line, 20);
}

TEST(TestRulesTest, AFindingElsewhereIsInTheWrongPlaceAndNoisy) {
  RuleTestResult result = TestRule("[{at: 66}]");
  ASSERT_EQ(result.failures.size(), 2U);
  EXPECT_EQ(result.failures[0].fault, ExampleFault::kWrongPlace);
  EXPECT_EQ(result.failures[1].fault, ExampleFault::kNoisy);
}

TEST(TestRulesTest, ARelatedPlaceThatIsNotNamedIsAFailure) {
  RuleTestResult result = TestRule("[{at: 305, related: [60]}]");
  ASSERT_EQ(result.failures.size(), 1U);
  EXPECT_EQ(result.failures[0].fault, ExampleFault::kWrongPlace);
  EXPECT_NE(result.failures[0].message.en.find("60"), std::string::npos);
}

TEST(TestRulesTest, AFindingThatDoesNotComeIsMissing) {
  Rule rule = RuleWith("[{at: 305}]", kNothing);
  rule.where["verdict"] = {"exceeded", "no_result"};
  for (Example& example : rule.examples) {
    std::size_t row = example.report.find("| 高新技术企业");
    if (row != std::string::npos) example.report.resize(row);
  }
  std::vector<Rule> rules = {rule};
  RuleTestResult result = TestRules(rules, test::ShippedLexicon());
  ASSERT_EQ(result.failures.size(), 1U);
  EXPECT_EQ(result.failures[0].fault, ExampleFault::kMissing);
  EXPECT_NE(result.failures[0].message.zh.find("305"), std::string::npos);
}

TEST(TestRulesTest, OneFindingSatisfiesOneExpectation) {
  RuleTestResult result = TestRule("[{at: 305}, {at: 305}]");
  ASSERT_EQ(result.failures.size(), 1U);
  EXPECT_EQ(result.failures[0].fault, ExampleFault::kMissing);
}

TEST(TestRulesTest, ShippedRulesKeepTheirWord) {
  RuleTestResult result = TestRules(test::ShippedKnowledge().rules.rules, test::ShippedLexicon());
  EXPECT_GT(result.examples, 20);
  for (const ExampleFailure& failure : result.failures) {
    ADD_FAILURE() << failure.rule << ", " << failure.example << ": " << failure.message.en;
  }
}

}  // namespace
}  // namespace heyan
