// Two prints of what should be one figure.
#include "relate/compare.h"

#include <gtest/gtest.h>

#include <string>

#include "../app/shipped_knowledge.h"
#include "text/utf8.h"
#include "understand/number_reader.h"

namespace heyan {
namespace {

Quantity Read(std::string_view text) {
  MappedText mapped;
  mapped.Append(text, {0, static_cast<std::uint32_t>(text.size())});
  ReadNumbers figures = NumbersOf(FoldWidth(mapped), nullptr, test::ShippedLexicon());
  EXPECT_EQ(figures.quantities.size(), 1U) << text;
  return figures.quantities.empty() ? Quantity{} : figures.quantities.front().quantity;
}

Agreement CompareTexts(std::string_view a, std::string_view b) {
  return Compare(Read(a), Read(b), test::ShippedLexicon());
}

struct Case {
  const char* a;
  const char* b;
  Agreement agreement;
};

constexpr Case kCases[] = {
    {"65.5亿元", "65.5亿元", Agreement::kEqual},
    {"65.5亿元", "65.50亿元", Agreement::kEqual},
    {"65.5亿元", "65.4亿元", Agreement::kInconsistent},
    {"985.2亿元", "985亿元", Agreement::kByRounding},
    {"984.5亿元", "985亿元", Agreement::kByRounding},
    {"985.5亿元", "985亿元", Agreement::kByTruncation},
    {"119.19亿元", "119.1亿元", Agreement::kByTruncation},
    {"119.19亿元", "119.2亿元", Agreement::kByRounding},
    {"119.19亿元", "119.3亿元", Agreement::kInconsistent},
    {"119.19亿元", "119.0亿元", Agreement::kInconsistent},
    {"6.5%", "6%", Agreement::kByTruncation},
    {"6.5%", "7%", Agreement::kByRounding},
    {"-6.5%", "6.5%", Agreement::kInconsistent},
    {"-6.5%", "-7%", Agreement::kByRounding},
    {"-6.5%", "7%", Agreement::kInconsistent},
    // Units that convert exactly.
    {"65.42亿元", "654233万元", Agreement::kByRounding},
    {"6.5亿元", "65000万元", Agreement::kEqual},
    {"6.5亿元", "64000万元", Agreement::kInconsistent},
    {"3.6亿公斤", "7.12亿斤", Agreement::kByRounding},
    {"3.6亿公斤", "7.2亿斤", Agreement::kEqual},
    {"3.6亿公斤", "36万吨", Agreement::kEqual},
    {"3.6亿公斤", "37.2万吨", Agreement::kInconsistent},
    {"166人", "166名", Agreement::kEqual},
    {"200万千瓦", "2吉瓦", Agreement::kEqual},
    {"30亩", "2公顷", Agreement::kEqual},
    // What never meets.
    {"5%", "5个百分点", Agreement::kIncomparable},
    {"5个", "5家", Agreement::kIncomparable},
    {"5万人", "5万人次", Agreement::kIncomparable},
    {"5亿元", "5亿美元", Agreement::kIncomparable},
    {"1.5倍", "1.5%", Agreement::kIncomparable},
    // Bounds and approximations.
    {"330天以上", "≥330天", Agreement::kEqual},
    {"330天以上", "不低于335天", Agreement::kInconsistent},
    {"5.5%以内", "不超过5.5%", Agreement::kEqual},
    {"超过1000家", "1020家", Agreement::kByRounding},
    {"超过1000家", "998家", Agreement::kInconsistent},
    {"突破1000亿元", "1000亿元", Agreement::kEqual},
    {"30余家", "34家", Agreement::kByRounding},
    {"30余家", "41家", Agreement::kInconsistent},
    {"近500人", "480人", Agreement::kByRounding},
    {"近500人", "503人", Agreement::kInconsistent},
    {"约300家", "320家", Agreement::kByRounding},
    {"约300家", "400家", Agreement::kInconsistent},
    {"3%—5%", "4%", Agreement::kByRounding},
    {"3%—5%", "7%", Agreement::kInconsistent},
    {"1.94:1", "1.94：1", Agreement::kEqual},
    {"1.94:1", "1.95:1", Agreement::kInconsistent},
};

TEST(CompareTest, EveryPairHasItsAgreement) {
  for (const Case& c : kCases) {
    EXPECT_EQ(CompareTexts(c.a, c.b), c.agreement) << c.a << " and " << c.b;
  }
}

TEST(CompareTest, TheOrderOfTheTwoDoesNotMatter) {
  for (const Case& c : kCases) {
    EXPECT_EQ(CompareTexts(c.b, c.a), c.agreement) << c.b << " and " << c.a;
  }
}

TEST(CompareTest, NegatingBothChangesNothing) {
  for (const Case& c : kCases) {
    Quantity a = Read(c.a);
    Quantity b = Read(c.b);
    if (c.agreement == Agreement::kByRounding || c.agreement == Agreement::kByTruncation) continue;  // half rounds up
    EXPECT_EQ(Compare(Negated(a), Negated(b), test::ShippedLexicon()), c.agreement) << c.a << " and " << c.b;
  }
}

TEST(NegatedTest, TurnsBoundsAndEnds) {
  Quantity fall = Negated(Read("10%以上"));
  EXPECT_EQ(fall.value, Decimal(-10));
  EXPECT_EQ(fall.comparator, Comparator::kAtMost);
  EXPECT_EQ(fall.interval, (Interval{std::nullopt, Decimal(-10), false, false}));
  EXPECT_EQ(Negated(Negated(Read("30余家"))).interval, Read("30余家").interval);
}

TEST(ConvertTest, KeepsValuePrecisionAndInterval) {
  std::optional<Quantity> converted = ConvertTo(Read("7.12亿斤"), Read("1公斤"), test::ShippedLexicon());
  ASSERT_TRUE(converted);
  EXPECT_EQ(converted->value, Decimal(356'000'000));
  EXPECT_EQ(converted->precision, Decimal(500'000));
  EXPECT_EQ(converted->interval.low, Decimal(355'500'000));
  EXPECT_FALSE(ConvertTo(Read("5元"), Read("5美元"), test::ShippedLexicon()));
}

TEST(PowerOfTenTest, TellsByHowMuchThePointSlipped) {
  auto apart = [](const char* a, const char* b) { return PowerOfTenApart(Read(a), Read(b), test::ShippedLexicon()); };
  EXPECT_EQ(apart("186亿元", "18.6亿元"), 1);
  EXPECT_EQ(apart("18.6万元", "18.6亿元"), -4);
  EXPECT_EQ(apart("18.6亿元", "18.6亿元"), std::nullopt);
  EXPECT_EQ(apart("18.7亿元", "1.86亿元"), std::nullopt);
  EXPECT_EQ(apart("3600吨", "36万公斤"), 1);
}

TEST(OneSlipApartTest, KnowsTheSlipsOfAWriter) {
  auto slip = [](const char* a, const char* b) { return OneSlipApart(Read(a), Read(b), test::ShippedLexicon()); };
  for (auto [a, b] : {std::pair("186亿元", "18.6亿元"),
                      {"2.08%", "2.8%"},
                      {"1264人", "1246人"},
                      {"1264人", "1234人"},
                      {"1264人", "12264人"},
                      {"1264人", "164人"},
                      {"-6.5%", "6.5%"},
                      {"46公里", "64公里"}}) {
    EXPECT_TRUE(slip(a, b)) << a << " and " << b;
    EXPECT_TRUE(slip(b, a)) << b << " and " << a;
  }
  for (auto [a, b] : {std::pair("1264人", "1357人"),
                      {"3家", "5家"},
                      {"126人", "12657人"},
                      {"1264人", "4126人"},
                      {"46公里", "46公顷"},
                      {"12%", "87%"}}) {
    EXPECT_FALSE(slip(a, b)) << a << " and " << b;
    EXPECT_FALSE(slip(b, a)) << b << " and " << a;
  }
}

TEST(OnePercentTest, IsMeasuredByTheLarger) {
  EXPECT_FALSE(ApartByMoreThanOnePercent(Decimal(100), Decimal(99)));
  EXPECT_TRUE(ApartByMoreThanOnePercent(Decimal(1000), Decimal(989)));
  EXPECT_TRUE(ApartByMoreThanOnePercent(Decimal(1), Decimal(-1)));
  EXPECT_FALSE(ApartByMoreThanOnePercent(Decimal(0), Decimal(0)));
}

}  // namespace
}  // namespace heyan
