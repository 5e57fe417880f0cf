// One project in two states.
#include "relate/project_states.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "../app/shipped_knowledge.h"
#include "engine/engine.h"
#include "read/reader.h"

namespace heyan {
namespace {

constexpr std::string_view kReview =
    "# 云岫区2023年国民经济和社会发展计划执行情况及2024年计划草案的报告\n\n"
    "## 一、2023年国民经济和社会发展计划执行情况\n\n"
    "2023年，完成投资12.3亿元，增长6.1%，实施项目26个。\n\n";
constexpr std::string_view kPlan =
    "\n\n## 二、2024年国民经济和社会发展主要任务\n\n2024年，计划完成投资13亿元，增长7%，实施项目30个。\n\n";

// "项目:矛盾", one a finding; the conflict is its number in the enumeration.
std::vector<std::string> FindIn(const std::string& review, const std::string& plan = "") {
  std::string text = std::string(kReview) + review + std::string(kPlan) + plan;
  Result<Report> report = ParseReport(text, "report.md", *ReaderByName("markdown"), test::ShippedLexicon());
  EXPECT_TRUE(report);
  std::vector<std::string> found;
  for (const TwoStates& one : FindTwoStates(*report, test::ShippedLexicon())) {
    found.push_back(one.mentions[0].name + ":" + std::to_string(static_cast<int>(one.conflict)));
  }
  return found;
}
using Found = std::vector<std::string>;

std::string With(const std::string& name, StateConflict conflict) {
  return name + ":" + std::to_string(static_cast<int>(conflict));
}

TEST(ProjectStates, DoneHereAndNotThere) {
  EXPECT_EQ(FindIn("松泠卫生职业学院进入装饰装修阶段。\n\n泠江中学新校区、松泠卫生职业学院等2个项目建成。"),
            Found{With("松泠卫生职业学院", StateConflict::kDoneAndNotDone)});
  EXPECT_EQ(FindIn("竣工项目：共12个。磊淼产业园、澜桐路及支路改造工程等。\n\n澜桐路及支路改造等3个项目新开工建设。"),
            Found{With("澜桐路及支路改造", StateConflict::kDoneAndBegun)});
}

TEST(ProjectStates, TheNameMayStandBehindItsOwners) {
  EXPECT_EQ(FindIn("推动磊淼精工年产35万件澜桐饰件动工建设。\n\n年产35万件澜桐饰件项目完工投产。"),
            Found{With("磊淼精工年产35万件澜桐饰件", StateConflict::kDoneAndBegun)});
}

TEST(ProjectStates, DoneInOneYearAndBegunInTheNext) {
  EXPECT_EQ(FindIn("松泠卫生职业学院建成投用。", "开工建设松泠卫生职业学院、泠江大桥。"),
            Found{With("松泠卫生职业学院", StateConflict::kDoneThenBegun)});
  EXPECT_EQ(FindIn("松泠卫生职业学院建成投用。", "加快推进松泠卫生职业学院建设。"),
            Found{With("松泠卫生职业学院", StateConflict::kDoneThenGoingOn)});
}

TEST(ProjectStates, ProgressAndPartsAreNoConflict) {
  EXPECT_EQ(FindIn("松泠卫生职业学院开工建设。", "松泠卫生职业学院建成投用。"), Found{});
  EXPECT_EQ(FindIn("磊淼产业园一期建成投产，磊淼产业园二期开工建设。"), Found{});
  EXPECT_EQ(FindIn("松泠卫生职业学院主体完工。\n\n加快推进松泠卫生职业学院建设。"), Found{});
  EXPECT_EQ(FindIn("建成污水处理厂。\n\n加快推进污水处理厂建设。"), Found{});
}

}  // namespace
}  // namespace heyan
