#include "base/source_file.h"

#include <gtest/gtest.h>

#include <string>

namespace heyan {
namespace {

Place At(int line, int column, int end_line, int end_column) { return {line, column, end_line, end_column, {}}; }

TEST(LineIndexTest, CountsCodePoints) {
  std::string text = "一二\nab三\n";
  LineIndex index(text);
  EXPECT_EQ(index.Locate(text, {0, 3}), At(1, 1, 1, 2));
  EXPECT_EQ(index.Locate(text, {3, 7}), At(1, 2, 2, 1));
  EXPECT_EQ(index.Locate(text, {9, 12}), At(2, 3, 2, 4));
  EXPECT_EQ(index.Locate(text, {13, 13}), At(3, 1, 3, 1));
}

TEST(LineIndexTest, OffsetsBeyondTheEndAreTheEnd) {
  std::string text = "ab";
  EXPECT_EQ(LineIndex(text).Locate(text, {1, 99}), At(1, 2, 1, 3));
  EXPECT_EQ(LineIndex("").Locate("", {0, 0}), At(1, 1, 1, 1));
  EXPECT_EQ(LineIndex().Locate("", {0, 0}), Place{});
}

TEST(LineIndexTest, GivesLinesWithoutTheirEndings) {
  std::string text = "a\r\n\nc";
  LineIndex index(text);
  EXPECT_EQ(index.LineCount(), 3);
  EXPECT_EQ(index.Line(text, 1), "a");
  EXPECT_EQ(index.Line(text, 2), "");
  EXPECT_EQ(index.Line(text, 3), "c");
  EXPECT_EQ(index.Line(text, 0), "");
  EXPECT_EQ(index.Line(text, 4), "");
}

// The index remembers counts only now and then; every offset must agree with counting from the start.
TEST(LineIndexTest, AgreesWithCountingOnLongLines) {
  for (std::size_t characters : {341U, 342U, 1024U, 3000U}) {
    std::string text;
    for (std::size_t i = 0; i < characters; ++i) text += i % 7 == 0 ? "a" : "年";
    text += "\n终";
    LineIndex index(text);
    int column = 1;
    for (std::uint32_t i = 0; text[i] != '\n'; i += text[i] == 'a' ? 1 : 3, ++column) {
      ASSERT_EQ(index.Locate(text, {i, i}), At(1, column, 1, column));
    }
    auto end = static_cast<std::uint32_t>(text.size());
    EXPECT_EQ(index.Locate(text, {end, end}), At(2, 2, 2, 2));
  }
}

TEST(MappedTextTest, MapsPartsOfAnUnchangedPiece) {
  MappedText text;
  text.Append("约305天", {100, 109});
  EXPECT_EQ(text.ToSource(), (Span{100, 109}));
  EXPECT_EQ(text.ToSource(3, 6), (Span{103, 106}));
  EXPECT_EQ(text.ToSource(6, 6), (Span{106, 106}));
  EXPECT_EQ(text.ToSource(9, 9), (Span{109, 109}));
}

TEST(MappedTextTest, AFoldedCharacterMapsToTheWholeOfItsSource) {
  MappedText text;
  text.Append("6", {10, 11});
  text.Append(".", {11, 14});  // ．
  text.Append("5%", {14, 16});
  EXPECT_EQ(text.text(), "6.5%");
  EXPECT_EQ(text.ToSource(0, 3), (Span{10, 15}));
  EXPECT_EQ(text.ToSource(1, 2), (Span{11, 14}));
}

TEST(MappedTextTest, JoinsLinesAndCutsSlices) {
  MappedText text;
  text.Append("2023", {0, 4});
  text.AppendSynthetic("\n");
  text.Append("完成", {8, 14});
  EXPECT_EQ(text.ToSource(), (Span{0, 14}));
  EXPECT_EQ(text.ToSource(4, 5), (Span{4, 4}));
  MappedText slice = text.Slice(2, 8);
  EXPECT_EQ(slice.text(), "23\n完");
  EXPECT_EQ(slice.ToSource(), (Span{2, 11}));
  EXPECT_EQ(slice.ToSource(3, 6), (Span{8, 11}));
}

TEST(MappedTextTest, NothingMapsToNothing) {
  MappedText text;
  text.Append("", {5, 9});
  EXPECT_TRUE(text.empty());
  EXPECT_EQ(text.ToSource(), Span{});
  EXPECT_TRUE(text.Slice(0, 4).empty());
}

}  // namespace
}  // namespace heyan
