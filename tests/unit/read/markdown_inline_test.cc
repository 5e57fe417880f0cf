#include "read/markdown_inline.h"

#include <gtest/gtest.h>

namespace heyan {
namespace {

TEST(MarkdownInlineTest, TakesBoldMarksAndEscapesOut) {
  MappedText text = PlainText("增长**8.6%**，a\\|b", 10);
  EXPECT_EQ(text.text(), "增长8.6%，a|b");
  EXPECT_EQ(text.ToSource(6, 10), (Span{18, 22}));
  EXPECT_EQ(text.ToSource(14, 15), (Span{28, 30}));
}

TEST(MarkdownInlineTest, KeepsAFootnoteMark) { EXPECT_EQ(PlainText("优良天数**", 0).text(), "优良天数**"); }

TEST(MarkdownInlineTest, BreaksLinesAtTags) {
  EXPECT_EQ(PlainText("305<br>（预计）<b>", 0).text(), "305\n（预计）<b>");
}

TEST(MarkdownInlineTest, SplitsCells) {
  using Cells = std::vector<std::string_view>;
  EXPECT_EQ(SplitCells("| a |  | b\\|c |"), (Cells{"a", "", "b\\|c"}));
  EXPECT_EQ(SplitCells("a | b"), (Cells{"a", "b"}));
  EXPECT_EQ(SplitCells("|"), (Cells{}));
}

TEST(MarkdownInlineTest, KnowsSeparatorRows) {
  EXPECT_TRUE(IsSeparatorRow("|---|:--:|", 2));
  EXPECT_TRUE(IsSeparatorRow("-|-", 1));
  EXPECT_FALSE(IsSeparatorRow("| - | - |", 3));
  EXPECT_FALSE(IsSeparatorRow("| a | - |", 1));
  EXPECT_FALSE(IsSeparatorRow("---", 1));
}

}  // namespace
}  // namespace heyan
