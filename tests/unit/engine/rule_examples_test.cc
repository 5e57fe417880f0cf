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
constexpr std::string_view kNothing = "        全区没有指标表。\n";

// Examples of a rule: lists in the form of a rule file, of which each report is two spaces deeper than its key.
std::string Flagged(const std::string& expect, const std::string& key = "flagged") {
  return "  " + key + ":\n    - name: 低于目标\n      report: |" + std::string(kTable) + "      expect: " + expect +
         "\n";
}
std::string Clean(std::string_view report, const std::string& more = "") {
  return "  clean:\n    - name: 没有问题\n      report: |\n" + std::string(report) + more;
}

// A rule of missed targets, or with another `check`.
Rule RuleWith(const std::string& examples, const std::string& check = "target\nwhere: {verdict: missed}") {
  std::string text =
      "id: plan/target-missed\ntitle: {zh: 指标未达目标, en: Target missed}\nseverity: warning\ncheck: " + check + R"(
message: {zh: "“{indicator}”未达目标", en: "“{indicator}” missed its target"}
why: {zh: 读者会逐行对照, en: Readers compare row by row}
fix: {zh: 核对数字, en: Check the figures}
since: 0.1.0
examples:
)" + examples;
  std::vector<yaml::Problem> problems;
  std::vector<CheckSchema> schemas = CheckSchemas();
  std::optional<Rule> rule = LoadRule(text, "plan/target-missed.yaml", schemas, &problems);
  for (const yaml::Problem& problem : problems) ADD_FAILURE() << problem.mark.line << ": " << problem.message.en;
  return rule.value_or(Rule{});
}

RuleTestResult TestRule(const Rule& rule) { return TestRules(std::span(&rule, 1), test::ShippedLexicon()).front(); }
RuleTestResult TestRule(const std::string& expect, std::string_view clean = kNothing) {
  return TestRule(RuleWith(Flagged(expect) + Clean(clean)));
}

// The faults of all examples, in their order.
std::vector<ExampleRemark> Faults(const RuleTestResult& result) {
  std::vector<ExampleRemark> faults;
  for (const ExampleResult& example : result.examples) {
    for (const ExampleRemark& remark : example.remarks) {
      if (remark.fault) faults.push_back(remark);
    }
  }
  return faults;
}

// Expects one fault, whose English message contains `text`.
void ExpectFault(const RuleTestResult& result, ExampleFault fault, const std::string& text) {
  std::vector<ExampleRemark> faults = Faults(result);
  ASSERT_EQ(faults.size(), 1U);
  EXPECT_EQ(faults[0].fault, fault) << ToString(*faults[0].fault);
  EXPECT_NE(faults[0].message.en.find(text), std::string::npos) << faults[0].message.en;
}

TEST(TestRulesTest, ARuleThatKeepsItsWordHasNoFaults) {
  RuleTestResult result = TestRule("[{at: 305, related: [330]}]");
  ASSERT_EQ(result.examples.size(), 2U);
  EXPECT_EQ(result.examples[0].verdict, ExampleVerdict::kPassed);
  EXPECT_EQ(result.examples[0].kind, "flagged");
  EXPECT_TRUE(Faults(result).empty());
}

TEST(TestRulesTest, AFindingInACleanExampleIsNoisy) {
  RuleTestResult result = TestRule("[{at: 305}]", kTable.substr(1));
  ExpectFault(result, ExampleFault::kNoisy, "line 3");
  EXPECT_EQ(result.examples[1].name, "没有问题");
  EXPECT_EQ(result.examples[1].verdict, ExampleVerdict::kFailed);
  EXPECT_GT(result.examples[1].remarks[0].line, 15);
}

TEST(TestRulesTest, AFindingElsewhereIsInTheWrongPlaceAndNoisy) {
  std::vector<ExampleRemark> faults = Faults(TestRule("[{at: 66}]"));
  ASSERT_EQ(faults.size(), 2U);
  EXPECT_EQ(faults[0].fault, ExampleFault::kWrongPlace);
  EXPECT_NE(faults[0].message.en.find("line 3: ““城镇新增就业” missed"), std::string::npos) << faults[0].message.en;
  EXPECT_EQ(faults[1].fault, ExampleFault::kNoisy);
}

