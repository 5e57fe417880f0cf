#include "rules/message.h"

#include <gtest/gtest.h>

namespace heyan {
namespace {

std::vector<MessagePart> Parts(std::string_view message) {
  std::vector<LocalizedText> errors;
  return ParseMessage(message, &errors);
}

LocalizedText Fill(const LocalizedText& message, const NamedValues& values) {
  return FillMessage({Parts(message.zh), Parts(message.en)}, values);
}

TEST(FillMessage, FillsBothLanguages) {
  LocalizedText message = {"目标{target}", "target {target}"};
  NamedValues values = {{"target", {"7以上", "at least 7"}}};
  EXPECT_EQ(Fill(message, values), (LocalizedText{"目标7以上", "target at least 7"}));
}

TEST(FillMessage, EmptyPlaceholdersTakeTheirGroupAway) {
  LocalizedText message = {"完成{actual}[，差{gap}][（完成{completion}，{gap}）]。", "-"};
  EXPECT_EQ(Fill(message, {{"actual", {"5", "5"}}, {"gap", {"1", "1"}}}).zh, "完成5，差1。");
  EXPECT_EQ(Fill(message, {{"actual", {"5", "5"}}}).zh, "完成5。");
  EXPECT_EQ(Fill(message, {{"gap", {"1", "1"}}, {"completion", {"80%", "80%"}}}).zh, "完成，差1（完成80%，1）。");
}

TEST(FillMessage, ValuesAreNotReadAgain) {
  EXPECT_EQ(Fill({"[{a}]{b}", ""}, {{"a", {"{b}", ""}}, {"b", {"[x]", ""}}}).zh, "{b}[x]");
}

TEST(FillMessage, BackslashTakesTheMeaningAway) {
  EXPECT_EQ(Fill({R"(\[注\]\{a\}\\ \n{a})", ""}, {{"a", {"1", ""}}}).zh, R"([注]{a}\ \n1)");
}

TEST(ParseMessage, TellsWhatIsMalformed) {
  for (std::string_view bad : {"[{a}", "{a}]", "[[{a}]]", "[x]", "{a", "a}", "{a[b}]", "{{a}}"}) {
    std::vector<LocalizedText> errors;
    ParseMessage(bad, &errors);
    EXPECT_FALSE(errors.empty()) << bad;
  }
  std::vector<LocalizedText> errors;
  EXPECT_EQ(ParseMessage("甲[乙{a}]", &errors).size(), 3U);
  EXPECT_TRUE(errors.empty());
}

}  // namespace
}  // namespace heyan
