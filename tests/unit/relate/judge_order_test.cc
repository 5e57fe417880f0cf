// Judgements that look at other rows and columns, and how verdicts hang together.
#include <gtest/gtest.h>

#include <algorithm>
#include <iterator>
#include <string>

#include "judge_rows.h"

namespace heyan {
namespace {

using test::AddCell;
using test::AddRow;
using test::JudgeLast;
using test::JudgeRow;

TEST(JudgeTest, RelativeTargetsAreHeldAgainstTheRowTheyName) {
  struct Relative {
    const char* target;
    const char* result;
    Verdict verdict;
  };
  for (const Relative& c : {Relative{"与经济增长同步", "6.2", Verdict::kMet},
                            {"与经济增长同步", "6.0", Verdict::kNear},
                            {"与经济增长同步", "5.0", Verdict::kMissed},
                            {"快于经济增速", "6.2", Verdict::kMissed},
                            {"快于经济增速", "6.3", Verdict::kMet}}) {
    Report report;
    AddRow("地区生产总值增速（%）", "6", "6.2", &report);
    AddRow("农村居民人均可支配收入增速（%）", c.target, c.result, &report);
    Judgement judgement = JudgeLast(report);
    EXPECT_EQ(ToString(judgement.verdict), ToString(c.verdict)) << c.target << " → " << c.result;
    EXPECT_EQ(judgement.reference, 0);
    EXPECT_EQ(judgement.computation.substr(0, 1), std::string(c.result).substr(0, 1));
  }
}

TEST(JudgeTest, ARelativeTargetCannotBeConfirmedByABound) {
  Report report;
  AddRow("地区生产总值增速（%）", "6", "6以上", &report);
  AddRow("农村居民人均可支配收入增速（%）", "快于经济增速", "6.5", &report);
  EXPECT_EQ(JudgeLast(report).reason, "undetermined.bound");
}

TEST(JudgeTest, AResultInAnotherColumnIsNoStandIn) {
  Report report;
  Indicator& indicator = AddRow("地区生产总值增速（%）", "6", "", &report);
  indicator.results.push_back({Measure::kLevel, AddCell("412.6亿元", {}, &report)});
  EXPECT_EQ(JudgeLast(report).reason, "undetermined.column");
}

TEST(JudgeTest, TellsWhatItCompared) {
  Judgement judgement = JudgeRow("空气质量优良天数（天）", "≥330", "305");
  EXPECT_EQ(judgement.computation, "305 < 330");
  EXPECT_EQ(judgement.target_quantity, 0);
  EXPECT_EQ(judgement.actual_quantity, 1);
}

// Turning the direction turns the verdict, unless target and result are equal.
TEST(JudgeTest, PlainFiguresAreJudgedTheOtherWayRoundWhenLowerIsBetter) {
  for (const char* result : {"4.9", "5", "5.1", "-5", "0", "50"}) {
    Verdict higher = JudgeRow("固定资产投资增速（%）", "5", result).verdict;
    Verdict lower = JudgeRow("城镇调查失业率（%）", "5", result).verdict;
    if (higher == Verdict::kMet) {
      EXPECT_EQ(lower, Verdict::kMet) << result;
    } else {
      EXPECT_EQ(higher == Verdict::kExceeded, lower == Verdict::kMissed) << result;
      EXPECT_EQ(higher == Verdict::kMissed, lower == Verdict::kExceeded) << result;
    }
  }
}

// A better result never has a worse verdict.
TEST(JudgeTest, VerdictsRiseWithTheResult) {
  auto rank = [](Verdict verdict) {
    constexpr Verdict kFromBadToGood[] = {Verdict::kMissed, Verdict::kNear, Verdict::kMet, Verdict::kExceeded};
    auto found = std::ranges::find(kFromBadToGood, verdict);
    EXPECT_NE(found, std::end(kFromBadToGood));
    return found - kFromBadToGood;
  };
  for (const char* target : {"6", "6左右", "6以上", "高于6", "约6", "6—7", "超过6"}) {
    std::ptrdiff_t last = 0;
    for (const char* result : {"-3", "0", "5.3", "5.4", "5.9", "6.0", "6.1", "7", "7.5", "66"}) {
      std::ptrdiff_t now = rank(JudgeRow("固定资产投资增速（%）", target, result).verdict);
      EXPECT_GE(now, last) << target << " → " << result;
      last = now;
    }
  }
}

}  // namespace
}  // namespace heyan
