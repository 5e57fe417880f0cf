#include "base/decimal.h"

#include <gtest/gtest.h>

#include <string>

namespace heyan {
namespace {

// -999 stands for text that is no decimal.
Decimal D(std::string_view text) { return Decimal::Parse(text).value_or(Decimal(-999)); }

std::string Text(const std::optional<Decimal>& decimal) { return decimal ? decimal->ToString() : "none"; }

TEST(DecimalTest, ParsesAndPrintsPlainNotation) {
  EXPECT_EQ(D("12.50").ToString(), "12.5");
  EXPECT_EQ(D("300").ToString(), "300");
  EXPECT_EQ(D("-0.5").ToString(), "-0.5");
  EXPECT_EQ(D("0007").ToString(), "7");
  EXPECT_EQ(D("-0").ToString(), "0");
  EXPECT_EQ(D("0.000000000000000001").ToString(), "0.000000000000000001");
  EXPECT_EQ(Decimal(-12).ToString(), "-12");
}

TEST(DecimalTest, RefusesWhatIsNoDecimal) {
  for (std::string_view text : {"", "-", ".", "5.", "1.2.3", "1e3", "+1", "1,000", " 1", "１", "--1"}) {
    EXPECT_FALSE(Decimal::Parse(text)) << text;
  }
}

TEST(DecimalTest, RefusesMoreDigitsThanItHolds) {
  std::string most(Decimal::kMaxDigits, '9');
  EXPECT_EQ(Text(Decimal::Parse(most)), most);
  EXPECT_FALSE(Decimal::Parse(most + "9"));
  EXPECT_FALSE(Decimal::Parse("0.0000000000000000001"));  // 19 places
}

TEST(DecimalTest, EqualValuesCompareEqualWhateverTheirPrint) {
  EXPECT_EQ(D("5"), D("5.000"));
  EXPECT_EQ(D("0"), D("-0.00"));
  EXPECT_LT(D("-1"), D("0.5"));
  EXPECT_LT(D("9.99"), D("10"));
  EXPECT_GT(D("1"), D("0.999999999999999999"));
}

TEST(DecimalTest, ComparesValuesWhoseScalesAreFarApart) {
  Decimal large = D(std::string(Decimal::kMaxDigits, '9'));
  Decimal small = D("0.000000000000000001");
  EXPECT_GT(large, small);
  EXPECT_LT(small, large);
  EXPECT_LT(large.Negated(), small);
  EXPECT_GT(small, large.Negated());
}

TEST(DecimalTest, AddsExactly) {
  EXPECT_EQ(Text(D("0.1").Plus(D("0.2"))), "0.3");
  EXPECT_EQ(Text(D("330").Minus(D("305"))), "25");
  EXPECT_EQ(Text(D("1.5").Minus(D("1.5"))), "0");
}

TEST(DecimalTest, ArithmeticBeyondTheRangeAbstains) {
  Decimal large = D(std::string(Decimal::kMaxDigits, '9'));
  EXPECT_FALSE(large.Plus(Decimal(1)));
  EXPECT_FALSE(large.Times(large));
  EXPECT_FALSE(large.Plus(D("0.000000000000000001")));
  EXPECT_FALSE(D("0.000000000001").Times(D("0.000000000001")));
}

TEST(DecimalTest, MultipliesExactly) {
  EXPECT_EQ(Text(D("12.4").Times(D("100000000"))), "1240000000");
  EXPECT_EQ(Text(D("-0.25").Times(D("4"))), "-1");
}

TEST(DecimalTest, DividesRoundingHalfAwayFromZero) {
  EXPECT_EQ(Text(D("3487.05").DividedBy(Decimal(48), 3)), "72.647");
  EXPECT_EQ(Text(Decimal(1).DividedBy(Decimal(8), 2)), "0.13");
  EXPECT_EQ(Text(Decimal(-1).DividedBy(Decimal(8), 2)), "-0.13");
  EXPECT_EQ(Text(Decimal(1).DividedBy(Decimal(3), 0)), "0");
  EXPECT_EQ(Text(Decimal(2).DividedBy(D("0.0004"), 0)), "5000");
  EXPECT_EQ(Text(D("0.0004").DividedBy(D("2"), 1)), "0");
  EXPECT_FALSE(Decimal(1).DividedBy(Decimal(0), 2));
  EXPECT_FALSE(Decimal(1).DividedBy(Decimal(3), Decimal::kMaxScale + 1));
}

TEST(DecimalTest, KnowsItsLastPlace) {
  EXPECT_EQ(D("3000").LastPlace(), Decimal(1000));
  EXPECT_EQ(D("12.5").LastPlace(), D("0.1"));
  EXPECT_EQ(D("-40").LastPlace(), Decimal(10));
  EXPECT_EQ(Decimal(0).LastPlace(), Decimal(1));
}

TEST(DecimalTest, SeesFactorsOfTen) {
  EXPECT_EQ(D("65.5").PowerOfTenApart(D("6.55")), 1);
  EXPECT_EQ(D("6.55").PowerOfTenApart(D("65500")), -4);
  EXPECT_EQ(Decimal(100).PowerOfTenApart(Decimal(10)), 1);
  EXPECT_FALSE(D("65.5").PowerOfTenApart(D("65.5")));
  EXPECT_FALSE(D("65.5").PowerOfTenApart(D("-6.55")));
  EXPECT_FALSE(Decimal(0).PowerOfTenApart(Decimal(10)));
}

TEST(DecimalTest, GivesPowersOfTenWithinItsRange) {
  EXPECT_EQ(Text(Decimal::PowerOfTen(8)), "100000000");
  EXPECT_EQ(Text(Decimal::PowerOfTen(-2)), "0.01");
  EXPECT_TRUE(Decimal::PowerOfTen(Decimal::kMaxDigits - 1));
  EXPECT_FALSE(Decimal::PowerOfTen(Decimal::kMaxDigits));
  EXPECT_FALSE(Decimal::PowerOfTen(-Decimal::kMaxScale - 1));
}

}  // namespace
}  // namespace heyan
