#include "read/line_marks.h"

#include <gtest/gtest.h>

namespace heyan {
namespace {

std::string Marked(std::string_view line, const Outline& outline = {}) {
  LineMark mark = MarkOf(line, outline);
  return std::to_string(static_cast<int>(mark.kind)) + "/" + std::to_string(mark.level) + "/" + mark.number;
}

std::string As(LineKind kind, int level, std::string_view number) {
  return std::to_string(static_cast<int>(kind)) + "/" + std::to_string(level) + "/" + std::string(number);
}

const std::string kNothing = As(LineKind::kText, 0, "");

TEST(LineMarksTest, KnowsEveryLevelOfHeading) {
  EXPECT_EQ(Marked("一、工作回顾"), As(LineKind::kHeading, 1, "一"));
  EXPECT_EQ(Marked("二十一、附则"), As(LineKind::kHeading, 1, "二十一"));
  EXPECT_EQ(Marked("（十）强化保障"), As(LineKind::kHeading, 2, "十"));
  EXPECT_EQ(Marked("(三) 强化保障"), As(LineKind::kHeading, 2, "三"));
  EXPECT_EQ(Marked("12．交通项目"), As(LineKind::kHeading, 3, "12"));
  EXPECT_EQ(Marked("3.交通项目"), As(LineKind::kHeading, 3, "3"));
  EXPECT_EQ(Marked("２、交通项目"), As(LineKind::kHeading, 3, "２"));
  EXPECT_EQ(Marked("（4）交通项目"), As(LineKind::kHeading, 4, "4"));
  EXPECT_EQ(Marked("五是扩大投资"), As(LineKind::kListItem, 5, "五"));
}

TEST(LineMarksTest, LeavesSentencesAlone) {
  for (std::string_view line : {"一、二产业稳步增长", "2023年增长6.5%", "一些企业", "（含农户）", "(2023年)全市",
                                "1234、某项", "十分突出", "表彰先进", "专栏建设有序推进", "图书馆建成"}) {
    EXPECT_EQ(Marked(line), kNothing) << line;
  }
}

TEST(LineMarksTest, TakesADigitAfterTheMarkOnlyWhenTheNumberComesNext) {
  Outline outline;
  EXPECT_EQ(Marked("12.6个港口工程", outline), kNothing);
  EXPECT_EQ(Marked("1.5亿元", outline), kNothing);
  outline.Note(3, 11);
  EXPECT_EQ(Marked("12.6个港口工程", outline), As(LineKind::kHeading, 3, "12"));
}

TEST(LineMarksTest, KnowsCaptions) {
  EXPECT_EQ(Marked("专栏3：民生实事"), As(LineKind::kBoxCaption, 0, "专栏3"));
  EXPECT_EQ(Marked("专栏 4  民生实事"), As(LineKind::kBoxCaption, 0, "专栏4"));
  EXPECT_EQ(Marked("专栏：民生实事"), As(LineKind::kBoxCaption, 0, "专栏"));
  EXPECT_EQ(Marked("图2 税收收入"), As(LineKind::kFigure, 0, "图2"));
  EXPECT_EQ(Marked("附表：明细"), As(LineKind::kTableCaption, 0, "附表"));
  EXPECT_EQ(Marked("表二 收入明细"), As(LineKind::kTableCaption, 0, "表二"));
}

TEST(LineMarksTest, PartsACaptionNumberFromAYear) {
  EXPECT_EQ(Marked("表22023年产量"), As(LineKind::kTableCaption, 0, "表2"));
  EXPECT_EQ(Marked("图122019—2023年产量"), As(LineKind::kFigure, 0, "图12"));
  EXPECT_EQ(Marked("表2023年产量"), kNothing);
}

TEST(LineMarksTest, KnowsNotesAndUnits) {
  EXPECT_EQ(Marked("注：“*”为约束性指标"), As(LineKind::kNote, 0, ""));
  EXPECT_EQ(Marked("单位：万元"), As(LineKind::kUnit, 0, ""));
  EXPECT_EQ(Marked("（单位：亿元、%）"), As(LineKind::kUnit, 0, ""));
  EXPECT_EQ(UnitIn("（单位：亿元、%）"), "亿元、%");
  EXPECT_EQ(UnitIn("表1 收支情况 单位: 万元"), "万元");
  EXPECT_EQ(UnitIn("有关单位要加强协作"), "");
}

TEST(LineMarksTest, KnowsTitlesOfTables) {
  for (std::string_view title :
       {"2025年计划执行情况", "表3 产品产量", "主要指标（节选）", "货运量及增速[2]", "收支情况（单位：万元）"}) {
    EXPECT_TRUE(IsTableTitle(title)) << title;
  }
  for (std::string_view other : {"完成情况如下：", "指标", "一、执行情况", "全年完成年度目标。", "注：完成情况"}) {
    EXPECT_FALSE(IsTableTitle(other)) << other;
  }
}

TEST(LineMarksTest, KnowsLabels) {
  EXPECT_TRUE(HasLabel("交通路网：建成公路80公里。"));
  EXPECT_FALSE(HasLabel("交通路网建成，其中：公路80公里。"));
  EXPECT_FALSE(HasLabel("：没有标签"));
}

}  // namespace
}  // namespace heyan
