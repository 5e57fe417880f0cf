#include <gtest/gtest.h>

#include <string>

#include "yaml/node.h"

namespace heyan::yaml {
namespace {

struct Outcome {
  std::optional<Node> node;
  std::vector<Problem> problems;
};

Outcome Read(std::string_view text) {
  Outcome outcome;
  outcome.node = Parse(text, "rule.yaml", &outcome.problems);
  return outcome;
}

std::string At(const Mark& mark) { return std::to_string(mark.line) + ":" + std::to_string(mark.column); }

// "line:column message" of the only problem.
std::string OnlyProblem(std::string_view text) {
  Outcome outcome = Read(text);
  if (outcome.problems.size() != 1) return std::to_string(outcome.problems.size()) + " problems";
  return At(outcome.problems[0].mark) + " " + outcome.problems[0].message.en;
}

TEST(YamlParse, KeepsScalarsAsPrinted) {
  Outcome outcome = Read("a: 012\nb: yes\nc: '1.50'\nd: |\n  x\n  y\ne: \"z\"\n");
  ASSERT_TRUE(outcome.node);
  EXPECT_TRUE(outcome.problems.empty());
  const Node& root = *outcome.node;
  EXPECT_EQ(root.Find("a")->scalar, "012");
  EXPECT_FALSE(root.Find("a")->quoted);
  EXPECT_EQ(root.Find("b")->scalar, "yes");
  EXPECT_EQ(root.Find("c")->scalar, "1.50");
  EXPECT_TRUE(root.Find("c")->quoted);
  EXPECT_EQ(root.Find("d")->scalar, "x\ny\n");
  EXPECT_TRUE(root.Find("d")->quoted);
  EXPECT_TRUE(root.Find("e")->quoted);
  EXPECT_EQ(root.Find("f"), nullptr);
}

TEST(YamlParse, CountsColumnsInCodePoints) {
  Outcome outcome = Read("{zh: 指标未完成, en: missed}\n");
  ASSERT_TRUE(outcome.node);
  EXPECT_EQ(At(outcome.node->Find("en")->mark), "1:17");
  EXPECT_EQ(At(outcome.node->members[1].first.mark), "1:13");
}

TEST(YamlParse, PassesOverByteOrderMarkAndCarriageReturns) {
  Outcome outcome = Read(
      "\xEF\xBB\xBF"
      "a: 1\r\nb:\r\n  - 二\r\n");
  ASSERT_TRUE(outcome.node);
  EXPECT_EQ(At(outcome.node->members[0].first.mark), "1:1");
  EXPECT_EQ(At(outcome.node->Find("b")->items[0].mark), "3:5");
}

TEST(YamlParse, GivesMarksOfMapsAndLists) {
  Outcome outcome = Read("list:\n  - a: 1\n    b: 2\n  - [x, y]\nmap: {k: v}\ntext: |\n  z\n");
  ASSERT_TRUE(outcome.node);
  const Node& list = *outcome.node->Find("list");
  EXPECT_EQ(At(list.mark), "2:3");
  EXPECT_EQ(At(list.items[0].mark), "2:5");
  EXPECT_EQ(At(list.items[1].items[1].mark), "4:9");
  EXPECT_EQ(At(outcome.node->Find("map")->mark), "5:6");
  EXPECT_EQ(At(outcome.node->Find("text")->mark), "6:7");
}

TEST(YamlParse, GivesOffsetsOfValues) {
  std::string_view text = "\xEF\xBB\xBF键: 值\nlist:\n  - 'x'\n  - {k: v}\nnone:\nblock: |\n  z\n";
  Outcome outcome = Read(text);
  ASSERT_TRUE(outcome.node);
  std::string_view behind_mark = text.substr(3);
  const Node& list = *outcome.node->Find("list");
  EXPECT_EQ(outcome.node->Find("键")->offset, behind_mark.find("值"));
  EXPECT_EQ(list.offset, behind_mark.find("- 'x'"));
  EXPECT_EQ(list.items[0].offset, behind_mark.find("'x'"));
  EXPECT_EQ(list.items[1].offset, behind_mark.find("{k"));
  EXPECT_EQ(outcome.node->Find("none")->offset, behind_mark.find("none"));
  EXPECT_EQ(outcome.node->Find("block")->offset, behind_mark.find("|"));
}

TEST(YamlParse, DuplicateKeysOfLargeMapsAreFound) {
  std::string text;
  for (int i = 0; i < 100; ++i) text += "k" + std::to_string(i) + ": 1\n";
  EXPECT_TRUE(Read(text).problems.empty());
  EXPECT_EQ(OnlyProblem(text + "k37: 2\n"), "101:1 duplicate key “k37”: first at line 38, column 1");
}

TEST(YamlParse, AbsentValuesStandAtTheirKey) {
  Outcome outcome = Read("a:\nb: ~\nc:\n");
  ASSERT_TRUE(outcome.node);
  EXPECT_EQ(outcome.node->Find("a")->kind, NodeKind::kNull);
  EXPECT_EQ(At(outcome.node->Find("a")->mark), "1:1");
  EXPECT_EQ(At(outcome.node->Find("b")->mark), "2:4");
  EXPECT_EQ(At(outcome.node->Find("c")->mark), "3:1");
}

TEST(YamlParse, EmptyTextIsNull) {
  for (std::string_view text : {"", "# nothing\n", "---\n", "\n\n"}) {
    Outcome outcome = Read(text);
    ASSERT_TRUE(outcome.node) << text;
    EXPECT_EQ(outcome.node->kind, NodeKind::kNull);
    EXPECT_TRUE(outcome.problems.empty());
  }
}

TEST(YamlParse, DuplicateKeysNameBothPlaces) {
  EXPECT_EQ(OnlyProblem("id: a\n标题: b\n  \n标题: c\n"), "4:1 duplicate key “标题”: first at line 2, column 1");
  Outcome outcome = Read("a: 1\na: 2\n");
  EXPECT_EQ(outcome.node->Find("a")->scalar, "1");
}

TEST(YamlParse, RejectsWhatRuleFilesDoNotNeed) {
  EXPECT_EQ(OnlyProblem("a: &x 1\n").substr(0, 15), "1:4 anchors (&)");
  EXPECT_EQ(Read("a: &x 1\nb: *x\n").problems.size(), 2U);
  EXPECT_EQ(OnlyProblem("a: *x\n").substr(0, 3), "1:4");
  EXPECT_EQ(OnlyProblem("<<: {a: 1}\n").substr(0, 18), "1:1 merge keys “");
  EXPECT_EQ(OnlyProblem("a: !!int 3\n").substr(0, 11), "1:4 the tag");
  EXPECT_EQ(OnlyProblem("[a, b]: 1\n").substr(0, 9), "1:1 a key");
  EXPECT_EQ(OnlyProblem("a: 1\n---\nb: 2\n").substr(0, 18), "2:1 a file holds o");
  EXPECT_TRUE(Read("a: !!str 3\n").node->Find("a")->quoted);
}

TEST(YamlParse, SyntaxErrorsHaveTheirPlace) {
  EXPECT_EQ(OnlyProblem("unit: %\n"), "1:7 text cannot begin with this character: quote it");
  EXPECT_EQ(OnlyProblem("title: 标题: 二\n").substr(0, 5), "1:10 ");
  for (std::string_view text : {"a: \"b", "a: \"b\n", "a: \"b\\\"\nc: d\n", "a: 'b\nc: d\n", "a: 'b''\n"}) {
    EXPECT_EQ(OnlyProblem(text), "1:4 the quotation mark is never closed") << text;
  }
  EXPECT_EQ(OnlyProblem("a: [b, c\nd: e\n").substr(0, 2), "2:");
  EXPECT_FALSE(Read("a: [b\n").node);
}

TEST(YamlParse, SyntaxErrorsAreToldWhereTheyComeFrom) {
  EXPECT_EQ(OnlyProblem("a: b\n\tc: d\n").substr(0, 8), "2:1 tabs");
  EXPECT_EQ(OnlyProblem("a: \"b\nc: \"d\"\n"),
            "1:4 the quotation that begins here ends only on line 2: is a quotation mark "
            "missing?");
  EXPECT_EQ(OnlyProblem("a: \"b\" c\n").substr(0, 11), "1:8 the map");
}

TEST(YamlParse, RejectsTextYamlMustNotSee) {
  EXPECT_EQ(OnlyProblem("a: b\nc: \xFF\n"), "2:4 not valid UTF-8");
  EXPECT_EQ(OnlyProblem("a: \xE6\x8C"), "1:4 not valid UTF-8");
  EXPECT_EQ(OnlyProblem("a: \xED\xA0\x80"), "1:4 not valid UTF-8");
  EXPECT_EQ(OnlyProblem("a: \xC0\xAF"), "1:4 not valid UTF-8");
  EXPECT_EQ(OnlyProblem(std::string_view("a: \0b", 5)), "1:4 contains a control character");
  EXPECT_EQ(OnlyProblem("a: 1\x04\nb: 2\n"), "1:5 contains a control character");
  EXPECT_EQ(OnlyProblem(std::string((8U << 20U) + 1, 'a')), "1:1 file too large (limit 8 MB)");
}

TEST(YamlParse, LimitsDepthAndCount) {
  EXPECT_EQ(OnlyProblem(std::string(1'000, '[') + std::string(1'000, ']')).substr(0, 20), "1:33 nested too deep");
  EXPECT_EQ(Read(std::string(100'000, '[')).problems.size(), 1U);
  std::string blocks;
  for (int i = 0; i < 5'000; ++i) blocks += "- ";
  EXPECT_EQ(OnlyProblem(blocks).substr(0, 20), "1:65 nested too deep");
  std::string many = "[";
  for (int i = 0; i < 200'001; ++i) many += "1,\n";
  EXPECT_EQ(OnlyProblem(many + "]").substr(0, 20), "200001:1 too many va");
}

}  // namespace
}  // namespace heyan::yaml
