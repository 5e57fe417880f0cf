// Targets and results as cells print them, and the verdict on each pair.
#include <gtest/gtest.h>

#include <string>

#include "judge_rows.h"

namespace heyan {
namespace {

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
    Judgement judgement = test::JudgeRow(c.label, c.target, c.result);
    std::string pair = std::string(c.label) + ": " + c.target + " → " + (c.result ? c.result : "no column");
    EXPECT_EQ(ToString(judgement.verdict), ToString(c.verdict)) << pair;
    EXPECT_EQ(judgement.reason, c.reason) << pair;
  }
}

}  // namespace
}  // namespace heyan
