// What slips of the pen make of a figure.
#include "engine/nudge.h"

#include <gtest/gtest.h>

#include <string>

#include "../app/shipped_knowledge.h"
#include "engine/engine.h"

namespace heyan {
namespace {

struct Case {
  std::string figure, last_digit, ten_times, swapped_digits, scale_word, sign;  // empty: no such nudge
};

const Case kCases[] = {
    {"6.5", "6.6", "65", "5.6", "", "-6.5"},
    {"305", "306", "3050", "350", "", "-305"},
    {"9", "8", "90", "", "", "-9"},
    {"0.4", "0.5", "4", "4.0", "", "-0.4"},
    {"0.05", "0.06", "0.5", "0.50", "", "-0.05"},
    {"6.55%", "6.56%", "65.5%", "5.65%", "", "-6.55%"},
    {"5.0", "5.1", "50", "0.5", "", "-5.0"},
    {"330", "331", "3300", "303", "", "-330"},
    {"55", "56", "550", "", "", "-55"},
    {"100", "101", "1000", "", "", "-100"},
    {"-6.5", "-6.6", "-65", "-5.6", "", "6.5"},
    {"0", "1", "", "", "", ""},
    {"1,234.5", "1,234.6", "12345", "2,134.5", "", "-1,234.5"},
    {"9,876", "9,877", "98760", "8,976", "", "-9,876"},
    {"≥330", "≥331", "≥3300", "≥303", "", "≥-330"},
    {"5.5以内", "5.6以内", "55以内", "", "", "-5.5以内"},
    {"2.31万人", "2.32万人", "23.1万人", "3.21万人", "2.31亿人", "-2.31万人"},
    {"985.2亿元", "985.3亿元", "9852亿元", "895.2亿元", "985.2万元", "-985.2亿元"},
    {"1.2万亿元", "1.3万亿元", "12万亿元", "2.1万亿元", "1.2亿元", "-1.2万亿元"},
    {"3—5%", "4—5%", "30—5%", "", "", "-3—5%"},
    {"1.94:1", "1.95:1", "19.4:1", "9.14:1", "", "-1.94:1"},
    {"６．５％", "6.6%", "65%", "5.6%", "", "-6.5%"},
    {"三成", "", "", "", "", ""},
    {"两万余人", "", "", "", "两亿余人", ""},
    {"Ⅱ类", "", "", "", "", ""},
};

TEST(NudgeTest, ChangesTheFirstNumberOfAFigure) {
  for (const Case& c : kCases) {
    auto nudged = [&](NudgeKind kind) { return NudgedFigure(kind, c.figure).value_or(""); };
    EXPECT_EQ(nudged(NudgeKind::kLastDigit), c.last_digit) << c.figure;
    EXPECT_EQ(nudged(NudgeKind::kTenTimes), c.ten_times) << c.figure;
    EXPECT_EQ(nudged(NudgeKind::kSwappedDigits), c.swapped_digits) << c.figure;
    EXPECT_EQ(nudged(NudgeKind::kScaleWord), c.scale_word) << c.figure;
    EXPECT_EQ(nudged(NudgeKind::kSign), c.sign) << c.figure;
  }
}

// The sentence after the sign of its only figure is nudged.
std::string WithSignNudged(const std::string& sentence) {
  Result<Report> report = ParseReport(sentence, "nudge", *ReaderByName("markdown"), test::ShippedLexicon());
  EXPECT_TRUE(report && report->quantities.size() == 1) << sentence;
  if (!report || report->quantities.empty()) return "";
  for (const Nudge& nudge : NudgesOf(report->quantities[0], sentence, test::ShippedLexicon())) {
    if (nudge.kind == NudgeKind::kSign) return WithNudge(sentence, nudge);
  }
  return sentence;
}

TEST(NudgeTest, TurnsAWordOfGrowthOrFallIntoItsOpposite) {
  EXPECT_EQ(WithSignNudged("地区生产总值增长6.5%。"), "地区生产总值下降6.5%。");
  EXPECT_EQ(WithSignNudged("覆盖率提高1.2个百分点。"), "覆盖率下降1.2个百分点。");
  EXPECT_EQ(WithSignNudged("单位能耗下降3.1%。"), "单位能耗提高3.1%。");
  EXPECT_EQ(WithSignNudged("财政收入减少3亿元。"), "财政收入提高3亿元。");
  EXPECT_EQ(WithSignNudged("地区生产总值增长约6.5%。"), "地区生产总值下降约6.5%。");
  // A word that ends so, and means something else.
  EXPECT_EQ(WithSignNudged("财政收入增长到36亿元。"), "财政收入增长到-36亿元。");
}

TEST(NudgeTest, ASpanOutsideOfTheTextHasNoNudges) {
  Quantity figure;
  figure.span = {5, 9};
  EXPECT_TRUE(NudgesOf(figure, "6.5%", test::ShippedLexicon()).empty());
  figure.span = {2, 2};
  EXPECT_TRUE(NudgesOf(figure, "6.5%", test::ShippedLexicon()).empty());
}

TEST(NudgeTest, ANudgedTextChangesNothingElse) {
  std::string text = "增长6.5%，其中3.1亿元";
  EXPECT_EQ(WithNudge(text, {NudgeKind::kLastDigit, {6, 10}, "6.5%", "6.6%"}), "增长6.6%，其中3.1亿元");
}

}  // namespace
}  // namespace heyan
