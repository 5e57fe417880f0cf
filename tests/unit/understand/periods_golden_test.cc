// Every line of tests/golden/periods/*.tsv reads as it says: the text, then its times from left to right as
// printed|period|anchor|reach|count|period in a section on 2023 of a session of 2024|its days ("-" where they are not
// exact). Lines that begin with "# " are remarks. HEYAN_UPDATE_GOLDEN=1 writes the times.
#include <gtest/gtest.h>

#include "../app/shipped_knowledge.h"
#include "golden_lines.h"
#include "period_dump.h"

namespace heyan {
namespace {

constexpr int kSectionYear = 2023;
constexpr int kThisYear = 2024;

std::string PrintPeriod(std::string_view text, const ReadPeriod& read) {
  Period resolved = Resolve(read, kSectionYear, kThisYear);
  std::optional<DaySpan> days = DaysOf(read, resolved);
  return fmt::format("{}|{}|{}|{}|{}|{}|{}", text.substr(read.begin, read.end - read.begin),
                     test::ToString(read.period), test::ToString(read.anchor), test::ToString(read.reach), read.count,
                     test::ToString(resolved), days ? test::ToString(*days) : "-");
}

std::string ReadLine(const std::string& line) {
  std::string printed = line.substr(0, line.find('\t'));
  std::string text = FoldWidth(printed);
  std::string read = printed;
  for (const ReadPeriod& period : test::PeriodsOf(text, test::ShippedLexicon())) {
    read += "\t" + PrintPeriod(text, period);
  }
  return read;
}

TEST(PeriodsGoldenTest, LinesReadAsTheySay) {
  test::ExpectGoldenLines("periods", 150, [](const std::string& line, const std::string&) { return ReadLine(line); });
}

TEST(PeriodReaderTest, GiantLinesOfBeginningsAreCheap) {
  for (std::string_view piece :
       {"2", "二", "“", "近", "截至", "1—", "2021、", "2021—", "年", "十", "第", "前1", "3月5日—"}) {
    std::string text;
    while (text.size() < 1'000'000) text += piece;
    std::size_t length = test::PeriodsOf(text, test::ShippedLexicon()).size();
    EXPECT_LE(length, text.size());
  }
}

}  // namespace
}  // namespace heyan
