// Words inside a clause: the last one of a list, in a part of the clause.
#include "understand/clause_words.h"

#include <gtest/gtest.h>

namespace heyan {
namespace {

class ClauseWordsTest : public testing::Test {
 protected:
  ClauseWordsTest() {
    shares_.Add("占", 0);
    land_.Add("占地", 0);
    than_.Add("高于", 0);
    beginnings_.Add(shares_.beginnings());
    beginnings_.Add(than_.beginnings());
  }

  PhraseMatcher shares_, land_, than_;
  PhraseBeginnings beginnings_;
};

TEST_F(ClauseWordsTest, FindsTheLastOne) {
  std::string_view text = "工业占全市、农业占全区";
  ClauseWords clause(text, beginnings_);
  EXPECT_EQ(clause.FindLast(text, shares_).at, text.rfind("占"));
  EXPECT_EQ(clause.FindLast(text.substr(0, text.rfind("占")), shares_).at, text.find("占"));
  EXPECT_EQ(clause.FindLast(text.substr(text.rfind("占") + 3), shares_).at, std::string_view::npos);
  EXPECT_EQ(clause.FindLast(text, than_).at, std::string_view::npos);
}

TEST_F(ClauseWordsTest, CountsPlacesFromTheBeginningOfThePart) {
  std::string_view text = "增速高于全市";
  EXPECT_EQ(ClauseWords(text, beginnings_).FindLast(text.substr(6), than_).at, 0U);
  EXPECT_EQ(ClauseWords(text, beginnings_).FindLast(text.substr(6), than_).length, 6U);
  // A word that the part cuts off is none.
  EXPECT_EQ(ClauseWords(text, beginnings_).FindLast(text.substr(0, 9), than_).length, 0U);
}

TEST_F(ClauseWordsTest, PassesOverLongerWords) {
  std::string_view text = "工业占全市比重，占地5亩占地";
  ClauseWords clause(text, beginnings_);
  EXPECT_EQ(clause.FindLast(text, shares_).at, text.rfind("占"));
  EXPECT_EQ(clause.FindLast(text, shares_, &land_).at, text.find("占"));
  EXPECT_EQ(clause.FindLast(text.substr(text.find("占地")), shares_, &land_).at, std::string_view::npos);
}

}  // namespace
}  // namespace heyan
