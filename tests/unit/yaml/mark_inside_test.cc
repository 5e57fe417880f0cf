#include "yaml/mark_inside.h"

#include <gtest/gtest.h>

#include <string>

namespace heyan::yaml {
namespace {

// The value of the key `t`.
const Node* Value(const Node& root) { return root.Find("t"); }

// "line:column" of the first byte of `part` in the value of `t`.
std::string PlaceOf(std::string_view part, std::string_view text) {
  std::vector<Problem> problems;
  std::optional<Node> root = Parse(text, "x.yaml", &problems);
  if (!root || !problems.empty() || Value(*root) == nullptr) return "not parsed";
  const Node& value = *Value(*root);
  std::size_t at = value.scalar.find(part);
  if (at == std::string::npos) return "not in “" + value.scalar + "”";
  Mark mark = MarkInside(text, value, at);
  return std::to_string(mark.line) + ":" + std::to_string(mark.column);
}

TEST(MarkInside, PlainText) {
  EXPECT_EQ(PlaceOf("b", "t: a + b\n"), "1:8");
  EXPECT_EQ(PlaceOf("b", "t: 目标 > b\n"), "1:9");
  EXPECT_EQ(PlaceOf("目", "\xEF\xBB\xBFt: a 目\n"), "1:6");
  EXPECT_EQ(PlaceOf("b", "a: 1\nt: {zh: c}\n"), "not in “”");
}

TEST(MarkInside, PlainTextOfSeveralLines) {
  std::string_view text = "t: 甲 and\n   乙  \r\n\n\n   c e\n";
  EXPECT_EQ(PlaceOf("and", text), "1:6");
  EXPECT_EQ(PlaceOf(" 乙", text), "1:9");
  EXPECT_EQ(PlaceOf("乙", text), "2:4");
  EXPECT_EQ(PlaceOf("\n\n", text), "2:5");
  EXPECT_EQ(PlaceOf("c e", text), "5:4");
  EXPECT_EQ(PlaceOf("e", text), "5:6");
}

TEST(MarkInside, LongRunsOfBlanksAreWalkedOnce) {
  constexpr std::size_t kLong = 1U << 20U;
  std::string text = "t: 'a" + std::string(kLong, ' ') + "b'\n";
  EXPECT_EQ(PlaceOf("b", text), "1:" + std::to_string(kLong + 6));
}

TEST(MarkInside, SingleQuotes) {
  EXPECT_EQ(PlaceOf("b", "t: '甲 b'\n"), "1:7");
  EXPECT_EQ(PlaceOf("b", "t: 'it''s ''b'''\n"), "1:13");
  EXPECT_EQ(PlaceOf("'b", "t: 'it''s ''b'''\n"), "1:11");
  EXPECT_EQ(PlaceOf("b", "t: 'a\n\n    b'\n"), "3:5");
}

TEST(MarkInside, DoubleQuotesWithEscapes) {
  EXPECT_EQ(PlaceOf("b", "t: \"甲 b\"\n"), "1:7");
  EXPECT_EQ(PlaceOf("b", R"(t: "\" \\ \n\t\x41 \u4E00 \U0001F600b")"), "1:37");
  EXPECT_EQ(PlaceOf("一", R"(t: "\" \\ \n\t\x41 \u4E00 \U0001F600b")"), "1:20");
  EXPECT_EQ(PlaceOf("b", "t: \"a  \n  \\  b\"\n"), "2:6");
  EXPECT_EQ(PlaceOf("b", "t: \"a \\\n     b\"\n"), "2:6");
  EXPECT_EQ(PlaceOf("b", "t: \"a\\\n\n  b\"\n"), "3:3");
  EXPECT_EQ(PlaceOf("b", "t: \"\n  b\"\n"), "2:3");
}

TEST(MarkInside, LiteralBlocks) {
  std::string_view text = "a: 1\nt: |  # 说明\n\n  甲 > 1\n    b\n\n  c d\n";
  EXPECT_EQ(PlaceOf("甲", text), "4:3");
  EXPECT_EQ(PlaceOf("1", text), "4:7");
  EXPECT_EQ(PlaceOf("  b", text), "5:3");
  EXPECT_EQ(PlaceOf("b", text), "5:5");
  EXPECT_EQ(PlaceOf("d", text), "7:5");
  EXPECT_EQ(PlaceOf("b", "t: |2-\n    a\n   b\n"), "3:4");
  EXPECT_EQ(PlaceOf("b", "t: |\r\n  甲\r\n  b\r\n"), "3:3");
}

TEST(MarkInside, FoldedBlocks) {
  std::string_view text = "t: >-\n  甲\n  b\n\n\n  c\n    d\n  e f\n";
  EXPECT_EQ(PlaceOf("甲", text), "2:3");
  EXPECT_EQ(PlaceOf("b", text), "3:3");
  EXPECT_EQ(PlaceOf("c", text), "6:3");
  EXPECT_EQ(PlaceOf("d", text), "7:5");
  EXPECT_EQ(PlaceOf("f", text), "8:5");
  EXPECT_EQ(PlaceOf("b", "t: >\n\n\n  a\n  b\n"), "5:3");
}

TEST(MarkInside, TheEndIsBehindTheLastCharacter) {
  std::string_view text = "t: '甲乙'\n";
  std::vector<Problem> problems;
  std::optional<Node> root = Parse(text, "x.yaml", &problems);
  ASSERT_TRUE(root);
  const Node& value = *Value(*root);
  EXPECT_EQ(MarkInside(text, value, value.scalar.size()).column, 7);
  EXPECT_EQ(MarkInside(text, value, value.scalar.size() + 1).column, value.mark.column);
}

TEST(MarkInside, WhatDoesNotFitGivesThePlaceOfTheValue) {
  EXPECT_EQ(PlaceOf("b", "t: !!str a b\n"), "1:4");
  Node node;
  node.kind = NodeKind::kScalar;
  node.mark = {7, 3};
  node.scalar = "甲乙";
  for (std::string_view text : {"", "乙", "\"", "'", "|", ">", ">\n\n", "|\n  甲", "\"\\", "\"\\u12", "甲"}) {
    for (std::uint32_t offset = 0; offset < 8; ++offset) {
      for (bool quoted : {false, true}) {
        node.offset = offset;
        node.quoted = quoted;
        EXPECT_GE(MarkInside(text, node, node.scalar.size()).line, 7) << text;
      }
    }
  }
}

}  // namespace
}  // namespace heyan::yaml
