#include "text/place_pattern.h"

#include <gtest/gtest.h>

#include <string>

namespace heyan {
namespace {

// The match at the @ of `marked`, with [ ] around it; "-" when there is none.
std::string At(const PlacePattern::Parts& parts, std::string marked) {
  Result<PlacePattern> pattern = PlacePattern::Compile(parts);
  if (!pattern) return pattern.error().message.en;
  std::size_t place = marked.find('@');
  marked.erase(place, 1);
  std::optional<PlacePattern::Match> match = pattern->At(marked, place);
  if (!match) return "-";
  return marked.substr(0, match->begin) + "[" + marked.substr(match->begin, match->end - match->begin) + "]" +
         marked.substr(match->end);
}

TEST(PlacePatternTest, ReadsBothWaysFromThePlace) {
  EXPECT_EQ(At({"", "[GS]", "\\d{3}", "国道"}, "接G@210国道"), "接[G210]国道");
  EXPECT_EQ(At({"省道", "", "\\d{3}", ""}, "省道@303"), "省道[303]");
  EXPECT_EQ(At({"省道", "", "\\d{3}", ""}, "县道@303"), "-");
  EXPECT_EQ(At({"", "第", "\\d+(?:位|名)?", "(?:[^0-9]|$)"}, "居第@12位"), "居[第12位]");
  EXPECT_EQ(At({"(?:居|排名)(?:全国|全市)*", "", "\\d{1,3}", ""}, "排名全国全市@3"), "排名全国全市[3]");
}

TEST(PlacePatternTest, RepeatsAndChooses) {
  EXPECT_EQ(At({"", "", "\\d+(?:\\+(?:\\d+|[NX]))+", ""}, "@2+5+X”"), "[2+5+X]”");
  EXPECT_EQ(At({"", "“?", "\\d{2,}", ""}, "“@33618”"), "[“33618]”");
  EXPECT_EQ(At({"", "", "\\d{2,3}", "年"}, "@2023年"), "-");
  EXPECT_EQ(At({"", "", "\\d{1,3}?", "[0-9]"}, "@123"), "[1]23");
  EXPECT_EQ(At({"", "", "a|ab", "c"}, "@abc"), "[ab]c");
  EXPECT_EQ(At({"", "", "a*", "b"}, "@b"), "[]b");
}

TEST(PlacePatternTest, KnowsClassesAndLines) {
  EXPECT_EQ(At({"^ *", "", "\\d\\.", "[^0-9]"}, "前\n @1.后"), "前\n [1.]后");
  EXPECT_EQ(At({"^", "", "1", "$"}, "@1\n"), "[1]\n");
  EXPECT_EQ(At({"^", "", "1", "$"}, "@12"), "-");
  EXPECT_EQ(At({"\\p{Han}", "", "\\d", "[-—~]"}, "共@1~"), "共[1]~");
  EXPECT_EQ(At({"[^一-龥]", "", "\\d", ""}, "共@1"), "-");
}

TEST(PlacePatternTest, TellsWhatIsMalformed) {
  for (const char* text : {"(a", "a)", "[a", "*", "a{2", "[b-a]", "a{999}", "\\"}) {
    EXPECT_FALSE(PlacePattern::Compile({"", "", text, ""})) << text;
    EXPECT_FALSE(PlacePattern::Compile({text, "", "1", ""})) << text;
  }
  EXPECT_FALSE(PlacePattern::Compile({"", "", "((((a{200}){200}){200}){200})", ""}));
}

// Neither a pattern that could be tried in endlessly many ways nor a giant text takes long.
TEST(PlacePatternTest, GivesUpInTime) {
  EXPECT_EQ(At({"", "", "(?:a*)*b", ""}, "@" + std::string(1000000, 'a')), "-");
  EXPECT_EQ(At({"", "", "(?:a|a|a)*b", ""}, "@" + std::string(100, 'a')), "-");
  EXPECT_EQ(At({"b(?:a*)*", "", "1", ""}, std::string(1000000, 'a') + "@1"), "-");
}

TEST(PlacePatternTest, SaysWhatCanFollowTheNumber) {
  auto followers = [](const std::string& right, const std::string& after) {
    return PlacePattern::Compile({"", "", right, after})->followers();
  };
  EXPECT_EQ(followers("\\d{1,2}(?:\\.\\d+)?", "[号层]|$"), (std::u32string{U'\0', U'\n', U'号', U'层'}));
  EXPECT_EQ(followers("\\d+", ""), std::nullopt);
  EXPECT_EQ(followers("\\d+", "[^0-9]"), std::nullopt);
  EXPECT_EQ(followers("\\d+[百千万亿]*吨级?|\\d万户", ""), (std::u32string{U'吨', U'户'}));
  EXPECT_EQ(PlacePattern::FollowerAt("12.5号", 0), U'号');
  EXPECT_EQ(PlacePattern::FollowerAt("10万吨", 0), U'吨');
}

TEST(PlacePatternTest, SaysWhatCanStandSecond) {
  auto seconds = [](const std::string& right, const std::string& after) {
    return PlacePattern::Compile({"", "", right, after})->seconds();
  };
  EXPECT_EQ(seconds("985|211", ""), (std::u32string{U'1', U'8'}));
  EXPECT_EQ(seconds("[1-3]{1,2}", "年|$"), (std::u32string{U'\0', U'\n', U'1', U'2', U'3', U'年'}));
  EXPECT_EQ(seconds("\\d+", ""), std::nullopt);
  EXPECT_EQ(seconds("\\d", "[^0-9]"), std::nullopt);
  EXPECT_EQ(seconds("\\d?", "号"), std::nullopt);
  EXPECT_EQ(PlacePattern::SecondAt("5号", 0), U'号');
  EXPECT_EQ(PlacePattern::SecondAt("5", 0), U'\0');
}

}  // namespace
}  // namespace heyan
