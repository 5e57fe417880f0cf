#include <gtest/gtest.h>

#include "read/reader.h"

namespace heyan {
namespace {

TEST(FormatsTest, FindsAReaderByExtensionAndByName) {
  EXPECT_EQ(ReaderForPath("a/b.TXT")->name, "text");
  EXPECT_EQ(ReaderForPath("草案.md")->name, "markdown");
  EXPECT_EQ(ReaderForPath("草案.markdown")->name, "markdown");
  EXPECT_EQ(ReaderForPath("草案.json")->name, "json");
  for (std::string_view path : {"a.docx", "a", "a.txt/b", "a.", ".d/a"})
    EXPECT_EQ(ReaderForPath(path), nullptr) << path;
  EXPECT_EQ(ReaderByName("text"), ReaderForPath("a.txt"));
  EXPECT_EQ(ReaderByName("docx"), nullptr);
}

TEST(FormatsTest, SaysThatThereIsNothingToRead) {
  for (const ReaderFormat& format : ReaderFormats()) {
    for (std::string_view text : {"", " \r\n　\n"}) {
      auto report = format.read(std::string(text), "草案");
      ASSERT_FALSE(report.has_value()) << format.name;
      EXPECT_EQ(report.error().message.en, "草案: the file is empty, there is nothing to read");
    }
  }
}

TEST(FormatsTest, CountsPlacesInTheSource) {
  auto report = ReaderByName("text")->read("一、概况\r\n  增长8.6%\r\n", "a.txt");
  ASSERT_TRUE(report.has_value());
  EXPECT_EQ(report->source.format, "text");
  ASSERT_EQ(report->blocks.size(), 2U);
  Place place = report->Locate(report->blocks[1].content.ToSource(6, 10));
  EXPECT_EQ(place, (Place{2, 5, 2, 9, {}}));
  EXPECT_EQ(report->locator->Line(2), "  增长8.6%");
}

}  // namespace
}  // namespace heyan
