// Times that were read with the numbers of a text are the ones that PeriodAt reads there.
#include "understand/known_periods.h"

#include <gtest/gtest.h>

#include "../app/shipped_knowledge.h"
#include "text/utf8.h"

namespace heyan {
namespace {

TEST(KnownPeriodsTest, AgreeWithPeriodAt) {
  const Lexicon& lexicon = test::ShippedLexicon();
  for (std::string_view line :
       {"2023年，全市完成投资12.5亿元，比上年增长6%", "“十四五”时期累计建成5G基站300个", "图42021年一季度收入",
        "二〇二三年上半年第三产业增长5%，1—6月超过2022年同期", "截至去年底，2021—2023年分别为5、6、7个"}) {
    MappedText text;
    text.Append(line, {0, static_cast<std::uint32_t>(line.size())});
    ReadNumbers numbers = NumbersOf(text, nullptr, lexicon, NumberPlace::kText);
    numbers.text = text;
    KnownPeriods known(numbers, lexicon);
    for (std::size_t at = 0; at < line.size(); at += DecodeAt(line, at).length) {
      std::optional<ReadPeriod> expected = PeriodAt(line, at, lexicon);
      std::optional<ReadPeriod> read = known.At(at);
      ASSERT_EQ(read.has_value(), expected.has_value()) << line << " at " << at;
      if (!read) continue;
      EXPECT_EQ(read->end, expected->end) << line << " at " << at;
      EXPECT_EQ(read->period.year, expected->period.year) << line << " at " << at;
      EXPECT_EQ(read->period.part, expected->period.part) << line << " at " << at;
    }
  }
}

}  // namespace
}  // namespace heyan
