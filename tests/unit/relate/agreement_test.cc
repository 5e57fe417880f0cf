// The same fact stated differently: what is told, of which fact, how surely, and what is passed over.
#include "relate/agreement.h"

#include <gtest/gtest.h>

#include "hand_built_report.h"

namespace heyan {
namespace {

using test::HandBuiltReport;
using test::Stated;

Disagreement TheOnlyOne(const AgreementResult& result) {
  EXPECT_EQ(result.disagreements.size(), 1U);
  return result.disagreements.empty() ? Disagreement{} : result.disagreements.front();
}

TEST(AgreementTest, ATableIsBelievedAgainstProse) {
  Disagreement found = TheOnlyOne(HandBuiltReport().AddProse("6.3%").AddTable("6.5%").Find());
  EXPECT_EQ(found.odd, 0);
  EXPECT_EQ(found.witness, 1);
  EXPECT_EQ(found.proof, Proof::kTable);
  EXPECT_EQ(found.certainty, Certainty::kCertain);
  EXPECT_TRUE(found.assumed.empty());
}

TEST(AgreementTest, TheMajorityIsBelievedAgainstATable) {
  Disagreement found = TheOnlyOne(HandBuiltReport().AddTable("6.5%").AddProse("6.3%").AddProse("6.3%").Find());
  EXPECT_EQ(found.odd, 0);
  EXPECT_EQ(found.facts, (std::vector<int>{0, 1, 2}));
}

TEST(AgreementTest, OfABoxAndProseWhatStandsFirstIsBelieved) {
  Disagreement found = TheOnlyOne(HandBuiltReport().AddProse("6.3%").AddBox("6.5%").Find());
  EXPECT_EQ(found.odd, 1);
  EXPECT_EQ(found.proof, Proof::kBox);
}

TEST(AgreementTest, ABoxCanContradictATable) {
  Disagreement found = TheOnlyOne(HandBuiltReport().AddBox("6.3%").AddTable("6.5%").Find());
  EXPECT_EQ(found.odd, 0);
}

TEST(AgreementTest, ProseAloneProvesNothing) {
  EXPECT_TRUE(HandBuiltReport().AddProse("6.3%").AddProse("6.5%").Find().disagreements.empty());
  EXPECT_TRUE(HandBuiltReport().AddTable("6.3%").AddTable("6.5%").Find().disagreements.empty());
}

TEST(AgreementTest, ProseASlipApartIsAlike) {
  AgreementResult result = HandBuiltReport().AddProse("6.3%").AddProse("6.5%").FindAll();
  ASSERT_EQ(result.disagreements.size(), 1U);
  EXPECT_EQ(result.disagreements.front().proof, Proof::kAlike);
  EXPECT_TRUE(HandBuiltReport().AddProse("6.3%").AddProse("8.5%").FindAll().disagreements.empty());
}

TEST(AgreementTest, AgreeingFactsAreCountedAsCompared) {
  AgreementResult result = HandBuiltReport().AddProse("6.5%").AddTable("6.50%").Find();
  EXPECT_TRUE(result.disagreements.empty());
  EXPECT_EQ(result.compared, (std::vector<int>{0, 1}));
}

TEST(AgreementTest, RoundingIsNoDisagreementAndTruncationNoCertainOne) {
  EXPECT_TRUE(HandBuiltReport().AddProse("6%").AddTable("6.4%").Find().disagreements.empty());
  Disagreement cut = TheOnlyOne(HandBuiltReport().AddProse("6%").AddTable("6.9%").Find());
  EXPECT_EQ(cut.certainty, Certainty::kLikely);
}

TEST(AgreementTest, ManyValuesAreASeries) {
  // Three values of which two agree have an odd one; three that all differ are a series.
  HandBuiltReport majority;
  majority.AddTable("6.5%").AddProse("6.5%").AddProse("6.3%").AddProse("6.1%");
  EXPECT_EQ(majority.Find().disagreements.size(), 1U);
  EXPECT_TRUE(majority.AddProse("5.9%").Find().disagreements.empty());
  HandBuiltReport three;
  EXPECT_TRUE(three.AddTable("6.5%").AddProse("6.3%").AddProse("6.1%").Find().disagreements.empty());
}

TEST(AgreementTest, ASmallLevelMayBeThatOfAPart) {
  auto level = [](FactPlace place, int block, Provenance scope) {
    Fact fact = Stated(place, block);
    fact.kind = FactKind::kLevel;
    fact.from["scope"] = scope;
    return fact;
  };
  Fact table = level(FactPlace::kTable, 0, Provenance::kStructural);
  Fact bare = level(FactPlace::kProse, 1, Provenance::kStructural);
  Fact own = level(FactPlace::kProse, 1, Provenance::kPrinted);
  EXPECT_TRUE(HandBuiltReport().Add(table, "5213人").Add(bare, "812人").Find().disagreements.empty());
  EXPECT_EQ(HandBuiltReport().Add(table, "5213人").Add(own, "812人").Find().disagreements.size(), 1U);
  EXPECT_EQ(HandBuiltReport().Add(table, "5213人").Add(bare, "5123人").Find().disagreements.size(), 1U);
}

TEST(AgreementTest, TwoCellsOfOneRowProveNothing) {
  HandBuiltReport torn;
  torn.AddTable("7%").AddTable("8.8%").AddProse("8.8%").AddProse("7%");
  EXPECT_TRUE(torn.Find().disagreements.empty());
}

TEST(AgreementTest, TheSignOfAFallCounts) {
  Fact fall = Stated(FactPlace::kProse, 1);
  fall.falling = true;
  EXPECT_TRUE(HandBuiltReport().Add(fall, "5.4%").AddTable("-5.4%").Find().disagreements.empty());
  EXPECT_EQ(HandBuiltReport().Add(fall, "5.4%").AddTable("5.4%").Find().disagreements.size(), 1U);
}

TEST(AgreementTest, OneAssumedFieldMakesItLikely) {
  Fact assumed = Stated(FactPlace::kProse, 1);
  assumed.from["period"] = Provenance::kDefault;
  Disagreement found = TheOnlyOne(HandBuiltReport().Add(assumed, "6.3%").AddTable("6.5%").Find());
  EXPECT_EQ(found.certainty, Certainty::kLikely);
  EXPECT_EQ(found.assumed, (std::vector<std::string>{"period"}));
}

TEST(AgreementTest, ALikelyOneMustBeApartByMoreThanOnePercent) {
  Fact assumed = Stated(FactPlace::kProse, 1);
  assumed.from["period"] = Provenance::kDefault;
  EXPECT_TRUE(HandBuiltReport().Add(assumed, "1000个").AddTable("1005个").Find().disagreements.empty());
  EXPECT_EQ(HandBuiltReport().AddProse("1000个").AddTable("1005个").Find().disagreements.size(), 1U);
}

TEST(AgreementTest, AFactorOfTenIsCertainEvenWithAnAssumedField) {
  Fact assumed = Stated(FactPlace::kProse, 1);
  assumed.from["period"] = Provenance::kDefault;
  Disagreement found = TheOnlyOne(HandBuiltReport().Add(assumed, "186亿元").AddTable("18.6亿元").Find());
  EXPECT_EQ(found.power_of_ten, 1);
  EXPECT_EQ(found.certainty, Certainty::kCertain);
}

TEST(AgreementTest, UncertainKeysAreLeftOut) {
  auto left_out = [](const Fact& fact) {
    AgreementResult result = HandBuiltReport().Add(fact, "6.3%").AddTable("6.5%").Find();
    return result.disagreements.empty() && result.abstained == 1;
  };
  Fact fact = Stated(FactPlace::kProse, 1);
  EXPECT_FALSE(left_out(fact));
  for (FactField field : std::initializer_list<FactField>{"indicator", "scope", "period", "status", "kind"}) {
    Fact inferred = fact;
    inferred.from[field] = Provenance::kInferred;
    EXPECT_TRUE(left_out(inferred)) << kFactFields[field.index()];
  }
  Fact two_defaults = fact;
  two_defaults.from["period"] = two_defaults.from["scope"] = Provenance::kDefault;
  EXPECT_TRUE(left_out(two_defaults));
  Fact no_year = fact;
  no_year.period.year = 0;
  EXPECT_TRUE(left_out(no_year));
  Fact no_status = fact;
  no_status.status = FactStatus::kUnknown;
  EXPECT_TRUE(left_out(no_status));
  Fact no_indicator = fact;
  no_indicator.indicator.clear();
  EXPECT_TRUE(left_out(no_indicator));
}

TEST(AgreementTest, EveryFieldOfTheKeyKeepsFactsApart) {
  auto apart = [](auto change) {
    Fact other = Stated(FactPlace::kProse, 1);
    change(other);
    return HandBuiltReport().Add(other, "6.3%").AddTable("6.5%").Find().disagreements.empty();
  };
  EXPECT_FALSE(apart([](Fact&) {}));
  EXPECT_TRUE(apart([](Fact& f) { f.indicator = "工业增加值"; }));
  EXPECT_TRUE(apart([](Fact& f) { f.modifiers = {"规上"}; }));
  EXPECT_TRUE(apart([](Fact& f) { f.breakdown = "工业"; }));
  EXPECT_TRUE(apart([](Fact& f) { f.owner = "云岫产业园"; }));
  EXPECT_TRUE(apart([](Fact& f) { f.scope = "高新区"; }));
  EXPECT_TRUE(apart([](Fact& f) { f.period.year = 2022; }));
  EXPECT_TRUE(apart([](Fact& f) { f.period.part = "上半年"; }));
  EXPECT_TRUE(apart([](Fact& f) { f.base = "环比"; }));
  EXPECT_TRUE(apart([](Fact& f) { f.kind = FactKind::kShare; }));
  EXPECT_TRUE(apart([](Fact& f) { f.status = FactStatus::kTarget; }));
  EXPECT_TRUE(HandBuiltReport().AddProse("6.3个百分点").AddTable("6.5%").Find().disagreements.empty());
  EXPECT_TRUE(HandBuiltReport().AddProse("63个").AddTable("65家").Find().disagreements.empty());
}

TEST(AgreementTest, UnitsThatConvertMeet) {
  EXPECT_TRUE(HandBuiltReport().AddProse("3.6亿公斤").AddTable("7.2亿斤").Find().disagreements.empty());
  EXPECT_EQ(HandBuiltReport().AddProse("3.6亿公斤").AddTable("7.9亿斤").Find().disagreements.size(), 1U);
}

TEST(AgreementTest, DisagreementsComeInTheOrderOfTheirOddFacts) {
  HandBuiltReport built;
  Fact target = Stated(FactPlace::kProse, 1);
  target.status = FactStatus::kTarget;
  Fact target_row = Stated(FactPlace::kTable, 0);
  target_row.status = FactStatus::kTarget;
  AgreementResult result = built.Add(target, "7%").AddProse("6.3%").AddTable("6.5%").Add(target_row, "8%").Find();
  ASSERT_EQ(result.disagreements.size(), 2U);
  EXPECT_EQ(result.disagreements[0].odd, 0);
  EXPECT_EQ(result.disagreements[1].odd, 1);
}

}  // namespace
}  // namespace heyan
