// The small helpers of the loader: traps of YAML 1.1, names, places in examples.
#include <gtest/gtest.h>

#include <array>

#include "rules/example_place.h"
#include "rules/rule.h"
#include "rules/rule_id.h"
#include "rules/yaml_traps.h"

namespace heyan {
namespace {

TEST(YamlTrap, KnowsWhatIsNotReadAsPrinted) {
  for (std::string_view word : {"yes", "No", "ON", "off", "true", "y", "n"}) {
    EXPECT_EQ(YamlTrap(word), "rule.quote_boolean") << word;
  }
  for (std::string_view word : {"012", "-012", "0x1F", "1_000", "1e5", "1.5e+3", "12:30", "1.94:1", "+5", ".inf"}) {
    EXPECT_EQ(YamlTrap(word), "rule.quote_number") << word;
  }
  EXPECT_EQ(YamlTrap("2023-01-05"), "rule.quote_date");
  for (std::string_view word : {"305", "0.5", "-1.50", "0", "6.5%", "0.1.0", "≥330", "1万人以上", "none", "2023-1", "+",
                                "-", "一", "1.94：1", "e5", "A1", "12-30"}) {
    EXPECT_EQ(YamlTrap(word), "") << word;
  }
}

TEST(RuleId, ShapesOfNames) {
  EXPECT_TRUE(IsRuleId("plan/target-missed"));
  for (std::string_view id :
       {"plan", "plan/", "/x", "Plan/x", "plan/x_y", "plan/x--y", "plan/x-", "plan/1x", "a/b/c", "计划/x"}) {
    EXPECT_FALSE(IsRuleId(id)) << id;
  }
  EXPECT_TRUE(IsVersion("0.1.0"));
  for (std::string_view version : {"0.1", "1", "0.1.0.2", "v0.1.0", "0..1", ""})
    EXPECT_FALSE(IsVersion(version)) << version;
}

TEST(RuleId, WhatPathsSay) {
  EXPECT_EQ(RuleIdOfPath("/a/plan/target-missed.yaml"), "plan/target-missed");
  EXPECT_EQ(RuleIdOfPath("target-missed.yaml"), "");
  EXPECT_EQ(RuleIdOfPath("../target-missed.yaml"), "");
  EXPECT_EQ(FileStem("profiles/draft.yaml"), "draft");
  EXPECT_TRUE(HasFolder("rules/lexicon/units.yaml", "lexicon"));
  EXPECT_FALSE(HasFolder("rules/plan/lexicon", "lexicon"));
  EXPECT_FALSE(HasFolder("", "lexicon"));
}

TEST(ExamplePlace, CountsWholeFiguresOnly) {
  std::string_view report = "增长6.5%，目标16.5，完成6.55，另6.5";
  EXPECT_EQ(CountExamplePlaces(report, "6.5"), 2);
  EXPECT_EQ(FindExamplePlace(report, "6.5")->first, std::string_view("增长").size());
  EXPECT_EQ(FindExamplePlace(report, "6.5#2")->second, report.size());
  EXPECT_FALSE(FindExamplePlace(report, "6.5#3"));
  EXPECT_EQ(CountExamplePlaces("1,305 305", "305"), 1);
  EXPECT_EQ(CountExamplePlaces("x", ""), 0);
}

TEST(ExamplePlace, NamesMayHoldAHash) {
  EXPECT_EQ(ParseExamplePlace("#其中").text, "#其中");
  EXPECT_EQ(ParseExamplePlace("a#b").text, "a#b");
  EXPECT_EQ(ParseExamplePlace("a#12").number, 12);
  EXPECT_EQ(ParseExamplePlace("a#0").number, 0);
  EXPECT_EQ(ParseExamplePlace("a#99999999999999").number, 0);
  EXPECT_FALSE(FindExamplePlace("a a", "a#2147483647"));
}

}  // namespace
}  // namespace heyan
