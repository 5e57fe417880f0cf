#include "text/utf8.h"

#include <gtest/gtest.h>

namespace heyan {
namespace {

std::string Folded(std::string_view text) { return FoldWidth(text); }

TEST(DecodeTextTest, StripsTheByteOrderMark) {
  auto text = DecodeText("\xEF\xBB\xBF增长8.6%", "a.txt");
  ASSERT_TRUE(text.has_value());
  EXPECT_EQ(*text, "增长8.6%");
}

TEST(DecodeTextTest, AcceptsEveryLengthOfCharacter) {
  std::string text = "aé中𠀀\r\n";
  EXPECT_EQ(DecodeText(text, "a.txt").value(), text);
}

TEST(DecodeTextTest, TellsWhereTheFirstBadByteIs) {
  auto text = DecodeText("指标\n目标\xB5\xD8", "a.txt");
  ASSERT_FALSE(text.has_value());
  EXPECT_TRUE(text.error().message.zh.starts_with("a.txt:2:3：")) << text.error().message.zh;
  EXPECT_TRUE(text.error().message.en.starts_with("a.txt:2:3: ")) << text.error().message.en;
  EXPECT_NE(text.error().message.en.find("iconv"), std::string::npos);
}

TEST(DecodeTextTest, RefusesMalformedForms) {
  for (std::string_view bytes :
       {"\xC0\x80", "\xE0\x80\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xF5", "\x80", "\xE4\xB8"}) {
    EXPECT_FALSE(DecodeText(std::string(bytes), "a.txt").has_value());
  }
}

TEST(DecodeTextTest, RefusesBinaryAndUtf16) {
  auto binary = DecodeText(std::string("PK\0\1", 4), "a.bin");
  ASSERT_FALSE(binary.has_value());
  EXPECT_NE(binary.error().message.zh.find("二进制"), std::string::npos);
  auto utf16 = DecodeText(std::string("\xFF\xFE-N", 4), "a.txt");
  ASSERT_FALSE(utf16.has_value());
  EXPECT_NE(utf16.error().message.en.find("UTF-16"), std::string::npos);
}

TEST(CodePointTest, RoundTrips) {
  for (char32_t point : {U'a', U'é', U'中', U'𠀀'}) {
    std::string text;
    AppendUtf8(point, &text);
    CodePoint decoded = DecodeAt(text, 0);
    EXPECT_EQ(decoded.value, point);
    EXPECT_EQ(decoded.length, text.size());
  }
  EXPECT_EQ(DecodeAt("a", 1).length, 0U);
  EXPECT_EQ(DecodeAt(std::string_view("中").substr(0, 2), 0).length, 2U);
}

TEST(CharacterTest, KnowsHanAndBlanks) {
  EXPECT_TRUE(IsHan(U'率') && IsHan(U'〇') && IsHan(U'𠀀'));
  EXPECT_FALSE(IsHan(U'，') || IsHan(U'a') || IsHan(U'あ'));
  for (char32_t blank : {U' ', U'\t', U'\n', U'\u00A0', U'\u3000', U'\u200B', U'\uFEFF', U'\u2009'})
    EXPECT_TRUE(IsBlank(blank));
  EXPECT_FALSE(IsBlank(U'\0') || IsBlank(U'·') || IsBlank(U'中'));
}

TEST(TrimTest, TakesBlanksFromBothEnds) {
  EXPECT_EQ(Trim("\t　指 标\u00A0\r"), "指 标");
  EXPECT_EQ(Trim("　 "), "");
  EXPECT_EQ(Trim(""), "");
}

TEST(DisplayWidthTest, CountsTerminalColumns) {
  EXPECT_EQ(DisplayWidth("GDP增速（%）"), 3 + 4 + 2 + 1 + 2);
  EXPECT_EQ(DisplayWidth("≥330天"), 6);
  EXPECT_EQ(DisplayWidth("e\u0301\u200B"), 1);
}

TEST(FoldWidthTest, FoldsWhatNumbersNeed) {
  EXPECT_EQ(Folded("１２．５％（ＧＤＰ）＋－／＊＜＝＞～＃"), "12.5%(GDP)+-/*<=>~#");
  EXPECT_EQ(Folded("﹟≧≦−﹣"), "#≥≤--");
  EXPECT_EQ(Folded("a\u00A0b　c\td\ne"), "a b c d\ne");
}

TEST(FoldWidthTest, LeavesOtherPunctuation) {
  EXPECT_EQ(Folded("一，二；三：四、五。“六”［七］"), "一，二；三：四、五。“六”［七］");
}

TEST(FoldWidthTest, MapsEveryPart) {
  std::string source = "投资１０％以上";
  MappedText text;
  text.Append(source, {100, 100 + static_cast<std::uint32_t>(source.size())});
  MappedText folded = FoldWidth(text);
  EXPECT_EQ(folded.text(), "投资10%以上");
  EXPECT_EQ(folded.ToSource(0, 6), (Span{100, 106}));
  EXPECT_EQ(folded.ToSource(6, 7), (Span{106, 109}));
  EXPECT_EQ(folded.ToSource(7, 9), (Span{109, 115}));
  EXPECT_EQ(folded.ToSource(9, 15), (Span{115, 121}));
}

TEST(FoldWidthTest, KeepsPiecesThatStandApart) {
  MappedText text;
  text.Append("增速", {10, 16});
  text.AppendSynthetic("\n");
  text.Append("７以上", {30, 39});
  MappedText folded = FoldWidth(text);
  EXPECT_EQ(folded.text(), "增速\n7以上");
  EXPECT_EQ(folded.ToSource(3, 6), (Span{13, 16}));
  EXPECT_EQ(folded.ToSource(7, 8), (Span{30, 33}));
  EXPECT_EQ(folded.ToSource(8, 11), (Span{33, 36}));
}

TEST(FoldWidthTest, CopiesWhatDoesNotFold) {
  MappedText text;
  text.Append("增长", {5, 11});
  text.Append("8.6%", {20, 24});
  MappedText folded = FoldWidth(text);
  EXPECT_EQ(folded.text(), text.text());
  EXPECT_EQ(folded.ToSource(6, 7), (Span{20, 21}));
  EXPECT_TRUE(FoldWidth(MappedText()).empty());
}

}  // namespace
}  // namespace heyan
