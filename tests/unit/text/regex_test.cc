#include "text/regex.h"

#include <gtest/gtest.h>

namespace heyan {
namespace {

TEST(RegexTest, FindsGroupsFromAnOffset) {
  Regex regex = Regex::Compile("(\\d+)(年)?").value();
  Regex::Match match;
  std::string_view text = "12家2023年";
  ASSERT_TRUE(regex.Find(text, 0, &match));
  EXPECT_EQ(match.groups[1], "12");
  EXPECT_EQ(match.groups[2].data(), nullptr);
  ASSERT_TRUE(regex.Find(text, 2, &match));
  EXPECT_EQ(match.groups[0], "2023年");
  EXPECT_EQ(match.groups[0].data() - text.data(), 5);
  EXPECT_FALSE(regex.Find(text, text.size(), &match));
  EXPECT_FALSE(regex.Find(text, text.size() + 1, &match));
}

TEST(RegexTest, MatchesAnywhereInChinese) {
  Regex regex = Regex::Compile("增[长幅]").value();
  EXPECT_TRUE(regex.Matches("同比增长"));
  EXPECT_FALSE(regex.Matches("下降"));
}

TEST(RegexTest, APatternCompiledLaterIsTheSame) {
  Regex regex = Regex::CompileLater("增(.)");
  Regex copy = regex;
  Regex::Match match;
  ASSERT_TRUE(copy.Find("同比增长", 0, &match));
  EXPECT_EQ(match.groups[1], "长");
  EXPECT_TRUE(regex.Matches("增幅"));
  EXPECT_FALSE(Regex::CompileLater("(增").Matches("(增"));
  EXPECT_FALSE(Regex::CompileLater("(增").Find("(增", 0, &match));
}

TEST(RegexTest, SaysWhatIsWrongWithAPattern) {
  auto regex = Regex::Compile("(增长");
  ASSERT_FALSE(regex.has_value());
  EXPECT_NE(regex.error().message.en.find("(增长"), std::string::npos);
}

}  // namespace
}  // namespace heyan
