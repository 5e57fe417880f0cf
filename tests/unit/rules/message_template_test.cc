#include "rules/message_template.h"

#include <gtest/gtest.h>

#include "rules/rule.h"

namespace heyan {
namespace {

using Values = std::vector<std::pair<std::string, LocalizedText>>;

TEST(FillMessage, FillsBothLanguages) {
  LocalizedText message = {"目标{target}", "target {target}"};
  Values values = {{"target", {"7以上", "at least 7"}}};
  EXPECT_EQ(FillMessage(message, values), (LocalizedText{"目标7以上", "target at least 7"}));
}

TEST(FillMessage, EmptyPlaceholdersTakeTheirGroupAway) {
  LocalizedText message = {"完成{actual}[，差{gap}][（完成{completion}，{gap}）]。", "-"};
  EXPECT_EQ(FillMessage(message, {{"actual", {"5", "5"}}, {"gap", {"1", "1"}}}).zh, "完成5，差1。");
  EXPECT_EQ(FillMessage(message, {{"actual", {"5", "5"}}}).zh, "完成5。");
  EXPECT_EQ(FillMessage(message, {{"gap", {"1", "1"}}, {"completion", {"80%", "80%"}}}).zh,
            "完成，差1（完成80%，1）。");
}

TEST(FillMessage, ValuesAreNotReadAgain) {
  EXPECT_EQ(FillMessage({"[{a}]{b}", ""}, {{"a", {"{b}", ""}}, {"b", {"[x]", ""}}}).zh, "{b}[x]");
}

TEST(FillMessage, BackslashTakesTheMeaningAway) {
  EXPECT_EQ(FillMessage({R"(\[注\]\{a\}\\ \n{a})", ""}, {{"a", {"1", ""}}}).zh, R"([注]{a}\ \n1)");
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
