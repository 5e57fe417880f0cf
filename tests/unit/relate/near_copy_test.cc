// Clauses that are alike but for the number, of indicators heyan does not know.
#include <gtest/gtest.h>

#include "hand_built_report.h"

namespace heyan {
namespace {

using test::HandBuiltReport;

constexpr const char* kLongPhrase = "改造提升城镇老旧小区□个";  // 11 characters
constexpr const char* kShortPhrase = "改造老旧小区□个";         // 7

bool IsTold(HandBuiltReport& built) { return !built.Find().disagreements.empty(); }

TEST(NearCopyTest, OneSlipApartIsTold) {
  HandBuiltReport built;
  AgreementResult result = built.AddClause(kLongPhrase, "126个").AddClause(kLongPhrase, "162个").Find();
  ASSERT_EQ(result.disagreements.size(), 1U);
  EXPECT_EQ(result.disagreements[0].proof, Proof::kNearCopy);
  EXPECT_EQ(result.disagreements[0].certainty, Certainty::kCertain);
  EXPECT_EQ(result.disagreements[0].odd, 1);
}

TEST(NearCopyTest, FiguresWithoutASlipAreTwoThings) {
  HandBuiltReport built;
  EXPECT_FALSE(IsTold(built.AddClause(kLongPhrase, "126个").AddClause(kLongPhrase, "357个")));
}

TEST(NearCopyTest, ShortClausesAreNoCopies) {
  HandBuiltReport built;
  EXPECT_FALSE(IsTold(built.AddClause(kShortPhrase, "126个").AddClause(kShortPhrase, "162个")));
}

TEST(NearCopyTest, ABoxBringsShorterClausesTogether) {
  HandBuiltReport slip;
  EXPECT_TRUE(IsTold(slip.AddClause(kShortPhrase, "126个").AddClause(kShortPhrase, "162个", FactPlace::kBox)));
  HandBuiltReport no_slip;
  EXPECT_FALSE(IsTold(no_slip.AddClause(kShortPhrase, "126个").AddClause(kShortPhrase, "357个", FactPlace::kBox)));
  HandBuiltReport long_phrase;
  EXPECT_TRUE(IsTold(long_phrase.AddClause(kLongPhrase, "126个").AddClause(kLongPhrase, "357个", FactPlace::kBox)));
}

TEST(NearCopyTest, WithoutASlipAnAssumedYearLeavesItLikely) {
  auto certainty = [](const char* in_box) {
    HandBuiltReport built;
    built.AddClause(kLongPhrase, "126个").AddClause(kLongPhrase, in_box, FactPlace::kBox);
    built.report().facts[0].from["period"] = Provenance::kDefault;
    std::vector<Disagreement> found = built.Find().disagreements;
    EXPECT_EQ(found.size(), 1U) << in_box;
    return found.empty() ? Certainty::kRounding : found.front().certainty;
  };
  EXPECT_EQ(certainty("162个"), Certainty::kCertain);
  EXPECT_EQ(certainty("357个"), Certainty::kLikely);
}

TEST(NearCopyTest, OneParagraphIsNoTwoPlaces) {
  HandBuiltReport built;
  built.AddClause(kLongPhrase, "126个").AddClause(kLongPhrase, "162个");
  built.report().facts[1].block = built.report().facts[0].block;
  EXPECT_FALSE(IsTold(built));
}

TEST(NearCopyTest, YearScopeAndStatusMustBeTheSameAndKnown) {
  auto told_when = [](auto change) {
    HandBuiltReport built;
    built.AddClause(kLongPhrase, "126个").AddClause(kLongPhrase, "162个");
    change(built.report().facts[1]);
    return IsTold(built);
  };
  EXPECT_TRUE(told_when([](Fact&) {}));
  EXPECT_FALSE(told_when([](Fact& f) { f.period.year = 2024; }));
  EXPECT_FALSE(told_when([](Fact& f) { f.period.year = 0; }));
  EXPECT_FALSE(told_when([](Fact& f) { f.scope = "高新区"; }));
  EXPECT_FALSE(told_when([](Fact& f) { f.status = FactStatus::kTarget; }));
  EXPECT_FALSE(told_when([](Fact& f) { f.status = FactStatus::kUnknown; }));
  EXPECT_FALSE(told_when([](Fact& f) { f.phrase = "改造提升农村老旧房屋□个"; }));
}

TEST(NearCopyTest, WithoutRunningTextThereAreNoCopies) {
  HandBuiltReport built;
  built.AddClause(kLongPhrase, "126个").AddClause(kLongPhrase, "162个");
  for (Fact& fact : built.report().facts) fact.block = -1;
  built.report().source.facts_only = true;
  EXPECT_FALSE(IsTold(built));
  // Facts of tables do not need the text.
  EXPECT_TRUE(IsTold(built.AddProse("6.3%").AddTable("6.5%")));
}

TEST(NearCopyTest, WhatATableToldIsNotToldAgain) {
  HandBuiltReport built;
  built.AddProse("6.3%").AddTable("6.5%").AddProse("6.5%");
  for (Fact& fact : built.report().facts) fact.phrase = "全年实现地区生产总值增长□%";
  EXPECT_EQ(built.Find().disagreements.size(), 1U);
}

}  // namespace
}  // namespace heyan
