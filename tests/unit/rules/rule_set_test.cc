#include "rules/rule_set.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "checks/check.h"
#include "rules/builtin_files.h"
#include "test_schemas.h"

namespace heyan {
namespace {

RuleFile File(std::string name, std::string_view text, int source) {
  return {"/work/" + std::to_string(source) + "/" + name, name, std::string(text), source};
}

std::string WithId(std::string_view id) {
  std::string text(kGoodRule);
  return text.replace(text.find("plan/target-missed"), std::string_view("plan/target-missed").size(), id);
}

std::string Profile(std::string_view id, std::string_view severities) {
  return "id: " + std::string(id) + "\ntitle: {zh: 甲, en: A}\nseverities: " + std::string(severities) + "\n";
}

TEST(LoadRuleSet, SortsAndPassesOverTheLexicon) {
  std::vector<RuleFile> files = {File("plan/b.yaml", WithId("plan/b"), 0), File("lexicon/x.yaml", "]", 0),
                                 File("schema/x.yaml", "]", 0), File("plan/a.yaml", WithId("plan/a"), 0),
                                 File("profiles/draft.yaml", Profile("draft", "{plan/a: off}"), 0)};
  std::vector<yaml::Problem> problems;
  RuleSet set = LoadRuleSet(files, TestSchemas(), &problems);
  EXPECT_TRUE(problems.empty());
  ASSERT_EQ(set.rules.size(), 2U);
  EXPECT_EQ(set.rules[0].info.id, "plan/a");
  EXPECT_EQ(set.rules[0].info.path, "/work/0/plan/a.yaml");
  EXPECT_NE(set.FindProfile("draft"), nullptr);
  EXPECT_EQ(set.Find("plan/c"), nullptr);

  std::ranges::reverse(files);
  EXPECT_EQ(LoadRuleSet(files, TestSchemas(), &problems).hash, set.hash);
  files.back().text += "\n";
  EXPECT_NE(LoadRuleSet(files, TestSchemas(), &problems).hash, set.hash);
}

TEST(LoadRuleSet, LaterSourcesOverrideAndSaySo) {
  std::string warmer = WithId("plan/a");
  warmer.replace(warmer.find("severity: warning"), 17, "severity: error");
  std::vector<RuleFile> files = {File("plan/a.yaml", warmer, 1), File("plan/a.yaml", WithId("plan/a"), 0)};
  std::vector<yaml::Problem> problems;
  RuleSet set = LoadRuleSet(files, TestSchemas(), &problems);
  EXPECT_TRUE(problems.empty());
  ASSERT_EQ(set.rules.size(), 1U);
  EXPECT_EQ(set.rules[0].info.severity, Severity::kError);
  ASSERT_EQ(set.notices.size(), 1U);
  EXPECT_EQ(set.notices[0].en, "/work/1/plan/a.yaml: “plan/a” overrides /work/0/plan/a.yaml");
}

TEST(LoadRuleSet, ARuleTakesWhatItDoesNotSayFromTheOneItExtends) {
  std::vector<RuleFile> files = {
      File("plan/a.yaml", WithId("plan/a"), 0),
      File("own/b.yaml", "id: own/b\nextends: plan/a\nseverity: error\nwhere: {nature: binding}\n", 1),
      File("own/c.yaml", "id: own/c\nextends: own/b\ntitle: {zh: 丙, en: C}\n", 1)};
  std::vector<yaml::Problem> problems;
  RuleSet set = LoadRuleSet(files, TestSchemas(), &problems);
  for (const yaml::Problem& problem : problems) ADD_FAILURE() << problem.message.en;
  ASSERT_EQ(set.rules.size(), 3U);
  const Rule& last = *set.Find("own/c");
  EXPECT_EQ(last.info.title.en, "C");
  EXPECT_EQ(last.info.severity, Severity::kError);
  EXPECT_EQ(last.info.extends, "own/b");
  EXPECT_EQ(last.info.why.en, "Readers compare row by row");
  EXPECT_EQ(last.where.find("nature")->second.texts, (std::vector<std::string>{"binding"}));
  EXPECT_EQ(last.where.find("verdict")->second.texts, (std::vector<std::string>{"missed"}));
  EXPECT_EQ(last.examples.size(), 2U);
  EXPECT_EQ(set.Find("plan/a")->info.severity, Severity::kWarning);
}

TEST(LoadRuleSet, ARuleMayExtendTheOneItTakesThePlaceOf) {
  std::vector<RuleFile> files = {File("plan/a.yaml", WithId("plan/a"), 0),
                                 File("plan/a.yaml", "id: plan/a\nextends: plan/a\nseverity: info\n", 1)};
  std::vector<yaml::Problem> problems;
  RuleSet set = LoadRuleSet(files, TestSchemas(), &problems);
  EXPECT_TRUE(problems.empty());
  ASSERT_EQ(set.rules.size(), 1U);
  EXPECT_EQ(set.rules[0].info.severity, Severity::kInfo);
  EXPECT_EQ(set.rules[0].info.overridden, (std::vector<std::string>{"/work/0/plan/a.yaml"}));
  ASSERT_EQ(set.notices.size(), 1U);
  EXPECT_EQ(set.notices[0].en, "/work/1/plan/a.yaml: changes “plan/a” of /work/0/plan/a.yaml");
}

TEST(LoadRuleSet, ACopyOfARuleIsNoNews) {
  std::vector<RuleFile> files = {File("plan/a.yaml", WithId("plan/a"), 0), File("plan/a.yaml", WithId("plan/a"), 1)};
  std::vector<yaml::Problem> problems;
  EXPECT_TRUE(LoadRuleSet(files, TestSchemas(), &problems).notices.empty());
}

TEST(LoadRuleSet, ExtendingInACircleIsTold) {
  std::vector<RuleFile> files = {File("own/a.yaml", "id: own/a\nextends: own/b\n", 0),
                                 File("own/b.yaml", "id: own/b\nextends: own/c\n", 0),
                                 File("own/c.yaml", "id: own/c\nextends: own/a\n", 0)};
  std::vector<yaml::Problem> problems;
  EXPECT_TRUE(LoadRuleSet(files, TestSchemas(), &problems).rules.empty());
  ASSERT_EQ(problems.size(), 1U);
  EXPECT_EQ(problems[0].path, "/work/0/own/c.yaml");
}

TEST(LoadRuleSet, ProfilesChooseParametersAndPacks) {
  std::string limited = WithId("own/limit");
  limited.replace(limited.find("check: target\n"), 14,
                  "check: assert\nfor: indicators\nparameters: {limit: 5}\nassert: target < limit\n");
  limited.erase(limited.find("where:"), limited.find("message:") - limited.find("where:"));
  std::size_t message = limited.find("  zh: \"");
  limited.replace(message, limited.find("why:") - message, "  zh: 甲{limit}\n  en: A{limit}\n");
  std::string profile = "id: tight\ntitle: {zh: 甲, en: A}\npacks: [own]\nparameters: {own/limit: {limit: 3}}\n";
  std::vector<RuleFile> files = {File("own/limit.yaml", limited, 0), File("plan/a.yaml", WithId("plan/a"), 0),
                                 File("profiles/tight.yaml", profile, 0)};
  std::vector<yaml::Problem> problems;
  RuleSet set = LoadRuleSet(files, TestSchemas(), &problems);
  for (const yaml::Problem& problem : problems) ADD_FAILURE() << problem.mark.line << ": " << problem.message.en;
  ASSERT_NE(set.FindProfile("tight"), nullptr);
  EXPECT_EQ(set.Find("own/limit")->parameters.find("limit")->second.text(), "5");
  ApplyProfile(*set.FindProfile("tight"), &set.rules);
  ASSERT_EQ(set.rules.size(), 1U);
  EXPECT_EQ(set.rules[0].parameters.find("limit")->second.text(), "3");
}

TEST(LoadRuleSet, OneSourceHasEachIdOnce) {
  std::vector<RuleFile> files = {File("plan/a.yaml", WithId("plan/a"), 0),
                                 File("more/plan/a.yaml", WithId("plan/a"), 0)};
  std::vector<yaml::Problem> problems;
  EXPECT_EQ(LoadRuleSet(files, TestSchemas(), &problems).rules.size(), 1U);
  ASSERT_EQ(problems.size(), 1U);
  EXPECT_EQ(problems[0].path, "/work/0/plan/a.yaml");
}

TEST(LoadRuleSet, ProfilesNameKnownRules) {
  std::vector<RuleFile> files = {File("plan/target.yaml", WithId("plan/target"), 0),
                                 File("plan/broken.yaml", "id: [", 0),
                                 File("profiles/p.yaml", Profile("p", "{plan/tarket: off, plan/broken: error}"), 1)};
  std::vector<yaml::Problem> problems;
  LoadRuleSet(files, TestSchemas(), &problems);
  ASSERT_EQ(problems.size(), 2U);
  EXPECT_EQ(problems[0].path, "/work/0/plan/broken.yaml");
  EXPECT_EQ(problems[1].path, "/work/1/profiles/p.yaml");
  EXPECT_EQ(problems[1].mark.line, 3);
  EXPECT_EQ(problems[1].message.en, "there is no rule “plan/tarket”; did you mean “plan/target”?");
}

TEST(ApplyProfile, ReplacesAndRemoves) {
  std::vector<Rule> rules(3);
  rules[0].info.id = "a/off";
  rules[1].info.id = "a/raised";
  rules[1].severity = {Severity::kInfo, Severity::kInfo, std::nullopt};
  rules[2].info.id = "a/lowered";
  rules[2].severity = {Severity::kError, Severity::kWarning, Severity::kInfo};
  heyan::Profile profile;
  profile.severities = {{"a/off", std::nullopt}, {"a/raised", Severity::kWarning}, {"a/lowered", Severity::kInfo}};
  ApplyProfile(profile, &rules);
  ASSERT_EQ(rules.size(), 2U);
  EXPECT_EQ(rules[0].severity.certain, Severity::kWarning);
  EXPECT_EQ(rules[0].severity.likely, Severity::kInfo);
  EXPECT_EQ(rules[0].info.severity, Severity::kWarning);
  EXPECT_EQ(rules[1].severity.certain, Severity::kInfo);
  EXPECT_EQ(rules[1].severity.likely, Severity::kInfo);
  EXPECT_EQ(rules[1].severity.rounding, Severity::kInfo);
}

TEST(ShippedRules, LoadWithoutProblems) {
  std::vector<yaml::Problem> problems;
  RuleSet set = LoadRuleSet(BuiltinRuleFiles(), CheckSchemas(), &problems);
  for (const yaml::Problem& problem : problems) {
    ADD_FAILURE() << problem.path << ":" << problem.mark.line << ":" << problem.mark.column << ": "
                  << problem.message.en;
  }
  EXPECT_GE(set.rules.size(), 5U);
  EXPECT_NE(set.FindProfile("draft"), nullptr);
  EXPECT_NE(set.FindProfile("audit"), nullptr);
}

TEST(ShippedRules, HaveTwoFlaggedAndThreeCleanExamples) {
  std::vector<yaml::Problem> problems;
  for (const Rule& rule : LoadRuleSet(BuiltinRuleFiles(), CheckSchemas(), &problems).rules) {
    EXPECT_GE(std::ranges::count(rule.examples, Example::Kind::kFlagged, &Example::kind), 2) << rule.info.id;
    EXPECT_GE(std::ranges::count(rule.examples, Example::Kind::kClean, &Example::kind), 3) << rule.info.id;
    EXPECT_FALSE(rule.info.not_a_defect_when.empty()) << rule.info.id;
  }
}

TEST(BuiltinFiles, AreTheFilesOnDisk) {
  std::size_t count = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(HEYAN_SOURCE_DIR "/rules")) {
    count += entry.path().extension() == ".yaml" ? 1 : 0;
  }
  EXPECT_EQ(BuiltinFiles().size(), count);
  EXPECT_TRUE(std::ranges::is_sorted(BuiltinFiles(), {}, &BuiltinFile::path));
  for (const BuiltinFile& file : BuiltinFiles()) {
    std::ifstream stream(HEYAN_SOURCE_DIR "/rules/" + std::string(file.path), std::ios::binary);
    std::ostringstream text;
    text << stream.rdbuf();
    EXPECT_EQ(file.text, text.str()) << file.path;
  }
}

}  // namespace
}  // namespace heyan
