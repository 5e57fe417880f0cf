// Two spellings of one name.
#include "relate/two_spellings.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "../app/shipped_knowledge.h"

namespace heyan {
namespace {

// "少见的写法|常见的写法", one a finding.
std::vector<std::string> FindIn(const std::vector<std::string_view>& texts) {
  CharacterText text(texts, 1'000'000);
  const Lexicon& lexicon = test::ShippedLexicon();
  std::vector<std::string> found;
  for (const TwoSpellings& one : FindTwoSpellings(text, lexicon.spelling(), lexicon.subjects().owner_endings)) {
    std::size_t usual_length = one.usual_length == 0 ? one.length : one.usual_length;
    found.push_back(text.Utf8(one.rare, one.length) + "|" + text.Utf8(one.usual, usual_length));
  }
  return found;
}
using Found = std::vector<std::string>;

TEST(TwoSpellings, ACharacterThatLooksOrSoundsAlike) {
  EXPECT_EQ(FindIn({"磊淼精工投产，新认定磊淼精工等企业。", "磊森精工获评示范企业。"}), Found{"磊森精工|磊淼精工"});
  EXPECT_EQ(FindIn({"新引进澜桐璟科技和澜桐璟科创园。", "支持澜桐憬科技上市。"}), Found{"澜桐憬科|澜桐璟科"});
}

TEST(TwoSpellings, CharactersOrHalvesInAnotherOrder) {
  EXPECT_EQ(FindIn({"整治“散乱污”企业46家。", "倒逼散污乱企业升级。"}), Found{"散污乱|散乱污"});
  EXPECT_EQ(FindIn({"推广康复辅助器具，康复辅助器具租赁点增加。", "康复助辅器具产业园投产。"}),
            Found{"康复助辅|康复辅助"});
  EXPECT_EQ(FindIn({"泠研锆铌竣工，泠研锆铌入选名录。", "支持锆铌泠研出海。"}), Found{"锆铌泠研|泠研锆铌"});
}

TEST(TwoSpellings, LongNamesThatDifferInOneCharacter) {
  EXPECT_EQ(FindIn({"泠江D区拓展区完成规划。", "拉开泠江D区拓展园架势。"}), Found{"泠江D区拓展园|泠江D区拓展区"});
  EXPECT_EQ(FindIn({"推进“353”基层自治，全面开通。", "做实“353”基层智治建设。"}), Found{"“353”基层智治|“353”基层自治"});
}

TEST(TwoSpellings, ANameWithMoreCharacters) {
  EXPECT_EQ(FindIn({"澜桐岭乡璟坳寨村获批传统村落，道路硬化、饮水安全等工程全部完成并通过市级验收。",
                    "建成澜桐岭璟坳寨村驿站。"}),
            Found{"澜桐岭乡璟坳寨村|澜桐岭璟坳寨村"});
}

TEST(TwoSpellings, AWordLeftOutOfTheNameOfAnOwner) {
  constexpr std::string_view kFiller = "道路硬化、饮水安全等工程全部完成并通过市级验收，群众满意度稳步提升。";
  EXPECT_EQ(FindIn({"泠岫高新技术产业发展集团公司上市。", kFiller, "泠岫高新技术发展集团获评优秀。"}),
            Found{"泠岫高新技术产业发展集团|泠岫高新技术发展集团"});
  EXPECT_EQ(FindIn({"泠岫高新技术产业发展论坛开幕。", kFiller, "泠岫高新技术发展论坛闭幕。"}), Found{});
}

TEST(TwoSpellings, AShortNameOfAPlaceWithTheSameWordsBehind) {
  constexpr std::string_view kFiller = "道路硬化、饮水安全等工程全部完成并通过市级验收，群众满意度稳步提升。";
  EXPECT_EQ(FindIn({"澜桐街区入选省级历史文化名街。", kFiller, "推进澜桐街片区省级历史文化保护。"}),
            Found{"澜桐街片区|澜桐街区"});
  EXPECT_EQ(FindIn({"澜桐街区夜市开业。", kFiller, "推进澜桐街片区省级历史文化保护。"}), Found{});
}

TEST(TwoSpellings, RealPairsAreTwoWords) {
  EXPECT_EQ(FindIn({"市级项目开工，市级项目竣工。市场项目、出口增长、进口下降，出口退税、进口设备。",
                    "城镇就业、乡镇卫生院，三期、四期工程，一季度、二季度，东区、西区，左岸、右岸，第12条、第21条。"}),
            Found{});
  EXPECT_EQ(FindIn({"泠桂高铁贯通，泠桂高铁站封顶。", "推进泠贵高铁、泠桂高铁、泠岫城际前期工作。"}), Found{});
  EXPECT_EQ(FindIn({"真抓产业，抓真产业。"}), Found{});
}

TEST(TwoSpellings, GiantTextsTakeLinearTime) {
  std::string one, many;
  for (int i = 0; i < 200'000; ++i) one += "磊";
  EXPECT_EQ(FindIn({one}), Found{});
  const std::vector<std::string> parts = {"磊淼", "精工", "璟坳", "澜桐", "锆铌", "泠研", "淼磊"};
  for (std::size_t i = 0, x = 1; i < 100'000; ++i) many += parts[(x = (x * 7919 + 13) % 1'000'003) % parts.size()];
  EXPECT_LE(FindIn({many}).size(), 200U);
}

TEST(CharacterText, TellsWherePartsStandAndWhatWasCut) {
  const std::vector<std::string_view> texts = {"甲乙", "丙a丁"};
  CharacterText text(texts, 100);
  ASSERT_EQ(text.size(), 7U);  // with a break behind each
  EXPECT_EQ(text.PlaceOf(4, 2), (PieceRange{1, {3, 7}}));
  EXPECT_EQ(text.Utf8(3, 2), "丙a");
  EXPECT_FALSE(text.is_cut());
  EXPECT_TRUE(CharacterText(texts, 3).is_cut());
}

}  // namespace
}  // namespace heyan