TEST(TestRulesTest, ARelatedPlaceThatIsNotNamedIsAFault) {
  ExpectFault(TestRule("[{at: 305, related: [60]}]"), ExampleFault::kWrongPlace, "“60”");
  ExpectFault(TestRule("[{at: 305, related: [60]}]"), ExampleFault::kWrongPlace, "target: 330");
}

TEST(TestRulesTest, AFindingThatDoesNotComeIsMissing) {
  Rule rule = RuleWith(Flagged("[{at: 305}]") + Clean(kNothing));
  rule.where["verdict"].texts = {"no_result"};
  ExpectFault(TestRule(rule), ExampleFault::kMissing, "“305” was expected and did not come; what came: nothing");
}

TEST(TestRulesTest, OneFindingSatisfiesOneExpectation) {
  ExpectFault(TestRule("[{at: 305}, {at: 305}]"), ExampleFault::kMissing, "what came: line 3");
}

TEST(TestRulesTest, AMessageIsHeldAgainstEitherLanguage) {
  EXPECT_TRUE(Faults(TestRule("[{at: 305, message: 未达目标}]")).empty());
  EXPECT_TRUE(Faults(TestRule("[{at: 305, message: missed its target}]")).empty());
  ExpectFault(TestRule("[{at: 305, message: 差25人}]"), ExampleFault::kWrongMessage, "“差25人”; what came: line 3");
}

TEST(TestRulesTest, AnUnreadableReportIsAFault) {
  Rule rule = RuleWith(Flagged("[{at: 305}]") + Clean(kNothing));
  rule.examples[1].report.clear();
  RuleTestResult result = TestRule(rule);
  ASSERT_EQ(Faults(result).size(), 1U);
  EXPECT_EQ(Faults(result)[0].fault, ExampleFault::kUnread);
}

TEST(TestRulesTest, AKnownGapIsTodoUntilItIsDone) {
  std::string others = Flagged("[{at: 305}]") + Clean(kNothing);
  std::string open = Flagged("[{at: 66}]", "todo_flagged");
  open.replace(open.find("低于目标"), std::string("低于目标").size(), "还不会");
  RuleTestResult todo = TestRule(RuleWith(others + open));
  ASSERT_EQ(todo.examples.size(), 3U);
  EXPECT_EQ(todo.examples[2].verdict, ExampleVerdict::kTodo);
  EXPECT_EQ(Summarize(std::span(&todo, 1)).failures, 0);
  EXPECT_EQ(Summarize(std::span(&todo, 1)).todo, 1);

  open.replace(open.find("66}"), 2, "305");
  RuleTestResult done = TestRule(RuleWith(others + open));
  EXPECT_EQ(done.examples[2].verdict, ExampleVerdict::kDone);
  ASSERT_EQ(done.examples[2].remarks.size(), 1U);
  EXPECT_FALSE(done.examples[2].remarks[0].fault);
  EXPECT_EQ(done.examples[2].remarks[0].message.en, "done: move it to flagged");
}

std::string Skipped(std::string_view report, const std::string& reason) {
  return "  skipped:\n    - name: 不能判断\n      report: |\n" + std::string(report) + "      reason: " + reason + "\n";
}

TEST(TestRulesTest, ASkippedExampleNeedsTheReason) {
  std::string others = Flagged("[{at: 305}]") + Clean(kNothing);
  ExpectFault(TestRule(RuleWith(others + Skipped(kNothing, "没有年份"))), ExampleFault::kNotSkipped,
              "“没有年份”; the reasons it gave: none");
  std::vector<ExampleRemark> noisy = Faults(TestRule(RuleWith(others + Skipped(kTable.substr(1), "没有年份"))));
  ASSERT_EQ(noisy.size(), 2U);
  EXPECT_EQ(noisy[0].fault, ExampleFault::kNoisy);

  constexpr std::string_view kNoYear = "        全区地区生产总值增长6.5%。\n";
  Rule agreement = RuleWith(others + Skipped(kNoYear, "not certain"), "agreement");
  EXPECT_EQ(TestRule(agreement).examples[2].verdict, ExampleVerdict::kPassed);
  agreement.examples[2].reason = "没有正文";
  RuleTestResult other = TestRule(agreement);
  ASSERT_EQ(other.examples[2].remarks.size(), 1U);
  EXPECT_EQ(other.examples[2].remarks[0].fault, ExampleFault::kNotSkipped);
  EXPECT_NE(other.examples[2].remarks[0].message.zh.find("不能确定"), std::string::npos);
}

