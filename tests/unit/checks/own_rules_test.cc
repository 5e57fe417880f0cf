// What rules of the kinds assert, pattern, term and presence tell of a report, and when they abstain.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "../app/shipped_knowledge.h"
#include "checks/check.h"
#include "engine/engine.h"
#include "read/reader.h"

namespace heyan {
namespace {

constexpr std::string_view kReport = R"(# 云岫区2023年国民经济和社会发展计划执行情况及2024年计划草案的报告

## 一、2023年国民经济和社会发展计划执行情况

2023年，全区新增城镇就业1.2万人，城镇新增就业人员培训3000人。

| 指标 | 2023年计划目标 | 完成情况 | 备注 |
|---|---|---|---|
| 城镇新增就业（万人） | 1.1 | 1.2 | 约束性 |
| 研发经费投入强度（%） | 2.3 | | 约束性 |
)";

// A rule with this `check` and what follows it; messages print {…} as given.
Rule RuleOf(const std::string& body, const std::string& message = "甲") {
  std::string text = "id: own/x\ntitle: {zh: 甲, en: A}\nseverity: warning\n" + body + "\nmessage: {zh: \"" + message +
                     "\", en: \"" + message + "\"}\n" + R"(why: {zh: 乙, en: B}
fix: {zh: 丙, en: C}
since: 0.1.0
examples:
  flagged: [{name: 甲, report: 甲, expect: [{at: 甲}]}]
  clean: [{name: 乙, report: 乙}]
)";
  std::vector<yaml::Problem> problems;
  std::vector<CheckSchema> schemas = CheckSchemas();
  std::optional<Rule> rule = LoadRule(text, "x.yaml", schemas, &problems);
  for (const yaml::Problem& problem : problems) ADD_FAILURE() << problem.mark.line << ": " << problem.message.en;
  return rule.value_or(Rule{});
}

ReportOutcome Check(const Rule& rule, bool facts_only = false) {
  Report report = *ParseReport(std::string(kReport), "report.md", *ReaderByName("markdown"), test::ShippedLexicon());
  report.source.facts_only = facts_only;
  return CheckReport(report, "report.md", std::span(&rule, 1), test::ShippedLexicon());
}

TEST(OwnRules, TermTellsWordsOnceAndNotInsideTheRightOne) {
  ReportOutcome outcome = Check(RuleOf(
      "check: term\nparameters: {use: 城镇新增就业, instead_of: [新增城镇就业, 城镇就业, 新增就业]}", "{found}→{use}"));
  ASSERT_EQ(outcome.findings.size(), 1U);
  EXPECT_EQ(outcome.findings[0].message.zh, "新增城镇就业→城镇新增就业");
  EXPECT_EQ(outcome.findings[0].place.line, 5);
  EXPECT_EQ(outcome.findings[0].place.column, 9);
}

TEST(OwnRules, PatternMindsExceptionsAndParts) {
  EXPECT_EQ(Check(RuleOf("check: pattern\nparameters: {pattern: '[0-9.]+万人'}", "{found}")).findings.size(), 1U);
  EXPECT_TRUE(Check(RuleOf("check: pattern\nparameters: {pattern: '[0-9.]+万人', in: heading}")).findings.empty());
  EXPECT_TRUE(
      Check(RuleOf("check: pattern\nparameters: {pattern: '[0-9.]+万人', except: 就业.*万人}")).findings.empty());
  EXPECT_TRUE(Check(RuleOf("check: pattern\nwhere: level = 1\nparameters: {pattern: '[0-9.]+万人'}")).findings.empty());
}

TEST(OwnRules, PresenceCounts) {
  EXPECT_TRUE(Check(RuleOf("check: presence\nparameters: {pattern: 执行情况, in: heading}")).findings.empty());
  ReportOutcome missing = Check(RuleOf("check: presence\nparameters: {pattern: 问题, in: heading}", "{count}个"));
  ASSERT_EQ(missing.findings.size(), 1U);
  EXPECT_EQ(missing.findings[0].place.line, 1);
  EXPECT_EQ(missing.findings[0].message.zh, "0个");
  EXPECT_EQ(Check(RuleOf("check: presence\nparameters: {pattern: 就业, at_most: 1}")).findings.size(), 1U);
  EXPECT_TRUE(Check(RuleOf("check: presence\nwhere: kind = 'budget'\nparameters: {pattern: 问题}")).findings.empty());
}

TEST(OwnRules, WordsOfAReportWithoutTextAreSkippedNotMissing) {
  for (const char* body :
       {"check: presence\nparameters: {pattern: 问题}", "check: pattern\nparameters: {pattern: 就业}",
        "check: term\nparameters: {use: 甲, instead_of: 就业}"}) {
    ReportOutcome outcome = Check(RuleOf(body), /*facts_only=*/true);
    EXPECT_TRUE(outcome.findings.empty()) << body;
    EXPECT_EQ(outcome.skipped.size(), 1U) << body;
  }
}

TEST(OwnRules, AssertTellsWhatIsFalseAndSkipsWhatIsUnknown) {
  ReportOutcome outcome =
      Check(RuleOf("check: assert\nfor: indicators\nlet: {差额: target - actual}\n"
                   "assert: actual <= target\nat: actual\nrelated: target",
                   "{name}差{差额}"));
  ASSERT_EQ(outcome.findings.size(), 1U);
  EXPECT_EQ(outcome.findings[0].message.zh, "城镇新增就业差-1000人");
  EXPECT_EQ(outcome.findings[0].place.line, 9);
  ASSERT_EQ(outcome.findings[0].related.size(), 1U);
  ASSERT_EQ(outcome.skipped.size(), 1U);
  EXPECT_EQ(outcome.skipped[0].count, 1);
  EXPECT_NE(outcome.skipped[0].reason.zh.find("研发经费投入强度"), std::string::npos);
  EXPECT_EQ(outcome.summary.coverage.compared, 2);
}

// What holds, and what cannot be decided, was looked at too; what is said of one place alone is no relation.
TEST(OwnRules, AssertRemembersTheRelationsItLookedAt) {
  ReportOutcome outcome = Check(RuleOf(
      "check: assert\nfor: indicators\nassert: actual >= target\nat: name\nrelated: [target_text, actual_text]"));
  ASSERT_EQ(outcome.examined.size(), 2U);
  EXPECT_EQ(outcome.examined[0].fit, Fit::kEqual);
  EXPECT_EQ(outcome.examined[0].operands.size(), 3U);
  EXPECT_EQ(outcome.examined[1].fit, Fit::kUndecided);
  EXPECT_EQ(outcome.examined[1].operands.size(), 2U);
  EXPECT_TRUE(Check(RuleOf("check: assert\nfor: indicators\nassert: target > 0")).examined.empty());
}

TEST(OwnRules, ARuleThatTakesTooManyStepsIsTold) {
  std::string pairs =
      "count(facts where count(facts where count(facts where count(facts where count(facts where "
      "count(facts where count(facts where count(facts where year > 0) > 0) > 0) > 0) > 0) > 0) > 0) > 0)";
  ReportOutcome outcome = Check(RuleOf("check: assert\nfor: facts\nassert: " + pairs + " > 0"));
  EXPECT_TRUE(outcome.findings.empty());
  ASSERT_EQ(outcome.failures.size(), 1U);
  EXPECT_NE(outcome.failures[0].message.en.find("own/x"), std::string::npos);
}

}  // namespace
}  // namespace heyan
