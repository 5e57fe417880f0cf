// Inputs that no report is, which must still be read in linear time or refused.
#include <gtest/gtest.h>

#include <string>

#include "read/flat_text.h"
#include "read/markdown.h"

namespace heyan {
namespace {

std::string Repeat(std::string_view text, std::size_t times) {
  std::string result;
  result.reserve(text.size() * times);
  for (std::size_t i = 0; i < times; ++i) result += text;
  return result;
}

void ExpectRead(const std::string& text) {
  EXPECT_TRUE(ReadFlatText(text, "a").has_value());
  EXPECT_TRUE(ReadMarkdown(text, "a").has_value());
}

TEST(ReadLimitsTest, OneGiantLine) { ExpectRead(Repeat("增长", 2'000'000)); }
TEST(ReadLimitsTest, ManyCellLines) { ExpectRead(Repeat("\t8.6\n", 200'000)); }
TEST(ReadLimitsTest, ManyRows) { ExpectRead(Repeat("\t甲\n\t8.6\n\n", 100'000)); }
TEST(ReadLimitsTest, ManyTabsInALine) { ExpectRead("\t甲" + std::string(200'000, '\t') + "8.6"); }
TEST(ReadLimitsTest, OneGiantCell) { ExpectRead("\t甲\n\t乙\n" + Repeat("增长\n", 200'000)); }
TEST(ReadLimitsTest, ManyBrokenLines) { ExpectRead(Repeat("，" + Repeat("增长", 40) + "\n", 20'000)); }
TEST(ReadLimitsTest, ManyCaptions) { ExpectRead(Repeat("\t专栏1：情况\n\n", 100'000)); }
TEST(ReadLimitsTest, ManyPipes) {
  ExpectRead(std::string(200'000, '|') + "\n" + Repeat("|-", 100'000) + "\n" + Repeat("|a", 100'000));
}
TEST(ReadLimitsTest, ManyQuotes) { ExpectRead(Repeat("> 专栏1：情况\n\n文\n", 50'000)); }
TEST(ReadLimitsTest, ManyMarks) { ExpectRead(Repeat("**", 200'000) + Repeat(">", 200'000) + "a"); }

TEST(ReadLimitsTest, RefusesTooManyLines) {
  auto report = ReadFlatText(Repeat("a\n", 2'000'001), "a.txt");
  ASSERT_FALSE(report.has_value());
  EXPECT_NE(report.error().message.en.find("too many lines"), std::string::npos);
}

}  // namespace
}  // namespace heyan
