// Targets and results as cells print them, and the verdict on each pair.
#include "relate/judge.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "../app/shipped_knowledge.h"
#include "understand/indicator_cell.h"
#include "understand/indicator_label.h"

namespace heyan {
namespace {

MappedText Printed(std::string_view text) {
  MappedText mapped;
  mapped.Append(text, {0, static_cast<std::uint32_t>(text.size())});
  return mapped;
}

IndicatorCell AddCell(std::string_view text, const IndicatorLabel& label, Report* report) {
  ReadCell read = ReadIndicatorCell(Printed(text), label.unit ? &*label.unit : nullptr, test::ShippedLexicon());
  if (read.quantity) {
    read.cell.quantity = static_cast<int>(report->quantities.size());
    report->quantities.push_back(*read.quantity);
  }
  return read.cell;
}

// A row with one target and one result column; a null result is a table without result column.
const Indicator& AddRow(std::string_view label_text, std::string_view target, const char* result, Report* report) {
  IndicatorLabel label = ReadIndicatorLabel(Printed(label_text), test::ShippedLexicon());
  Indicator indicator;
  indicator.name = label.name;
  indicator.canonical = label.canonical;
  indicator.direction = label.direction;
  indicator.measure = label.measure;
  indicator.year = 2023;
  indicator.has_target_column = true;
  indicator.target = AddCell(target, label, report);
  if (result != nullptr) {
    indicator.has_result_column = true;
    indicator.results.push_back({Measure::kUnspecified, AddCell(result, label, report)});
    indicator.judged = 0;
  }
  report->indicators.push_back(indicator);
  return report->indicators.back();
}

Judgement JudgeRow(std::string_view label, std::string_view target, const char* result) {
  Report report;
  return Judge(report, AddRow(label, target, result, &report));
}

struct Case {
  const char* label;
  const char* target;
  const char* result;  // null: no result column
  Verdict verdict;
  const char* reason = "";
};

constexpr Case kCases[] = {
    // The label's direction, at face value.
    {"固定资产投资增速（%）", "5", "5.0", Verdict::kMet},
    {"固定资产投资增速（%）", "5", "5.1", Verdict::kExceeded},
    {"固定资产投资增速（%）", "5", "4.9", Verdict::kMissed},
    {"固定资产投资增速（%）", "5", "-5", Verdict::kMissed},
    {"城镇调查失业率（%）", "5", "5.2", Verdict::kMissed},
    {"城镇调查失业率（%）", "5", "4.8", Verdict::kExceeded},
    {"单位地区生产总值能耗下降（%）", "2.5", "2.6", Verdict::kExceeded},
    {"单位地区生产总值能耗下降（%）", "2.5", "2.4", Verdict::kMissed},
    {"城乡居民收入比", "2.03:1", "2.05:1", Verdict::kMissed},
    {"城乡居民收入比", "2.03:1", "2.01：1", Verdict::kExceeded},
    // A comparator of the target has its own direction, whatever the label is.
    {"空气质量优良天数（天）", "≥330", "330", Verdict::kMet},
    {"空气质量优良天数（天）", "≥330", "305", Verdict::kMissed},
    {"城镇调查失业率（%）", "5.5以内", "5.2", Verdict::kMet},
    {"城镇调查失业率（%）", "5.5以内", "5.5", Verdict::kMet},
    {"城镇调查失业率（%）", "5.5以内", "5.6", Verdict::kMissed},
    {"某某指数", "不低于60", "61", Verdict::kExceeded},
    {"某某指数", "不超过60", "61", Verdict::kMissed},
    {"服务业增加值增速（%）", "高于6", "6", Verdict::kMissed},
    {"生产安全事故死亡人数（人）", "小于8", "8", Verdict::kMissed},
    {"生产安全事故死亡人数（人）", "小于8", "7", Verdict::kMet},
    // 左右: up to a tenth worse is near.
    {"地区生产总值增速（%）", "6左右", "6.1", Verdict::kExceeded},
    {"地区生产总值增速（%）", "6左右", "5.4", Verdict::kNear},
    {"地区生产总值增速（%）", "6左右", "5.3", Verdict::kMissed},
    {"地区生产总值增速（%）", "约6", "5.9", Verdict::kNear},
    // Of a range the end that is easier to reach decides.
    {"地区生产总值增速（%）", "6—7", "6", Verdict::kMet},
    {"地区生产总值增速（%）", "6—7", "5.9", Verdict::kMissed},
    {"城镇调查失业率（%）", "5—5.5", "5.6", Verdict::kMissed},
    // Results that are bounds.
    {"城镇新增就业（万人）", "1.5", "1万人以上", Verdict::kUndetermined, "undetermined.bound"},
    {"城镇新增就业（万人）", "1.5", "1.5万人以上", Verdict::kMet},
    {"城镇新增就业（万人）", "1.5", "超过1.6万人", Verdict::kExceeded},
    {"城镇新增就业（万人）", "1.5", "不足1.5万人", Verdict::kUndetermined, "undetermined.bound"},
    {"城镇新增就业（万人）", "1.5", "1.2万人以内", Verdict::kMissed},
    {"城镇调查失业率（%）", "5.5", "5以内", Verdict::kMet},
    {"城镇调查失业率（%）", "5.5", "6以内", Verdict::kUndetermined, "undetermined.bound"},
    {"城镇调查失业率（%）", "5.5", "6以上", Verdict::kMissed},
    // Changes against levels.
    {"常住人口城镇化率（%）", "提高1.5个百分点", "59.5", Verdict::kUndetermined, "undetermined.change"},
    {"常住人口城镇化率（%）", "59.5", "提高1.5个百分点", Verdict::kUndetermined, "undetermined.change"},
    {"常住人口城镇化率（%）", "提高0.8个百分点", "提高0.9个百分点", Verdict::kExceeded},
    {"常住人口城镇化率（%）", "提高0.8个百分点", "提高0.7个百分点", Verdict::kMissed},
    // Units, directions and words.
    {"固定资产投资", "65亿元", "6.5%", Verdict::kUndetermined, "undetermined.unit"},
    {"出境断面水质", "Ⅲ类", "95%", Verdict::kUndetermined, "undetermined.unit"},
    {"某某指数", "60", "61", Verdict::kUndetermined, "undetermined.direction"},
    {"某某指数", "60", "60", Verdict::kMet},
    {"年末总人口（万人）", "61.2", "60.9", Verdict::kUndetermined, "undetermined.direction"},
    {"出境断面水质", "Ⅲ类", "Ⅱ类", Verdict::kExceeded},
    {"出境断面水质", "Ⅲ类", "Ⅲ类", Verdict::kMet},
    {"出境断面水质", "Ⅲ类", "Ⅳ类", Verdict::kMissed},
    {"化学需氧量", "完成上级下达目标", "完成", Verdict::kMet},
    {"化学需氧量", "完成上级下达目标", "预计能够完成", Verdict::kMet},
    {"化学需氧量", "完成上级下达目标", "未完成", Verdict::kMissed},
    {"化学需氧量", "完成上级下达目标", "3.1", Verdict::kUndetermined, "undetermined.delegated"},
    {"森林覆盖率（%）", "稳步提升", "52.6", Verdict::kUndetermined, "undetermined.text"},
    {"森林覆盖率（%）", "52", "完成", Verdict::kMet},
    // What is not there.
    {"森林覆盖率（%）", "", "52.6", Verdict::kNoTarget},
    {"森林覆盖率（%）", "—", "52.6", Verdict::kNoTarget},
    {"森林覆盖率（%）", "52", "—", Verdict::kNoResult},
    {"森林覆盖率（%）", "52", "/", Verdict::kNoResult},
    {"森林覆盖率（%）", "52", nullptr, Verdict::kPending},
    {"森林覆盖率（%）", "", nullptr, Verdict::kNoTarget},
    {"全体居民人均可支配收入增速（%）", "与经济增长同步", "6", Verdict::kUndetermined, "undetermined.reference"},
};

TEST(JudgeTest, EveryPairHasItsVerdict) {
  for (const Case& c : kCases) {
    Judgement judgement = JudgeRow(c.label, c.target, c.result);
    std::string pair = std::string(c.label) + ": " + c.target + " → " + (c.result ? c.result : "no column");
    EXPECT_EQ(ToString(judgement.verdict), ToString(c.verdict)) << pair;
    EXPECT_EQ(judgement.reason, c.reason) << pair;
  }
}

TEST(JudgeTest, RelativeTargetsAreHeldAgainstTheRowTheyName) {
  struct Relative {
    const char* target;
    const char* result;
    Verdict verdict;
  };
  for (const Relative& c : {Relative{"与经济增长同步", "6.2", Verdict::kMet}, {"与经济增长同步", "6.0", Verdict::kNear},
                            {"与经济增长同步", "5.0", Verdict::kMissed}, {"快于经济增速", "6.2", Verdict::kMissed},
                            {"快于经济增速", "6.3", Verdict::kMet}}) {
    Report report;
    AddRow("地区生产总值增速（%）", "6", "6.2", &report);
    Judgement judgement = Judge(report, AddRow("农村居民人均可支配收入增速（%）", c.target, c.result, &report));
    EXPECT_EQ(ToString(judgement.verdict), ToString(c.verdict)) << c.target << " → " << c.result;
    EXPECT_EQ(judgement.reference, 0);
    EXPECT_EQ(judgement.computation.substr(0, 1), std::string(c.result).substr(0, 1));
  }
}

TEST(JudgeTest, ARelativeTargetCannotBeConfirmedByABound) {
  Report report;
  AddRow("地区生产总值增速（%）", "6", "6以上", &report);
  Judgement judgement = Judge(report, AddRow("农村居民人均可支配收入增速（%）", "快于经济增速", "6.5", &report));
  EXPECT_EQ(judgement.reason, "undetermined.bound");
}

TEST(JudgeTest, AResultInAnotherColumnIsNoStandIn) {
  Report report;
  Indicator indicator = AddRow("地区生产总值增速（%）", "6", "", &report);
  indicator.results.push_back({Measure::kLevel, AddCell("412.6亿元", {}, &report)});
  EXPECT_EQ(Judge(report, indicator).reason, "undetermined.column");
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
