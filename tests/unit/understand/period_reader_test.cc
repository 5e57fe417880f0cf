// Which years times get from their context; how they read is in tests/golden/periods.
#include "understand/period_reader.h"

#include <gtest/gtest.h>

#include "../app/shipped_knowledge.h"
#include "period_dump.h"

namespace heyan {
namespace {

std::string Resolved(std::string_view text, int section_year, int this_year) {
  std::optional<ReadPeriod> read = PeriodAt(text, 0, test::ShippedLexicon());
  return read ? test::ToString(Resolve(*read, section_year, this_year)) : "none";
}

TEST(ResolveTest, AReviewReadInJanuary) {
  EXPECT_EQ(Resolved("全年", 2023, 2024), "2023");
  EXPECT_EQ(Resolved("今年", 2023, 2024), "2024");
  EXPECT_EQ(Resolved("去年底", 2023, 2024), "2023 年末");
  EXPECT_EQ(Resolved("上年", 2023, 2024), "2022");
  EXPECT_EQ(Resolved("近三年", 2023, 2024), "2021—2023");
}

TEST(ResolveTest, AReviewReadInDecember) {
  EXPECT_EQ(Resolved("今年", 2023, 2023), "2023");
  EXPECT_EQ(Resolved("明年", 2023, 2023), "2024");
  EXPECT_EQ(Resolved("近三年", 2024, 2023), "2021—2023");
  EXPECT_EQ(Resolved("未来五年", 2024, 2023), "2024—2028");
}

TEST(ResolveTest, PrintedYearsStay) {
  EXPECT_EQ(Resolved("2021年", 2023, 2024), "2021");
  EXPECT_EQ(Resolved("“十四五”时期", 2023, 2024), "2021—2025");
  EXPECT_EQ(Resolved("2019年以来", 2023, 2024), "2019—2023 以来");
  EXPECT_EQ(Resolved("2024年以来", 2023, 2024), "2024 以来");
}

TEST(ResolveTest, UnknownYearsStayUnknown) {
  for (std::string_view text : {"全年", "今年", "去年", "上年", "明年", "近三年", "未来五年", "上年同期", "今明两年"}) {
    EXPECT_EQ(Resolved(text, 0, 0), "0") << text;
  }
  EXPECT_EQ(Resolved("近年来", 2023, 2024), "0 近年");
}

}  // namespace
}  // namespace heyan
