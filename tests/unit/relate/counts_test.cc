// Lists against their counts, names against values, numbers in a row: what each shape comes to.
#include <gtest/gtest.h>

#include <string>

#include "../app/shipped_knowledge.h"
#include "engine/engine.h"
#include "read/reader.h"
#include "relate/announced_count.h"
#include "relate/counted_list.h"
#include "relate/grouped_count.h"
#include "relate/lead_count.h"
#include "relate/numbering.h"
#include "relate/repeated_name.h"
#include "relate/respective.h"
#include "relate/stated_count.h"

namespace heyan {
namespace {

const Lexicon& Words() { return test::ShippedKnowledge().lexicon; }

Report ReportOf(const std::string& body) {
  std::string text = "# 云岫区2023年国民经济和社会发展计划执行情况及2024年计划草案的报告\n\n" + body + "\n";
  Result<Report> report = ParseReport(text, "report.md", *ReaderForPath("report.md"), Words());
  EXPECT_TRUE(report);
  return std::move(*report);
}

// What the lists of a shape come to: "equal fails".
std::string Lists(const std::string& sentence, ListShape shape) {
  Report report = ReportOf(sentence);
  std::string fits;
  for (const CountedList& list : FindCountedLists(FigureTexts(report), Words())) {
    if (list.shape == shape) fits += (fits.empty() ? "" : " ") + std::string(ToString(list.fit));
  }
  return fits;
}

TEST(CountedListTest, NamesBeforeTheCount) {
  EXPECT_EQ(Lists("加快青竹大道、白石大道、南坪大道3个项目建设。", ListShape::kBare), "equal");
  EXPECT_EQ(Lists("加快青竹大道、白石大道、南坪大道4个项目建设。", ListShape::kBare), "fails");
  EXPECT_EQ(Lists("聚焦稳增长、促转型、惠民生“三大任务”。", ListShape::kBare), "equal");
  EXPECT_EQ(Lists("聚焦稳增长、促转型、惠民生“四大任务”。", ListShape::kBare), "fails");
  EXPECT_EQ(Lists("新建博物馆、纪念馆8个。", ListShape::kBare), "");
  EXPECT_EQ(Lists("打通东岭、西岭、北岭三个乡镇和青竹路、白石路、南坪路三条断头路。", ListShape::kBare), "equal equal");
  EXPECT_EQ(Lists("抓好水务公司、客运公司、粮食公司重组，清理闲置校舍（“三重组一清理”）。", ListShape::kBare), "equal");
}

TEST(CountedListTest, WithoutAMeasureWordWhatIsCountedStandsInEveryName) {
  EXPECT_EQ(Lists("健全自治、法治、德治“三治融合”体系。", ListShape::kBare), "equal");
  EXPECT_EQ(Lists("健全自治、法治、德治“四治融合”体系。", ListShape::kBare), "fails");
  EXPECT_EQ(Lists("落实就业、教育、医疗“四保”。", ListShape::kBare), "");
  EXPECT_EQ(Lists("实施“五网”（水网、路网、电网、气网、林网）。", ListShape::kBrackets), "equal");
  EXPECT_EQ(Lists("实施“五网”（水网络、公路网、供电网、林网络）。", ListShape::kBrackets), "fails");
  EXPECT_EQ(Lists("整治“四乱”（乱堆乱放、乱搭乱建）。", ListShape::kBrackets), "equal");
}

TEST(CountedListTest, AVerbBelongsToNoName) {
  std::vector<CountedList> lists =
      FindCountedLists(FigureTexts(ReportOf("持续推进平台、数据、应用“三个贯通”。")), Words());
  ASSERT_EQ(lists.size(), 1U);
  EXPECT_EQ(lists.front().items.front().end - lists.front().items.front().begin, std::string("平台").size());
}

TEST(CountedListTest, BehindEtcOnlyMoreIsWrong) {
  EXPECT_EQ(Lists("青竹食品厂、白石水泥厂等5个项目竣工。", ListShape::kOpen), "equal");
  EXPECT_EQ(Lists("青竹食品厂、白石水泥厂、南坪纺织厂等2个项目竣工。", ListShape::kOpen), "fails");
  EXPECT_EQ(Lists("培育青竹食品厂等市级数字车间4家。", ListShape::kOpen), "equal");
  // 高等 is no 等.
  EXPECT_EQ(Lists("建设中等职业学校、高等职业学校3所。", ListShape::kOpen), "");
}

TEST(CountedListTest, NamesBehindTheCount) {
  EXPECT_EQ(Lists("建成3个园区：青竹园、白石园、南坪园。", ListShape::kFollowing), "equal");
  EXPECT_EQ(Lists("建成4个园区：青竹园、白石园、南坪园。", ListShape::kFollowing), "fails");
  EXPECT_EQ(Lists("重点实施三大工程，分别是畅通工程、安居工程和绿化工程。", ListShape::kFollowing), "equal");
  EXPECT_EQ(Lists("做到两个确保：确保供水、供电不断，确保道路、桥梁不堵。", ListShape::kFollowing), "equal");
  EXPECT_EQ(Lists("亿元以上项目1个：青竹公司修码头、建仓库等。", ListShape::kFollowing), "equal");
  EXPECT_EQ(Lists("梳理6类18项指标，跟踪水电、用工等变化。", ListShape::kFollowing), "");
  EXPECT_EQ(Lists("实施“三改三所”工程：改厨房、改厕所、改圈舍和建托育所、供销所、保洁所。", ListShape::kFollowing),
            "undecided");
}

TEST(CountedListTest, NamesInBrackets) {
  EXPECT_EQ(Lists("新增老字号2个（青竹楼、白石坊）。", ListShape::kBrackets), "equal");
  EXPECT_EQ(Lists("新增老字号3个（青竹楼、白石坊）。", ListShape::kBrackets), "fails");
  EXPECT_EQ(Lists("全市14个县（市、区）联动。", ListShape::kBrackets), "undecided");
}

TEST(LeadCountTest, LeadSentencesBeginAlike) {
  auto fits = [](const std::string& body) {
    std::string found;
    for (const LeadCount& count : FindLeadCounts(ReportOf(body), Words())) found += ToString(count.fit);
    return found;
  };
  const std::string three =
      "深入推进水价改革。收费合理，计量准确。深入推进供热改革。改造管网，启动计量。深入推进园区改革。";
  EXPECT_EQ(fits("深化“三项改革”。" + three), "equal");
  EXPECT_EQ(fits("深化“四项改革”。" + three), "fails");
  EXPECT_EQ(fits("深化“九项改革”。" + three), "");
  EXPECT_EQ(fits("推动“两变一稳”取得成效。" + three), "equal");
  EXPECT_EQ(fits("守牢“四条底线”。" + three), "doubtful");
  EXPECT_EQ(fits("守牢“四条底线”。" + three + "切实保障供应。"), "");
  const std::string leaps = "产业升级新突破。投资增长，结构优化。城乡面貌新突破。路网完善，环境整洁。民生保障新突破。";
  EXPECT_EQ(fits("实现“三个新突破”。" + leaps), "equal");
  EXPECT_EQ(fits("实现“四个新突破”。" + leaps), "fails");
  EXPECT_EQ(fits("“三项行动”成效明显。全区域摸排。底数清楚。全行业整治。隐患减少。全过程监管。"), "equal");
  EXPECT_EQ(
      fits("深化“三项改革”。\n\n深入推进水价改革。收费合理。\n\n深入推进供热改革。\n\n深入推进园区改革。机构精干。"),
      "equal");
}

TEST(CountedListTest, ANameTwice) {
  auto count = [](const std::string& sentence) {
    return FindRepeatedNames(FigureTexts(ReportOf(sentence)), Words()).size();
  };
  EXPECT_EQ(count("培育装备制造、生物医药、绿色建材、生物医药四大产业。"), 1U);
  EXPECT_EQ(count("三项指标分别居全省第一、第二、第二。"), 0U);
}

TEST(StatedCountTest, OrdinalsAndNamesCountNothing) {
  auto count = [](std::string_view text) { return StatedCounts(text, {0, text.size()}, Words()).size(); };
  EXPECT_EQ(count("3个项目"), 1U);
  EXPECT_EQ(count("第3个项目"), 0U);
  EXPECT_EQ(count("1.5个百分点"), 0U);
  EXPECT_EQ(count("党的二十大精神"), 0U);
  EXPECT_EQ(SumOfSlogan("三重组一清理"), 4);
  EXPECT_EQ(SumOfSlogan("三大任务"), std::nullopt);
}

std::string Groups(const std::string& paragraph) {
  Report report = ReportOf(paragraph);
  std::vector<GroupedCount> found = FindGroupedCounts(FigureTexts(report), Words());
  return found.empty() ? "" : std::string(ToString(found.front().fit));
}

TEST(GroupedCountTest, GroupsAddUp) {
  EXPECT_EQ(Groups("前期项目：共11个。其中，青竹大道等7个项目完成可研；南坪隧道等4个项目进入设计。"), "equal");
  EXPECT_EQ(Groups("前期项目：共12个。其中，青竹大道等7个项目完成可研；南坪隧道等4个项目进入设计。"), "fails");
  EXPECT_EQ(Groups("交通项目：共6个。青竹大道完成路基，铺好基层。白石大桥等5个项目在建。"), "equal");
  EXPECT_EQ(Groups("竣工项目：共23个。青竹大道、白石大桥、南坪隧道等。"), "equal");
  EXPECT_EQ(Groups("签约项目：共123个。其中，亿元项目1个；千万元项目12个。"), "");
  EXPECT_EQ(Groups("签约项目：共123个。其中，青竹园等3个；白石园等12个。"), "undecided");
}

std::string Announced(const std::string& body) {
  Report report = ReportOf(body);
  std::vector<AnnouncedCount> found = FindAnnouncedCounts(report, Words());
  return found.empty() ? "" : std::string(ToString(found.front().fit));
}

TEST(AnnouncedCountTest, HeadingsAndItems) {
  const std::string headings = "\n\n（一）扩大投资\n\n开工。\n\n（二）促进消费\n\n办节。\n";
  EXPECT_EQ(Announced("重点抓好以下两个方面工作：" + headings), "equal");
  EXPECT_EQ(Announced("重点抓好以下三个方面工作：" + headings), "fails");
  EXPECT_EQ(Announced("2023年，3件民生实事全部办结。" + headings), "");
  EXPECT_EQ(Announced("办好3件民生实事：一是建公厕；二是改路灯；三是增车位。"), "equal");
  EXPECT_EQ(Announced("抓好三个方面：\n\n——建设产业之城。\n\n——建设活力之城。\n\n——建设宜居之城。"), "equal");
}

std::string Respective(const std::string& sentence) {
  Report report = ReportOf(sentence);
  std::vector<RespectiveList> found = FindRespectiveLists(FigureTexts(report), Words());
  return found.empty() ? "" : std::string(ToString(found.front().fit));
}

TEST(RespectiveTest, AsManyNamesAsValues) {
  EXPECT_EQ(Respective("装备、建材、食品产值分别增长6.1%、7.2%和8.3%。"), "equal");
  EXPECT_EQ(Respective("装备、建材、食品产值分别增长6.1%、7.2%。"), "fails");
  EXPECT_EQ(Respective("城乡居民收入分别增长5.1%、7.3%。"), "equal");
  EXPECT_EQ(Respective("签约资金76亿元、到位资金25亿元，分别增长13.4%、19.8%。"), "equal");
  EXPECT_EQ(Respective("签约资金76亿元、到位资金25亿元，分别增长13.4%、19.8%、5.2%。"), "fails");
  EXPECT_EQ(Respective("新建A企业6户、B企业4户和C企业3户，分别累计达15户、12户。"), "fails");
  EXPECT_EQ(Respective("甲镇、乙镇低保标准分别由600元、400元提高到700元、450元。"), "undecided");
}

std::string Faults(const std::string& body) {
  Report report = ReportOf(body);
  std::string faults;
  for (const NumberStep& step : FollowNumbers(report)) {
    if (step.fit == Fit::kFails) faults += step.before.printed + ">" + step.mark.printed + " ";
  }
  return faults;
}

TEST(NumberingTest, GapsAndRepeats) {
  EXPECT_EQ(Faults("一、回顾\n\n（一）甲\n\n（二）乙\n\n二、打算\n\n（一）丙\n\n（二）丁\n"), "");
  EXPECT_EQ(Faults("一、回顾\n\n（一）甲\n\n（三）乙\n"), "一>三 ");
  EXPECT_EQ(Faults("一、回顾\n\n（一）甲\n\n（二）乙\n\n（二）丙\n"), "二>二 ");
  // The second one stands inside of a line.
  EXPECT_EQ(Faults("一、回顾\n\n（一）甲。工业稳中有进。（二）乙。\n\n（三）丙\n"), "");
  EXPECT_EQ(Faults("问题是：一是甲；三是丙。"), "一>三 ");
  EXPECT_EQ(Faults("问题是：一是甲;二是乙;三是丙。"), "");
  // Numbers that go on across parts.
  EXPECT_EQ(Faults("（一）甲\n\n1.子\n\n2.丑\n\n（二）乙\n\n3.寅\n\n4.卯\n"), "");
  EXPECT_EQ(Faults("1.建公厕\n\n2.6个市场改造\n\n3.增车位\n"), "");
  EXPECT_EQ(Faults("专栏1：甲\n\n子\n\n专栏3：乙\n\n丑\n"), "专栏1>专栏3 ");
  // The last item of a box has a wrong number, and so seems to stand behind it.
  EXPECT_EQ(Faults("专栏1：甲\n\n1.子\n\n2.丑\n\n4.寅\n\n二、乙\n"), "2>4 ");
}

TEST(NumberingTest, RowsOfTables) {
  const std::string head = "| 序号 | 指标 | 完成情况 |\n|---|---|---|\n";
  EXPECT_EQ(Faults(head + "| 1 | 甲 | 5 |\n| 2 | 乙 | 6 |\n|  | 其中：子 | 6 |\n| 3 | 丙 | 7 |\n| 4 | 丁 | 8 |\n"), "");
  EXPECT_EQ(Faults(head + "| 1 | 甲 | 5 |\n| 2 | 乙 | 6 |\n| 4 | 丙 | 7 |\n| 5 | 丁 | 8 |\n"), "2>4 ");
  // Nothing numbers the rows of this one.
  EXPECT_EQ(Faults(head + "| 10 | 甲 | 5 |\n| 7 | 乙 | 6 |\n| 4 | 丙 | 7 |\n| 5 | 丁 | 8 |\n"), "");
}

TEST(AnnouncedCountTest, LabelsOfABox) {
  EXPECT_EQ(
      Announced(
          "扎实推进“三大行动”，成效明显。\n\n专栏1：成效\n\n挖潜行动：好。\n\n扶强行动：好。\n\n招商行动：好。\n"),
      "equal");
}

TEST(NumberingTest, References) {
  auto fits = [](const std::string& body) {
    std::string fits;
    for (const LostReference& reference : FollowReferences(ReportOf(body), Words())) fits += ToString(reference.fit);
    return fits;
  };
  EXPECT_EQ(fits("成效见专栏1。\n\n专栏1：甲\n\n子\n"), "equal");
  EXPECT_EQ(fits("成效见专栏6。\n\n专栏1：甲\n\n子\n"), "fails");
  EXPECT_EQ(fits("指标见附表2。"), "undecided");
}

}  // namespace
}  // namespace heyan
