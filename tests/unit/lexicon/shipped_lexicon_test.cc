// The lexicon that is shipped: complete, without contradictions, in the words the program knows.
#include <gtest/gtest.h>

#include <set>
#include <string>

#include "../app/shipped_knowledge.h"
#include "lexicon/printed_unit.h"
#include "rules/builtin_files.h"
#include "text/utf8.h"

namespace heyan {
namespace {

using test::ShippedLexicon;

TEST(ShippedLexiconTest, HoldsWhatReportsNeed) {
  EXPECT_GE(ShippedLexicon().indicators().size(), 1000U);
  EXPECT_GE(ShippedLexicon().units().size(), 250U);
  EXPECT_FALSE(ShippedLexicon().words().empty());
  EXPECT_FALSE(ShippedLexicon().sections().empty());
}

// A start takes the lexicon as the build packed it, and its patterns on trust; here all of it is looked at.
TEST(ShippedLexiconTest, LoadsFromItsText) {
  std::vector<Lexicon::File> files;
  for (const BuiltinFile& file : BuiltinFiles()) {
    if (file.path.starts_with("lexicon/")) files.push_back({std::string(file.path), file.text});
  }
  std::vector<yaml::Problem> problems;
  std::optional<Lexicon> lexicon = Lexicon::Load(files, &problems);
  for (const yaml::Problem& problem : problems) {
    ADD_FAILURE() << problem.path << ":" << problem.mark.line << ": " << problem.message.en;
  }
  ASSERT_TRUE(lexicon);
  EXPECT_EQ(lexicon->indicators().size(), ShippedLexicon().indicators().size());
}

TEST(ShippedLexiconTest, EveryNameAndAliasLeadsToItsIndicator) {
  for (const IndicatorEntry& entry : ShippedLexicon().indicators()) {
    std::set<std::string> names(entry.aliases.begin(), entry.aliases.end());
    EXPECT_EQ(names.size(), entry.aliases.size()) << entry.name << " has an alias twice";
    EXPECT_TRUE(names.insert(entry.name).second) << entry.name << " is an alias of itself";
    for (const std::string& name : names) {
      EXPECT_EQ(ShippedLexicon().FindIndicator(FoldWidth(name)), &entry) << name;
      EXPECT_EQ(std::string(Trim(name)), name);
    }
  }
}

TEST(ShippedLexiconTest, EveryIndicatorIsDescribedInKnownWords) {
  const std::set<std::string> dimensions = {"money",  "people", "households", "count",   "ratio",
                                            "days",   "mass",   "area",       "length",  "volume",
                                            "energy", "power",  "index",      "traffic", "other"};
  const std::set<std::string> kinds = {"level", "count", "growth", "rate", "share", "ratio"};
  const std::set<std::string> prices = {"real", "nominal", "none"};
  for (const IndicatorEntry& entry : ShippedLexicon().indicators()) {
    EXPECT_TRUE(dimensions.contains(entry.dimension)) << entry.name << ": " << entry.dimension;
    EXPECT_TRUE(kinds.contains(entry.kind)) << entry.name << ": " << entry.kind;
    EXPECT_TRUE(prices.contains(entry.price)) << entry.name << ": " << entry.price;
    EXPECT_NE(entry.direction, Direction::kUnknown) << entry.name;
  }
}

// Price basis (numbers.md §2): output grows in real terms, amounts of money at the prices of the day, counts in none.
TEST(ShippedLexiconTest, PriceBasisFollowsWhatIsMeasured) {
  for (const IndicatorEntry& entry : ShippedLexicon().indicators()) {
    bool is_amount = entry.kind == "level";
    if (is_amount && (entry.name.ends_with("增加值") || entry.name.ends_with("地区生产总值"))) {
      EXPECT_EQ(entry.price, "real") << entry.name;
    }
    for (const char* ending : {"投资", "零售总额", "零售额", "收入", "支出", "进出口总额", "出口总额", "余额"}) {
      if (is_amount && entry.dimension == "money" && entry.name.ends_with(ending)) {
        EXPECT_EQ(entry.price, "nominal") << entry.name;
      }
    }
    const std::set<std::string> counted = {"count", "people", "households", "ratio", "days",   "mass",
                                           "area",  "length", "volume",     "power", "energy", "traffic"};
    if (counted.contains(entry.dimension)) {
      EXPECT_EQ(entry.price, "none") << entry.name;
    }
    if (entry.dimension == "money") {
      EXPECT_NE(entry.price, "none") << entry.name;
    }
  }
}

// Pairs of numbers.md §2 that look alike and must not merge.
TEST(ShippedLexiconTest, LookAlikesStayApart) {
  const std::pair<const char*, const char*> pairs[] = {
      {"工业增加值", "规上工业增加值"},
      {"规上工业增加值", "规上工业总产值"},
      {"固定资产投资", "工业投资"},
      {"固定资产投资", "民间投资"},
      {"固定资产投资", "全社会固定资产投资"},
      {"房屋施工面积", "房屋建筑施工面积"},
      {"一般公共预算收入", "税收收入"},
      {"一般公共预算收入", "财政总收入"},
      {"进出口总额", "出口总额"},
      {"城镇调查失业率", "城镇登记失业率"},
      {"空气质量优良天数", "空气质量优良天数比例"},
      {"户籍人口", "常住人口"},
      {"城镇居民人均可支配收入", "全体居民人均可支配收入"},
  };
  for (const auto& [a, b] : pairs) {
    ASSERT_NE(ShippedLexicon().FindIndicator(a), nullptr) << a;
    ASSERT_NE(ShippedLexicon().FindIndicator(b), nullptr) << b;
    EXPECT_NE(ShippedLexicon().FindIndicator(a), ShippedLexicon().FindIndicator(b)) << a << " and " << b;
  }
}

TEST(ShippedLexiconTest, EveryUnitTurnsIntoABaseOfItsDimension) {
  for (const UnitEntry& unit : ShippedLexicon().units()) {
    EXPECT_FALSE(unit.dimension.empty()) << unit.unit;
    const UnitEntry* base = ShippedLexicon().FindUnit(unit.base);
    ASSERT_NE(base, nullptr) << unit.unit << " turns into " << unit.base;
    EXPECT_EQ(base->dimension, unit.dimension) << unit.unit;
    EXPECT_EQ(base->base, base->unit) << unit.unit << " turns into a unit that turns into another";
    EXPECT_EQ(base->numerator, base->denominator) << base->unit;
  }
}

TEST(ShippedLexiconTest, EveryUnitReadsAsItself) {
  for (const UnitEntry& unit : ShippedLexicon().units()) {
    if (unit.dimension.starts_with("class:")) continue;
    std::optional<PrintedUnit> read = ParseUnit(FoldWidth(unit.unit), ShippedLexicon());
    ASSERT_TRUE(read) << unit.unit;
    EXPECT_EQ(read->unit, unit.unit);
    EXPECT_EQ(read->scale, Decimal(1)) << unit.unit << " is read with a scale word";
  }
}

TEST(ShippedLexiconTest, PairsAndRelativeTargetsNameKnownIndicators) {
  for (const PairPhrase& pair : ShippedLexicon().pairs()) {
    EXPECT_NE(ShippedLexicon().FindIndicator(pair.first), nullptr) << pair.first;
    EXPECT_NE(ShippedLexicon().FindIndicator(pair.second), nullptr) << pair.second;
  }
  for (const auto& relative : ShippedLexicon().tables().relative) {
    EXPECT_NE(ShippedLexicon().FindIndicator(relative.reference), nullptr) << relative.reference;
  }
}

}  // namespace
}  // namespace heyan