constexpr std::string_view kMet = R"(        | 指标 | 目标 | 完成情况 |
        |---|---|---|
        | 城镇新增就业（人） | 330 | 330 |
)";

TEST(MutationTest, CountsWhatIsNoticedHarmlessAndNot) {
  RuleTestResult result = TestRule("[{at: 305}]", kMet);
  // Noticed: a target of 331 and 3300, a result of 303 and -330.
  EXPECT_EQ(result.mutations.tried, 8);
  EXPECT_EQ(result.mutations.noticed, 4);
  EXPECT_EQ(result.mutations.harmless, 0);
  ASSERT_EQ(result.mutations.unnoticed.size(), 4U);
  const UnnoticedNudge& nudge = result.mutations.unnoticed[2];
  EXPECT_EQ(nudge.example, "没有问题");
  EXPECT_EQ(nudge.nudge, "last_digit");
  EXPECT_EQ(nudge.before + nudge.after, "330331");
  EXPECT_EQ(nudge.line, 3);
  EXPECT_EQ(result.mutations.AccountedPermille(), 500);
}

TEST(MutationTest, HarmlessNudgesAreDeclaredByTheExampleOrTheRule) {
  std::string harmless = "      harmless: [{nudge: [last_digit, ten_times], at: 330#2, reason: 高于目标}]\n";
  Rule rule = RuleWith(Flagged("[{at: 305}]") + Clean(kMet, harmless));
  EXPECT_EQ(TestRule(rule).mutations.harmless, 2);
  rule.harmless = {{{NudgeKind::kSign, NudgeKind::kSwappedDigits}, {}, "目标改小", {}}};
  RuleTestResult result = TestRule(rule);
  EXPECT_EQ(result.mutations.harmless, 4);
  EXPECT_EQ(result.mutations.noticed, 4);
  EXPECT_TRUE(result.mutations.unnoticed.empty());
  EXPECT_TRUE(result.notices.empty());
}

TEST(MutationTest, DeclarationsThatNothingNeedsAreTold) {
  std::string harmless = "      harmless: [{nudge: scale_word, reason: 没有数量级}]\n";
  Rule rule = RuleWith(Flagged("[{at: 305}]") + Clean(kMet, harmless));
  rule.harmless = {{{NudgeKind::kScaleWord}, {}, "没有数量级", {7, 3}}};
  RuleTestResult result = TestRule(rule);
  ASSERT_EQ(result.examples[1].remarks.size(), 1U);
  EXPECT_FALSE(result.examples[1].remarks[0].fault);
  EXPECT_EQ(result.examples[1].verdict, ExampleVerdict::kPassed);
  ASSERT_EQ(result.notices.size(), 1U);
  EXPECT_EQ(result.notices[0].line, 7);
}

TEST(TestRulesTest, ShippedRulesKeepTheirWord) {
  std::vector<RuleTestResult> results = TestRules(test::ShippedKnowledge().rules.rules, test::ShippedLexicon());
  EXPECT_GT(Summarize(results).examples, 20);
  for (const RuleTestResult& rule : results) {
    EXPECT_GE(rule.mutations.AccountedPermille(), 950) << rule.id;
    EXPECT_TRUE(rule.notices.empty()) << rule.id;
    for (const ExampleResult& example : rule.examples) {
      if (example.verdict == ExampleVerdict::kTodo) continue;
      for (const ExampleRemark& remark : example.remarks) {
        ADD_FAILURE() << rule.id << ", " << example.name << ": " << remark.message.en;
      }
    }
  }
}

}  // namespace
}  // namespace heyan
