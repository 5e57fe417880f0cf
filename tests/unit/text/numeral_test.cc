#include "text/numeral.h"

#include <gtest/gtest.h>

#include <chrono>
#include <optional>
#include <string>

namespace heyan {
namespace {

// The numeral that is the whole text, as "value" or "value..high"; "-" when the text is none.
std::string Whole(const std::string& text, const NumeralOptions& options = {}) {
  std::optional<Numeral> numeral = ReadNumeral(text, 0, options);
  if (!numeral || numeral->end != text.size()) return "-";
  if (!numeral->value) return "inexact";
  return numeral->value->ToString() + (numeral->high ? ".." + numeral->high->ToString() : "");
}

std::string WholeBare(const std::string& text) { return Whole(text, {nullptr, true}); }

TEST(NumeralTest, ArabicNumbers) {
  EXPECT_EQ(Whole("1240"), "1240");
  EXPECT_EQ(Whole("1,234,567.80"), "1234567.8");
  EXPECT_EQ(Whole("5，213，000"), "5213000");
  EXPECT_EQ(Whole("5，213"), "-");
  EXPECT_EQ(WholeBare("5，213"), "5213");
  EXPECT_EQ(Whole("1,23"), "-");
  EXPECT_EQ(Whole(".5"), "-");
  EXPECT_EQ(WholeBare(".5"), "0.5");
  EXPECT_EQ(WholeBare("40k"), "40000");
  EXPECT_EQ(WholeBare("1.04M"), "1040000");
}

TEST(NumeralTest, Characters) {
  EXPECT_EQ(Whole("三千二百零五"), "3205");
  EXPECT_EQ(Whole("十五"), "15");
  EXPECT_EQ(Whole("廿八"), "28");
  EXPECT_EQ(Whole("五百卅四"), "534");
  EXPECT_EQ(Whole("壹佰贰拾叁万肆仟伍佰陆拾柒"), "1234567");
  EXPECT_EQ(Whole("參萬肆仟"), "34000");
  EXPECT_EQ(Whole("一亿零二百万三千零四"), "102003004");
  EXPECT_EQ(Whole("一千零一万亿"), "1001000000000000");
  EXPECT_EQ(Whole("两亿亿"), "20000000000000000");
  EXPECT_EQ(Whole("五兆六十二亿四万五千二百"), "5006200045200");
  EXPECT_EQ(Whole("二〇二三"), "2023");
  EXPECT_EQ(Whole("〇"), "0");
}

TEST(NumeralTest, AbbreviationsNeedAnEnd) {
  EXPECT_EQ(Whole("三万五"), "35000");
  EXPECT_EQ(Whole("两千六"), "2600");
  EXPECT_EQ(Whole("一百二"), "120");
  EXPECT_TRUE(ReadNumeral("一百二", 0, {})->abbreviated);
  EXPECT_FALSE(ReadNumeral("一百零二", 0, {})->abbreviated);
  EXPECT_EQ(ReadNumeral("一百二", 0, {.whole = true})->value, Decimal(100));
  EXPECT_EQ(ReadNumeral("三万五", 0, {.whole = true})->value, Decimal(30'000));
  EXPECT_EQ(ReadNumeral("一千两", 0, {.bare = true})->value, Decimal(1000));
  EXPECT_EQ(ReadNumeral("一万两", 0, {.bare = true})->value, Decimal(10'000));
  EXPECT_EQ(Whole("三万零五"), "30005");
  EXPECT_EQ(ReadNumeral("三亿一期", 0, {})->value, Decimal(300'000'000));
  EXPECT_EQ(ReadNumeral("三亿一期", 0, {nullptr, true})->value, Decimal(310'000'000));
}

TEST(NumeralTest, Decimals) {
  EXPECT_EQ(Whole("三点五"), "3.5");
  EXPECT_EQ(Whole("零点零零三"), "0.003");
  EXPECT_EQ(Whole("六点四二万"), "64200");
  EXPECT_EQ(Whole("四百亿点零五"), "40000000000.05");
  EXPECT_EQ(ReadNumeral("八点三十", 0, {})->value, Decimal(8));
  EXPECT_EQ(ReadNumeral("六点四二万", 0, {})->precision, Decimal(100));
}

TEST(NumeralTest, MixedForms) {
  EXPECT_EQ(Whole("1亿2000万"), "120000000");
  EXPECT_EQ(Whole("3万5000"), "35000");
  EXPECT_EQ(Whole("100万三千"), "1003000");
  EXPECT_EQ(Whole("200亿零四千230"), "20000004230");
  EXPECT_EQ(Whole("5万4千6百"), "54600");
  EXPECT_EQ(Whole("1百01"), "101");
  EXPECT_EQ(Whole("2千零30万"), "20300000");
  EXPECT_EQ(Whole("10万万"), "1000000000");
  EXPECT_EQ(Whole("10.1万零100"), "-");
}

TEST(NumeralTest, SpokenRanges) {
  EXPECT_EQ(Whole("三五百"), "300..500");
  EXPECT_EQ(Whole("十五六"), "15..16");
  EXPECT_EQ(Whole("七百三四十"), "730..740");
  EXPECT_EQ(Whole("八九亿"), "800000000..900000000");
  EXPECT_EQ(Whole("一万六七"), "16000..17000");
  EXPECT_EQ(Whole("几十万"), "100000..1000000");
  EXPECT_TRUE(ReadNumeral("数百", 0, {})->vague);
}

TEST(NumeralTest, PrecisionIsTheLastPrintedDigit) {
  auto precision = [](const char* text) { return ReadNumeral(text, 0, {})->precision.ToString(); };
  EXPECT_EQ(precision("3.83万"), "100");
  EXPECT_EQ(precision("985.2亿"), "10000000");
  EXPECT_EQ(precision("三千"), "1000");
  EXPECT_EQ(precision("二十"), "1");
  EXPECT_EQ(precision("1亿2000万"), "10000");
  EXPECT_EQ(precision("三万五"), "1000");
}

TEST(NumeralTest, UnitsKeepTheirScaleWord) {
  PhraseMatcher units;
  units.Add("千瓦", 0);
  NumeralOptions options{&units, false};
  EXPECT_EQ(ReadNumeral("三万千瓦", 0, options)->value, Decimal(30'000));
  EXPECT_EQ(ReadNumeral("5千瓦", 0, options)->value, Decimal(5));
}

TEST(NumeralTest, OtherTextIsNone) {
  for (const char* text : {"", "万", "萬萬", "百", "个", "点五", "亿元"}) {
    EXPECT_FALSE(ReadNumeral(text, 0, {})) << text;
  }
}

TEST(NumeralTest, TooLongIsInexactAndQuick) {
  auto repeated = [](const std::string& part, int times) {
    std::string text;
    for (int i = 0; i < times; ++i) text += part;
    return text;
  };
  auto begin = std::chrono::steady_clock::now();
  for (const char* part : {"1", "一", "万", "亿", "1,234", "一万", "十", "零", "几", "三五", "一百", "9万", "点五"}) {
    std::string text = repeated(part, 300'000);
    for (bool bare : {false, true}) {
      std::optional<Numeral> numeral = ReadNumeral(text, 0, {nullptr, bare});
      EXPECT_TRUE(!numeral || numeral->end <= text.size());
    }
  }
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(5));
  EXPECT_EQ(Whole(repeated("9", 40)), "inexact");
  EXPECT_EQ(Whole("一" + repeated("亿", 10)), "inexact");
}

}  // namespace
}  // namespace heyan
