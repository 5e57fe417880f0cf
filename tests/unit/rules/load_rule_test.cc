#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "rules/rule.h"
#include "test_schemas.h"

namespace heyan {
namespace {

std::string Replaced(std::string text, std::string_view from, std::string_view to) {
  std::size_t at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  return at == std::string::npos ? text : text.replace(at, from.size(), to);
}

std::optional<Rule> Load(std::string_view text, std::vector<yaml::Problem>* problems,
                         std::string_view path = "rules/plan/target-missed.yaml") {
  return LoadRule(text, path, TestSchemas(), problems);
}

Rule LoadGood(std::string_view text) {
  std::vector<yaml::Problem> problems;
  std::optional<Rule> rule = Load(text, &problems);
  for (const yaml::Problem& problem : problems) ADD_FAILURE() << problem.mark.line << ": " << problem.message.en;
  return rule.value_or(Rule{});
}

TEST(LoadRule, ReadsEverything) {
  Rule rule = LoadGood(kGoodRule);
  EXPECT_EQ(rule.info.id, "plan/target-missed");
  EXPECT_EQ(rule.info.pack, "plan");
  EXPECT_EQ(rule.info.title, (LocalizedText{"指标未达目标", "Target missed"}));
  EXPECT_EQ(rule.info.check, "target");
  EXPECT_EQ(rule.info.severity, Severity::kWarning);
  EXPECT_EQ(rule.info.path, "rules/plan/target-missed.yaml");
  EXPECT_EQ(rule.info.since, "0.1.0");
  ASSERT_EQ(rule.info.not_a_defect_when.size(), 1U);
  EXPECT_EQ(rule.where["nature"].texts, (std::vector<std::string>{"expected", "unspecified"}));
  EXPECT_EQ(rule.where["verdict"].texts, (std::vector<std::string>{"missed"}));
  EXPECT_TRUE(rule.parameters.empty());
  ASSERT_EQ(rule.examples.size(), 2U);
  EXPECT_EQ(rule.examples[0].kind, Example::Kind::kFlagged);
  EXPECT_EQ(rule.examples[0].expect[0].at, "305");
  EXPECT_EQ(rule.examples[0].expect[0].related, (std::vector<std::string>{"330"}));
  EXPECT_TRUE(rule.examples[0].report.starts_with("| 指标"));
  EXPECT_EQ(rule.examples[1].kind, Example::Kind::kClean);
}

TEST(LoadRule, OneSeverityMeansDoubtfulFindingsAreWarningsAtMost) {
  RuleSeverity warning = LoadGood(kGoodRule).severity;
  EXPECT_EQ(warning.certain, Severity::kWarning);
  EXPECT_EQ(warning.likely, Severity::kWarning);
  EXPECT_EQ(warning.rounding, std::nullopt);
  RuleSeverity error = LoadGood(Replaced(std::string(kGoodRule), "severity: warning", "severity: error")).severity;
  EXPECT_EQ(error.certain, Severity::kError);
  EXPECT_EQ(error.likely, Severity::kWarning);
  RuleSeverity info = LoadGood(Replaced(std::string(kGoodRule), "severity: warning", "severity: info")).severity;
  EXPECT_EQ(info.likely, Severity::kInfo);
}

TEST(LoadRule, SeveritiesByCertainty) {
  Rule rule = LoadGood(
      Replaced(std::string(kGoodRule), "severity: warning", "severity: {certain: error, likely: off, rounding: info}"));
  EXPECT_EQ(rule.severity.certain, Severity::kError);
  EXPECT_EQ(rule.severity.likely, std::nullopt);
  EXPECT_EQ(rule.severity.rounding, Severity::kInfo);
  EXPECT_EQ(rule.info.severity, Severity::kError);
}

TEST(LoadRule, IdMustFitThePath) {
  for (std::string_view path : {"target-missed.yaml", "./target-missed.yaml", "plan/target-missed.yaml"}) {
    std::vector<yaml::Problem> problems;
    EXPECT_TRUE(Load(kGoodRule, &problems, path)) << path;
  }
  std::vector<yaml::Problem> problems;
  EXPECT_FALSE(Load(kGoodRule, &problems, "rules/plan/other.yaml"));
  ASSERT_EQ(problems.size(), 1U);
  EXPECT_EQ(problems[0].path, "rules/plan/other.yaml");
  EXPECT_EQ(problems[0].mark.column, 5);
}

TEST(LoadRule, CollectsAllProblemsInOrderOfTheirPlaces) {
  std::string text = Replaced(std::string(kGoodRule), "severity: warning", "serverity: warning");
  text = Replaced(text, "nature: [expected", "nature: [expcted");
  text = Replaced(text, "{gap}]\"\n  en", "{gapp}]\"\n  en");
  text = Replaced(text, "since: 0.1.0", "since: first");
  text = Replaced(text, "at: 305", "at: 306");
  std::vector<yaml::Problem> problems;
  EXPECT_FALSE(Load(text, &problems));
  ASSERT_EQ(problems.size(), 5U);
  EXPECT_TRUE(std::ranges::is_sorted(problems, {}, [](const auto& problem) { return problem.mark.line; }));
  EXPECT_EQ(problems[0].message.en, "unknown key “serverity”; did you mean “severity”?");
  EXPECT_EQ(problems[0].message.zh, "未知的键“serverity”；是否想写“severity”？");
}

TEST(LoadRule, AWordTwiceIsToldWithBothPlaces) {
  std::vector<yaml::Problem> problems;
  EXPECT_FALSE(Load(std::string(kGoodRule) + "since: 0.2.0\n", &problems));
  ASSERT_EQ(problems.size(), 1U);
  EXPECT_EQ(problems[0].message.en, "duplicate key “since”: first at line 13, column 1");
}

}  // namespace
}  // namespace heyan
