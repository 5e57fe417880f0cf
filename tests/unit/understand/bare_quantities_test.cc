// Bare numbers (QuantityOptions::bare): every numeral counts, amounts are read as they are spoken.
#include <gtest/gtest.h>

#include <string>

#include "../app/shipped_knowledge.h"
#include "text/utf8.h"
#include "understand/quantity_reader.h"

namespace heyan {
namespace {

// The figure at the beginning of `text` as "value unit"; "-" when there is none or it ends before the text does.
std::string ReadBare(const std::string& text) {
  MappedText source;
  source.Append(text, {0, static_cast<std::uint32_t>(text.size())});
  MappedText folded = FoldWidth(source);
  std::optional<ReadQuantity> read = QuantityAt(folded, 0, nullptr, test::ShippedLexicon(), {true});
  if (!read || read->end != folded.text().size()) return "-";
  const Quantity& q = read->quantity;
  std::string high = q.comparator == Comparator::kRange ? ".." + q.interval.high->ToString() : "";
  return q.value.ToString() + high + (q.unit.empty() ? "" : " " + q.unit);
}

TEST(BareQuantitiesTest, NumeralsNeedNoUnit) {
  EXPECT_EQ(ReadBare("二百零六"), "206");
  EXPECT_EQ(ReadBare("七"), "7");
  EXPECT_EQ(ReadBare("百三"), "130");
  EXPECT_EQ(ReadBare("负1,500"), "-1500");
  EXPECT_EQ(ReadBare("一看"), "-");
}

TEST(BareQuantitiesTest, MeasureWordsAskForAllPlaces) {
  EXPECT_EQ(ReadBare("二百五"), "250");
  EXPECT_EQ(ReadBare("二百五人"), "250 人");
  EXPECT_EQ(ReadBare("二百五公里"), "250 公里");
  EXPECT_EQ(ReadBare("二百五十个"), "250 个");
  EXPECT_EQ(ReadBare("二百五个"), "-");
  EXPECT_EQ(ReadBare("两千两位"), "-");
}

TEST(BareQuantitiesTest, SpokenAmounts) {
  EXPECT_EQ(ReadBare("六斤半"), "6.5 斤");
  EXPECT_EQ(ReadBare("4斤3两"), "4.3 斤");
  EXPECT_EQ(ReadBare("九块二"), "9.2 元");
  EXPECT_EQ(ReadBare("九块零二"), "9.02 元");
  EXPECT_EQ(ReadBare("12元3角4分"), "12.34 元");
  EXPECT_EQ(ReadBare("两米七"), "2.7 米");
  EXPECT_EQ(ReadBare("半公里"), "0.5 公里");
  EXPECT_EQ(ReadBare("三个亿"), "300000000");
  EXPECT_EQ(ReadBare("20k"), "20000");
}

TEST(BareQuantitiesTest, UnitsBeforeTheNumberWin) {
  EXPECT_EQ(ReadBare("港币六百元"), "600 港元");
  EXPECT_EQ(ReadBare("人民币7.5"), "7.5 元");
  EXPECT_EQ(ReadBare("$7.5"), "7.5 美元");
}

TEST(BareQuantitiesTest, FractionsAreShares) {
  EXPECT_EQ(ReadBare("3/4"), "75 %");
  EXPECT_EQ(ReadBare("两百分之一"), "0.5 %");
  EXPECT_EQ(ReadBare("二又四分之三"), "2.75");
  EXPECT_EQ(ReadBare("六成到八成"), "60..80 %");
  EXPECT_EQ(ReadBare("40和60之间"), "40..60");
  EXPECT_EQ(ReadBare("40与60间"), "40..60");
  EXPECT_EQ(ReadBare("60间"), "60 间");
  EXPECT_EQ(ReadBare("±3%"), "-3..3 %");
  EXPECT_EQ(ReadBare("正负三"), "-3..3");
}

}  // namespace
}  // namespace heyan
