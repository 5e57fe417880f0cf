// Every line of tests/golden/numbers/*.tsv reads as it says: a running text, then each of its numbers as class|text or
// class/sort|text. Lines that begin with "# " are remarks. HEYAN_UPDATE_GOLDEN=1 writes all columns but the first.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <string>

#include "../app/shipped_knowledge.h"
#include "golden_lines.h"
#include "text/utf8.h"
#include "understand/number_reader.h"

namespace heyan {
namespace {

std::string ReadLine(const std::string& line) {
  std::string text = line.substr(0, line.find('\t'));
  MappedText source;
  source.Append(text, {0, static_cast<std::uint32_t>(text.size())});
  MappedText folded = FoldWidth(source);
  std::string read = text;
  std::size_t end = 0;
  for (const ReadNumber& number : NumbersOf(folded, nullptr, test::ShippedLexicon(), NumberPlace::kText).numbers) {
    EXPECT_LE(end, number.begin) << "overlapping numbers in: " << line;
    std::string between = folded.text().substr(end, number.begin - end);
    EXPECT_EQ(between.find_first_of("0123456789"), std::string::npos) << "a digit stands in no number: " << line;
    end = number.end;
    read += fmt::format("\t{}{}{}|{}", ToString(number.number_class), number.name_class.empty() ? "" : "/",
                        number.name_class, folded.text().substr(number.begin, number.end - number.begin));
  }
  EXPECT_EQ(folded.text().substr(end).find_first_of("0123456789"), std::string::npos) << "a digit left over: " << line;
  return read;
}

TEST(NumbersGoldenTest, LinesReadAsTheySay) {
  test::ExpectGoldenLines("numbers", 80, [](const std::string& line, const std::string&) { return ReadLine(line); });
}

// A report may hold a line of ten million characters: reading numbers stays linear.
TEST(NumberReaderTest, GiantTextsAreReadInOnePass) {
  constexpr std::size_t kCount = 50000;
  for (std::string piece : {"1", "1、", "第1", "1+", "12月", "一", "“1", "1.", "1—", "(1", "A1", "1:"}) {
    MappedText text;
    std::string bytes;
    for (std::size_t i = 0; i < kCount; ++i) bytes += piece;
    text.Append(bytes, {0, static_cast<std::uint32_t>(bytes.size())});
    ReadNumbers read = NumbersOf(text, nullptr, test::ShippedLexicon(), NumberPlace::kText);
    std::size_t end = 0;
    for (const ReadNumber& number : read.numbers) {
      ASSERT_LE(end, number.begin) << piece;
      ASSERT_LT(number.begin, number.end) << piece;
      end = number.end;
    }
    ASSERT_LE(end, bytes.size());
  }
}

}  // namespace
}  // namespace heyan
