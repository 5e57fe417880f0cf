// Totals and parts: what is found in sentences and tables, how surely, and which figure is named.
#include <gtest/gtest.h>

#include <string>

#include "../app/shipped_knowledge.h"
#include "engine/engine.h"
#include "read/reader.h"
#include "relate/find_sums.h"
#include "relate/table_sums.h"

namespace heyan {
namespace {

// "claim fit: total = part + part" of everything found, one a line.
std::string Found(const std::string& text) {
  const Lexicon& lexicon = test::ShippedLexicon();
  Result<Report> report =
      ParseReport("# 松泠县2024年政府工作报告\n\n" + text + "\n", "report.md", *ReaderByName("markdown"), lexicon);
  if (!report) return "unread";
  std::string found;
  auto add = [&](const std::vector<Quantity>& figures, const std::vector<JudgedSum>& sums) {
    constexpr std::string_view kClaims[] = {"sum", "part", "near"};
    for (const JudgedSum& judged : sums) {
      found += std::string(found.empty() ? "" : "\n") + std::string(kClaims[static_cast<int>(judged.claim)]) + " " +
               std::string(ToString(judged.fit)) + ": " + figures[judged.sum.total].text;
      for (const SumPart& part : judged.sum.parts) {
        found += (part.minus ? " - " : " + ") + figures[part.quantity].text;
      }
      if (judged.culprit >= 0) found += " ? " + figures[judged.culprit].text;
    }
  };
  add(report->quantities, FindSums(*report, lexicon));
  TableSums tables = FindTableSums(*report, lexicon);
  add(tables.figures, tables.sums);
  return found;
}

TEST(SumTest, WhatClosesIsASumWithoutProof) {
  EXPECT_EQ(Found("新增品牌15个，其中甲品牌5个、乙品牌8个、丙品牌2个。"), "sum equal: 15个 + 5个 + 8个 + 2个");
}

TEST(SumTest, ABareOfWhichProvesOnlyAPart) {
  EXPECT_EQ(Found("新签约项目186个，其中农业项目41个、文旅项目12个。"), "part equal: 186个 + 41个 + 12个");
}

TEST(SumTest, AClosedPartitionMustAddUp) {
  EXPECT_EQ(Found("一般公共预算收入118.2亿元，其中税收收入61.7亿元，非税收入42.7亿元。"),
            "sum fails: 118.2亿元 + 61.7亿元 + 42.7亿元");
}

TEST(SumTest, AColumnThatClosesProvesItsNeighbour) {
  EXPECT_EQ(Found("安排项目48个，总投资131.9亿元。其中：甲类项目30个，总投资72.3亿元；乙类项目18个，总投资45.2亿元。"),
            "sum equal: 48个 + 30个 + 18个\nsum fails: 131.9亿元 + 72.3亿元 + 45.2亿元");
}

TEST(SumTest, NamesGiveAwayPartsToldElsewhere) {
  EXPECT_EQ(Found("## 一、2023年工作回顾\n\n新增“四上”单位86户。\n\n新增限上商贸企业52家，新增规上服务业企业41家。"),
            "part fails: 86户 + 52家 + 41家");
  EXPECT_EQ(Found("## 一、2023年工作回顾\n\n新增“四上”单位96户。\n\n新增限上商贸企业52家，新增规上服务业企业41家。"),
            "part equal: 96户 + 52家 + 41家");
  EXPECT_EQ(Found("## 一、2023年工作回顾\n\n新增“四上”单位86户。\n\n规上服务业企业达到141家。"), "");
}

TEST(SumTest, APartMustNotBeAboveItsTotal) {
  EXPECT_EQ(Found("新签约项目96个，其中工业项目141个。"), "part fails: 96个 + 141个 ? 141个");
}

TEST(SumTest, ALostScaleWordIsNamed) {
  EXPECT_EQ(Found("各级投入29396万元。其中：甲项10563万元；乙项10079万元；丙项8754元。"),
            "near fails: 29396万元 + 10563万元 + 10079万元 + 8754元 ? 8754元");
}

TEST(SumTest, ABracketBehindAFigureListsItsParts) {
  EXPECT_EQ(Found("星级饭店11家（四星级4家，三星级6家，二星级1家）。"), "sum equal: 11家 + 4家 + 6家 + 1家");
  EXPECT_EQ(Found("涉及33个行政村（50个自然村）的供水。"), "");
}

TEST(SumTest, TheFirstAddendMayStandInTheSentenceBefore) {
  EXPECT_EQ(Found("基金收入完成86500万元，增长3%"
                  "。加上上级补助收入4200万元、调入资金300万元，减去上解收入1000万元，收入总计90000万元。"),
            "sum equal: 90000万元 + 86500万元 + 4200万元 + 300万元 - 1000万元");
}

TEST(SumTest, NewOnesArePartOfAll) {
  EXPECT_EQ(Found("新增甲级企业60户、乙级企业4户，分别累计达150户、12户。"),
            "part equal: 150户 + 60户\npart equal: 12户 + 4户");
}

TEST(SumTest, ItemsBelowTheirLead) {
  EXPECT_EQ(
      Found("安排项目46个，投资20.5亿元，其中：\n\n1. 甲类项目32个，投资12.3亿元；\n\n2. 乙类项目14个，投资8.2亿元。"),
      "sum equal: 46个 + 32个 + 14个\nsum equal: 20.5亿元 + 12.3亿元 + 8.2亿元");
}

TEST(SumTest, RowsOfATableThatCloseInOneColumn) {
  EXPECT_EQ(Found("| 项目 | 2023年 | 2024年 |\n|---|---|---|\n| 合计 | 3113 | 3642 |\n| 甲 | 310 | 310 |\n| 乙 | 2803 "
                  "| 2832 |"),
            "sum equal: 3113 + 310 + 2803\nsum fails: 3642 + 310 + 2832");
}

TEST(SumTest, GiantSentencesTakeLinearTime) {
  std::string text = "安排项目90个，其中";
  for (int i = 0; i < 20000; ++i) text += "甲项目1个，其中（包括乙项目2个）从丙看，";
  EXPECT_FALSE(Found(text).empty());
}

}  // namespace
}  // namespace heyan
