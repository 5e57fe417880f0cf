#include "lexicon/printed_unit.h"

#include <gtest/gtest.h>

#include "../app/shipped_knowledge.h"

namespace heyan {
namespace {

PrintedUnit ReadAll(std::string_view text) {
  PrintedUnit unit = ReadPrintedUnit(text, 0, test::ShippedLexicon());
  EXPECT_EQ(unit.end, text.size()) << text;
  return unit;
}

TEST(PrintedUnitTest, ScaleWordsMultiply) {
  EXPECT_EQ(ReadAll("万人").scale, Decimal(10'000));
  EXPECT_EQ(ReadAll("亿元").scale, Decimal(100'000'000));
  EXPECT_EQ(ReadAll("万亿元").scale, Decimal(1'000'000'000'000));
  EXPECT_EQ(ReadAll("元").scale, Decimal(1));
}

TEST(PrintedUnitTest, UnitsThatBeginWithAScaleWordStayWhole) {
  EXPECT_EQ(ReadAll("千瓦").unit, "千瓦");
  EXPECT_EQ(ReadAll("千瓦").scale, Decimal(1));
  EXPECT_EQ(ReadAll("万千瓦").scale, Decimal(10'000));
  EXPECT_EQ(ReadAll("亿千瓦时").unit, "千瓦时");
  EXPECT_EQ(ReadAll("百分点").kind, QuantityKind::kPoints);
}

TEST(PrintedUnitTest, TheLongestUnitCounts) {
  EXPECT_EQ(ReadAll("人次").unit, "人次");
  EXPECT_EQ(ReadAll("个百分点").unit, "百分点");
  EXPECT_EQ(ReadAll("亿吨公里").unit, "吨公里");
}

TEST(PrintedUnitTest, QuotientsOfKnownUnitsAreUnits) {
  PrintedUnit unit = ReadAll("元/头");
  EXPECT_EQ(unit.unit, "元/头");
  EXPECT_EQ(unit.dimension, "money-CNY/count:头");
}

TEST(PrintedUnitTest, WordsInsideAreKeptAside) {
  std::string_view text = "余万人";
  PrintedUnit unit = ReadAll(text);
  EXPECT_EQ(text.substr(unit.inside_begin, unit.inside_end - unit.inside_begin), "余");
  EXPECT_EQ(unit.scale, Decimal(10'000));
}

TEST(PrintedUnitTest, ABlankMayStandBeforeAUnitOnly) {
  EXPECT_EQ(ReadAll(" 亿元").unit, "元");
  EXPECT_EQ(ReadPrintedUnit(" 同比", 0, test::ShippedLexicon()).end, 0U);
}

TEST(ParseUnitTest, TakesWholeUnitsOnly) {
  EXPECT_TRUE(ParseUnit("万人", test::ShippedLexicon()));
  EXPECT_TRUE(ParseUnit("%", test::ShippedLexicon()));
  for (const char* text : {"", "万", "不含农户", "亿元，", "2024年"}) {
    EXPECT_FALSE(ParseUnit(text, test::ShippedLexicon())) << text;
  }
}

}  // namespace
}  // namespace heyan
