// The capacity of one project, told twice.
#include "relate/project_capacities.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "../app/shipped_knowledge.h"
#include "engine/engine.h"
#include "read/reader.h"

namespace heyan {
namespace {

CapacityWording Wording() {
  CapacityWording wording;
  for (std::string_view word : {"投产", "引进", "签约"}) wording.lead.Add(word, 0);
  for (std::string_view word : {"年产", "年出栏"}) wording.before.Add(word, 0);
  for (std::string_view word : {"每年", "/年"}) wording.behind.Add(word, 0);
  for (std::string_view word : {"项目", "生产线", "等", "及", "一期", "二期"}) wording.ends.Add(word, 0);
  for (std::string_view word : {"一期", "二期", "扩建"}) wording.changes.Add(word, 0);
  wording.units.Add("方", 0);
  return wording;
}

// "60万吨|80万吨:fails", one a pair.
std::vector<std::string> PairsIn(const std::string& paragraphs) {
  Result<Report> report = ParseReport("# 云岫区2023年计划执行情况及2024年计划草案的报告\n\n" + paragraphs, "report.md",
                                      *ReaderByName("markdown"), test::ShippedLexicon());
  EXPECT_TRUE(report);
  std::vector<FigureText> texts = FigureTexts(*report);
  std::vector<ProjectCapacity> all = FindProjectCapacities(texts, *report, test::ShippedLexicon(), Wording());
  std::vector<std::string> pairs;
  for (const SameProject& pair : PairCapacities(all, *report)) {
    pairs.push_back(report->quantities[all[pair.first].quantity].text + "|" +
                    report->quantities[all[pair.second].quantity].text + ":" + std::string(ToString(pair.fit)));
  }
  return pairs;
}
using Pairs = std::vector<std::string>;

TEST(ProjectCapacities, OneNameAndProductsThatAreAlike) {
  EXPECT_EQ(PairsIn("续建泠禾粮谷60万吨每年小麦加工、磊岫建材等项目。\n\n推进泠禾粮谷80万吨粮食加工等项目。"),
            Pairs{"60万吨|80万吨:doubtful"});
  EXPECT_EQ(PairsIn("引进磊淼牧业年出栏400万羽肉鸭项目。\n\n投产磊淼牧业年出栏400万羽肉鸭项目。"),
            Pairs{"400万羽|400万羽:equal"});
  EXPECT_EQ(PairsIn("引进磊淼牧业年出栏400万羽肉鸭项目。\n\n投产云岫磊淼牧业年出栏40万羽肉鸭项目。"),
            Pairs{"400万羽|40万羽:fails"});
}

TEST(ProjectCapacities, NoNameAndOneProduct) {
  EXPECT_EQ(PairsIn("签约年产3000万方岩棉吸音板及配套项目。\n\n开工年产3000万平方米岩棉吸音板项目。"),
            Pairs{"3000万方|3000万平方米:equal"});
  EXPECT_EQ(PairsIn("签约磊淼精工年产30万件岩棉吸音板项目。\n\n开工年产50万件岩棉吸音板项目。"),
            Pairs{"30万件|50万件:undecided"});
}

TEST(ProjectCapacities, OthersAreOtherProjects) {
  EXPECT_EQ(PairsIn("磊淼牧业年出栏400万羽肉鸭一期项目投产。\n\n开工磊淼牧业年出栏600万羽肉鸭二期项目。"), Pairs{});
  EXPECT_EQ(PairsIn("磊淼牧业年出栏400万羽肉鸭项目投产。\n\n开工磊淼牧业年产6万吨肉鸭饲料项目。"), Pairs{})
      << "another unit";
  EXPECT_EQ(PairsIn("泠研锆铌年产2万吨锆材项目、泠研锆铌年产5万吨锆材项目投产。"), Pairs{"2万吨|5万吨:undecided"});
  EXPECT_EQ(PairsIn("全市粮食产量60万吨，新建项目3个。\n\n全市粮食产量80万吨，新建项目5个。"), Pairs{});
}

TEST(ProjectCapacities, GiantTextsTakeLinearTime) {
  std::string text;
  for (int i = 0; i < 20'000; ++i) text += "磊淼牧业年出栏" + std::to_string(i) + "万羽肉鸭项目";
  EXPECT_LT(PairsIn(text).size(), 500U);
}

}  // namespace
}  // namespace heyan
