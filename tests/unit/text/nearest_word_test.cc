#include "text/nearest_word.h"

#include <gtest/gtest.h>

#include <array>
#include <string>
#include <vector>

namespace heyan {
namespace {

TEST(NearestWord, SuggestsOnlyWhatIsNear) {
  constexpr std::array<std::string_view, 4> kWords = {"severity", "since", "verdict", "约束性"};
  EXPECT_EQ(NearestWord("serverity", kWords), "severity");
  EXPECT_EQ(NearestWord("sevreity", kWords), "severity");
  EXPECT_EQ(NearestWord("sinse", kWords), "since");
  EXPECT_EQ(NearestWord("约朿性", kWords), "约束性");
  EXPECT_EQ(NearestWord("message", kWords), "");
  EXPECT_EQ(NearestWord("x", kWords), "");
  EXPECT_EQ(NearestWord("", kWords), "");
  EXPECT_EQ(NearestWord(std::string(100'000, 'a'), kWords), "");
  EXPECT_EQ(NearestWord("word", {}), "");
}

TEST(Suggestion, NamesTheNearestOrAFewKnown) {
  constexpr std::array<std::string_view, 2> kWords = {"real", "nominal"};
  EXPECT_EQ(Suggestion("nominl", kWords).en, "; did you mean “nominal”?");
  EXPECT_EQ(Suggestion("unknown", kWords).en, "; known: real, nominal");
  EXPECT_EQ(Suggestion("unknown", kWords).zh, "；可用：real、nominal");
  EXPECT_TRUE(Suggestion("unknown", {}).empty());
  EXPECT_TRUE(Suggestion("unknown", std::vector<std::string_view>(100, "real")).empty());
}

}  // namespace
}  // namespace heyan
