#include "output/snippet.h"

#include <gtest/gtest.h>

#include <string>

#include "text/utf8.h"

namespace heyan {
namespace {

// What the caret points at, by display columns.
std::string Pointed(const Snippet& snippet) {
  std::string pointed;
  int column = 0;
  for (std::size_t i = 0; i < snippet.text.size();) {
    std::uint32_t length = DecodeAt(snippet.text, i).length;
    std::string_view character = std::string_view(snippet.text).substr(i, length);
    if (column >= snippet.caret_offset && column < snippet.caret_offset + snippet.caret_width) pointed += character;
    column += DisplayWidth(character);
    i += length;
  }
  return pointed;
}

TEST(SnippetTest, ShortLinesStayWhole) {
  Snippet snippet = CutSnippet("完成305天", 3, 6);
  EXPECT_EQ(snippet.text, "完成305天");
  EXPECT_EQ(snippet.caret_offset, 4);
  EXPECT_EQ(snippet.caret_width, 3);
}

TEST(SnippetTest, WideFiguresHaveWideCarets) {
  Snippet snippet = CutSnippet("增长６．５％", 3, 7);
  EXPECT_EQ(snippet.caret_offset, 4);
  EXPECT_EQ(snippet.caret_width, 8);
}

TEST(SnippetTest, TabsAreSingleBlanksAndOuterBlanksGo) {
  Snippet snippet = CutSnippet("\t　甲\t6.5\t ", 5, 8);
  EXPECT_EQ(snippet.text, "甲 6.5");
  EXPECT_EQ(Pointed(snippet), "6.5");
}

TEST(SnippetTest, AnEmptyFigureStillHasACaret) {
  EXPECT_EQ(CutSnippet("", 1, 1).caret_width, 1);
  EXPECT_EQ(CutSnippet("\t\t", 2, 2).text, "");
  Snippet at_end = CutSnippet("甲乙", 3, 3);
  EXPECT_EQ(at_end.caret_offset, 4);
  EXPECT_EQ(at_end.text, "甲乙");
}

TEST(SnippetTest, PlacesOutsideTheLineAreHeldWithinIt) {
  EXPECT_EQ(CutSnippet("甲乙", 90, 95).caret_offset, 4);
  EXPECT_EQ(CutSnippet("甲乙", 0, -3).caret_offset, 0);
  EXPECT_EQ(CutSnippet("甲乙", 2, 1'000'000'000).caret_width, 2);
}

TEST(SnippetTest, LongLinesAreCutAroundTheFigureWhereverItStands) {
  for (int before : {0, 1, 20, 24, 25, 26, 47, 50, 51, 400}) {
    for (int after : {0, 1, 24, 50, 51, 400}) {
      std::string line;
      for (int i = 0; i < before; ++i) line += "前";
      line += "305";
      for (int i = 0; i < after; ++i) line += "后";
      Snippet snippet = CutSnippet(line, before + 1, before + 4);
      EXPECT_EQ(Pointed(snippet), "305") << before << " " << after;
      bool cut = DisplayWidth(line) > kSnippetColumns;
      EXPECT_EQ(snippet.text.contains("…"), cut) << before << " " << after;
      EXPECT_LE(DisplayWidth(snippet.text), kSnippetColumns + 2);
      if (cut) {
        EXPECT_GE(DisplayWidth(snippet.text), kSnippetColumns - 2);
      }
    }
  }
}

TEST(SnippetTest, AFigureWiderThanTheWindowIsCutAtItsEnd) {
  std::string line(500, 'x');
  Snippet snippet = CutSnippet("前" + line + "后", 2, 502);
  EXPECT_EQ(snippet.caret_width, kSnippetColumns);
  EXPECT_EQ(Pointed(snippet), line.substr(0, kSnippetColumns));
  EXPECT_TRUE(snippet.text.ends_with("x…"));
}

TEST(SnippetTest, ControlCharactersAreBlanks) {
  EXPECT_EQ(Printable("a\x1b[0m\r\n\x7f\xc2\x85某\xc2\xa0"), "a [0m    某\xc2\xa0");
  EXPECT_EQ(Printable(std::string_view("\0", 1)), " ");
}

}  // namespace
}  // namespace heyan
