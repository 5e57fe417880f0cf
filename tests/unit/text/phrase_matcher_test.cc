#include "text/phrase_matcher.h"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <utility>
#include <vector>

namespace heyan {
namespace {

PhraseMatcher MatcherOf(const std::vector<std::string>& phrases) {
  PhraseMatcher matcher;
  for (std::size_t i = 0; i < phrases.size(); ++i) matcher.Add(phrases[i], static_cast<int>(i));
  return matcher;
}

TEST(PhraseMatcherTest, LongestPhraseWins) {
  PhraseMatcher matcher = MatcherOf({"工业", "工业增加值", "工业增"});
  PhraseMatcher::Match match = matcher.LongestAt("规上工业增加值增长", 6);
  EXPECT_EQ(match.id, 1);
  EXPECT_EQ(match.length, 15U);
  EXPECT_EQ(matcher.LongestAt("工业增加", 0).id, 2);
  EXPECT_EQ(matcher.LongestAt("规上", 0).id, PhraseMatcher::kNone);
  EXPECT_EQ(matcher.LongestAt("规上", 6).id, PhraseMatcher::kNone);
  EXPECT_EQ(matcher.LongestAt("规上", 100).id, PhraseMatcher::kNone);
}

TEST(PhraseMatcherTest, FindsTheNextPhrase) {
  PhraseMatcher matcher = MatcherOf({"工业", "工业增加值", "占"});
  PhraseMatcher::Found found = matcher.FindFrom("规上工业增加值占全市8成", 0);
  EXPECT_EQ(found.at, 6U);
  EXPECT_EQ(found.length, 15U);
  found = matcher.FindFrom("规上工业增加值占全市8成", 21);
  EXPECT_EQ(found.at, 21U);
  EXPECT_EQ(found.length, 3U);
  EXPECT_EQ(matcher.FindFrom("规上工业增加值占全市8成", 24).length, 0U);
  EXPECT_EQ(matcher.FindFrom("工", 0).length, 0U);
  EXPECT_EQ(matcher.FindFrom("", 0).length, 0U);
  EXPECT_EQ(matcher.FindFrom("占", 100).length, 0U);
}

TEST(PhraseMatcherTest, PhraseAddedTwiceKeepsItsFirstId) {
  PhraseMatcher matcher = MatcherOf({"约", "近", "约"});
  EXPECT_EQ(matcher.LongestAt("约5亩", 0).id, 0);
}

TEST(PhraseMatcherTest, NothingMatchesNothing) {
  PhraseMatcher matcher;
  EXPECT_TRUE(matcher.empty());
  matcher.Add("", 1);
  EXPECT_TRUE(matcher.empty());
  EXPECT_EQ(matcher.LongestAt("约", 0).id, PhraseMatcher::kNone);
  EXPECT_EQ(matcher.LongestEndingAt("约", 0, 3).id, PhraseMatcher::kNone);
  matcher.Add("约", 1);
  EXPECT_FALSE(matcher.empty());
  EXPECT_EQ(matcher.LongestEndingAt("约", 0, 0).id, PhraseMatcher::kNone);
}

// A phrase is matched byte by byte: what is no UTF-8 matches nothing and does no harm.
TEST(PhraseMatcherTest, BrokenTextMatchesNothing) {
  PhraseMatcher matcher = MatcherOf({"约"});
  EXPECT_EQ(matcher.LongestAt("\xE7\xBA", 0).id, PhraseMatcher::kNone);
  EXPECT_EQ(matcher.LongestAt("\xFF\xFE", 0).id, PhraseMatcher::kNone);
}

TEST(PhraseMatcherTest, LongestPhraseThatEndsHere) {
  PhraseMatcher matcher = MatcherOf({"过", "超过", "不超过", "不"});
  std::string text = "支出不超过5%";
  EXPECT_EQ(matcher.LongestEndingAt(text, 0, 15).id, 2);
  EXPECT_EQ(matcher.LongestEndingAt(text, 9, 15).id, 1);
  EXPECT_EQ(matcher.LongestEndingAt(text, 0, 12).id, PhraseMatcher::kNone);
  EXPECT_EQ(matcher.LongestEndingAt(text, 0, 9).id, 3);
}

// The plainest matcher there is: tries every phrase.
class NaiveMatcher {
 public:
  void Add(const std::string& phrase, int id) {
    for (const auto& [known, known_id] : phrases_) {
      if (known == phrase) return;
    }
    phrases_.emplace_back(phrase, id);
  }
  PhraseMatcher::Match LongestAt(std::string_view text, std::size_t offset) const {
    PhraseMatcher::Match longest;
    for (const auto& [phrase, id] : phrases_) {
      if (phrase.size() > longest.length && text.substr(offset).starts_with(phrase)) longest = {id, phrase.size()};
    }
    return longest;
  }
  PhraseMatcher::Match LongestEndingAt(std::string_view text, std::size_t begin, std::size_t end) const {
    PhraseMatcher::Match longest;
    for (const auto& [phrase, id] : phrases_) {
      std::string_view before = text.substr(begin, end - begin);
      if (phrase.size() > longest.length && before.ends_with(phrase)) longest = {id, phrase.size()};
    }
    return longest;
  }

 private:
  std::vector<std::pair<std::string, int>> phrases_;
};

// Words of characters that share bytes: of one block, of neighbouring ones, ASCII, and of four bytes.
std::string RandomWord(std::mt19937& random, std::size_t longest) {
  static const std::vector<std::string> kCharacters = {"工", "业", "丏", "龥", "，", "“", "a", "9", "é", "𠀀"};
  std::string word;
  for (std::size_t length = 1 + random() % longest; length > 0; --length) {
    word += kCharacters[random() % kCharacters.size()];
  }
  return word;
}

TEST(PhraseMatcherTest, AgreesWithANaiveMatcher) {
  std::mt19937 random(20260101);  // always the same words
  for (int round = 0; round < 200; ++round) {
    PhraseMatcher matcher;
    NaiveMatcher naive;
    int phrases = 1 + static_cast<int>(random() % 120);
    for (int id = 0; id < phrases; ++id) {
      std::string phrase = RandomWord(random, 4);
      matcher.Add(phrase, id);
      naive.Add(phrase, id);
    }
    std::string text = RandomWord(random, 40);
    for (std::size_t at = 0; at <= text.size(); ++at) {
      PhraseMatcher::Match match = matcher.LongestAt(text, at);
      PhraseMatcher::Match expected = naive.LongestAt(text, at);
      ASSERT_EQ(std::pair(match.id, match.length), std::pair(expected.id, expected.length)) << text << " at " << at;
      std::size_t begin = random() % (at + 1);
      match = matcher.LongestEndingAt(text, begin, at);
      expected = naive.LongestEndingAt(text, begin, at);
      ASSERT_EQ(std::pair(match.id, match.length), std::pair(expected.id, expected.length))
          << text << " from " << begin << " to " << at;
    }
  }
}

}  // namespace
}  // namespace heyan
