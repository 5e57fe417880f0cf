// Facts under two names: which are taken for one, and what is told of their figures.
#include "relate/alike_pairs.h"

#include <gtest/gtest.h>

#include "hand_built_report.h"

namespace heyan {
namespace {

using test::HandBuiltReport;
using test::Stated;

Fact Named(std::string_view name, FactPlace place, int block, std::vector<std::string> modifiers = {}) {
  Fact fact = Stated(place, block);
  fact.indicator.clear();
  fact.subject = name;
  fact.modifiers = std::move(modifiers);
  fact.kind = FactKind::kLevel;
  return fact;
}

// "agrees", "differs" or "", of a name in prose and another in prose elsewhere.
std::string Of(std::string_view a, std::string_view b, std::string_view one = "126个",
               std::string_view other = "126个") {
  HandBuiltReport built;
  built.Add(Named(a, FactPlace::kProse, 1), one).Add(Named(b, FactPlace::kProse, 2), other);
  std::vector<AlikePair> pairs = FindAlikePairs(built.report(), test::ShippedLexicon());
  if (pairs.empty()) return "";
  EXPECT_EQ(pairs.size(), 1U);
  return pairs.front().agrees ? "agrees" : "differs";
}

TEST(AlikePairsTest, ANameWithMoreWordsIsAlike) {
  EXPECT_EQ(Of("智慧养老服务中心", "智慧养老综合服务中心"), "agrees");
  EXPECT_EQ(Of("绿色建材产值", "规上工业绿色建材产值"), "agrees");
  EXPECT_EQ(Of("智慧养老服务中心", "智慧养老综合服务中心", "126个", "45个"), "differs");
}

TEST(AlikePairsTest, OtherNamesAreNot) {
  EXPECT_EQ(Of("智慧养老服务中心", "智慧托育服务中心"), "");
  EXPECT_EQ(Of("服务中心", "智慧养老综合服务中心"), "");  // too much is left out
  EXPECT_EQ(Of("养老院", "智慧养老院"), "");              // too short
}

TEST(AlikePairsTest, WordsOfOneGroupMustNotContradictEachOther) {
  EXPECT_EQ(Of("市级智慧农业基地", "区级智慧农业基地"), "");
  EXPECT_EQ(Of("市级智慧农业基地", "智慧农业基地"), "agrees");
  EXPECT_EQ(Of("新增智慧农业基地", "累计智慧农业基地"), "");
}

TEST(AlikePairsTest, SomeWordsMakeAnotherThing) {
  EXPECT_EQ(Of("重点工业项目", "竣工重点工业项目"), "");
  EXPECT_EQ(Of("特色餐饮消费额", "云岫区特色餐饮消费额"), "");  // a place's
}

TEST(AlikePairsTest, CountsMayHaveOtherUnits) {
  EXPECT_EQ(Of("数字装备核心企业", "数字装备核心规上企业", "43家", "43户"), "agrees");
}

TEST(AlikePairsTest, ABoundAgreesOnlyWithWhatIsNear) {
  EXPECT_EQ(Of("智慧养老服务中心", "智慧养老综合服务中心", "120个以上", "126个"), "agrees");
  EXPECT_EQ(Of("智慧养老服务中心", "智慧养老综合服务中心", "20个以上", "126个"), "");
}

// The one of the same name is nearer, and says something else.
TEST(AlikePairsTest, WhatFitsBetterComesFirst) {
  HandBuiltReport built;
  built.Add(Named("智慧养老服务中心", FactPlace::kProse, 1), "126个")
      .Add(Named("智慧养老服务中心", FactPlace::kProse, 2), "45个")
      .Add(Named("智慧养老综合服务中心", FactPlace::kProse, 3), "126个");
  std::vector<AlikePair> pairs = FindAlikePairs(built.report(), test::ShippedLexicon());
  ASSERT_EQ(pairs.size(), 1U);
  EXPECT_FALSE(pairs.front().agrees);
  EXPECT_EQ(pairs.front().odd, 1);
}

TEST(AlikePairsTest, OneParagraphTellsOfTwoThings) {
  HandBuiltReport built;
  built.Add(Named("智慧养老服务中心", FactPlace::kProse, 1), "126个")
      .Add(Named("智慧养老综合服务中心", FactPlace::kProse, 1), "126个");
  EXPECT_TRUE(FindAlikePairs(built.report(), test::ShippedLexicon()).empty());
}

TEST(AlikePairsTest, WhatThingsWereRecognisedAsNamesThem) {
  HandBuiltReport built;
  built.Add(Named("企业", FactPlace::kProse, 1, {"认定为市级工艺研发中心"}), "15家")
      .Add(Named("市级中小企业工艺研发中心", FactPlace::kProse, 2, {"新增"}), "15家");
  EXPECT_EQ(FindAlikePairs(built.report(), test::ShippedLexicon()).size(), 1U);
}

TEST(AlikePairsTest, OnlyCloseFiguresAreTold) {
  auto told = [](std::string_view one, std::string_view other) {
    HandBuiltReport built;
    built.Add(Named("智慧养老服务中心", FactPlace::kProse, 1), one)
        .Add(Named("智慧养老综合服务中心", FactPlace::kProse, 2), other);
    return built.FindAll().disagreements.size();
  };
  EXPECT_EQ(told("126个", "121个"), 1U);
  EXPECT_EQ(told("4814.91个", "4814.46个"), 1U);
  EXPECT_EQ(told("126个", "45个"), 0U);
}

// “新增26个” of those that are 28 in all is no slip; of three digits it may be.
TEST(AlikePairsTest, WhatCameNewIsSeldomAllThereIs) {
  auto told = [](std::string_view one, std::string_view other) {
    HandBuiltReport built;
    built.Add(Named("智慧养老服务中心", FactPlace::kProse, 1, {"新增"}), one)
        .Add(Named("智慧养老综合服务中心", FactPlace::kProse, 2), other);
    return built.FindAll().disagreements.size();
  };
  EXPECT_EQ(told("26个", "28个"), 0U);
  EXPECT_EQ(told("126个", "128个"), 1U);
}

}  // namespace
}  // namespace heyan
