#include "lexicon/node_reader.h"

#include <gtest/gtest.h>

#include "model/indicator.h"

namespace heyan {
namespace {

class NodeReaderTest : public testing::Test {
 protected:
  yaml::Node Parse(std::string_view text) {
    std::optional<yaml::Node> node = yaml::Parse(text, "x.yaml", &problems_);
    EXPECT_TRUE(node);
    return node.value_or(yaml::Node());
  }
  // The only problem so far as "line:column message".
  std::string TheProblem() const {
    if (problems_.size() != 1) return std::to_string(problems_.size()) + " problems";
    const yaml::Problem& problem = problems_.front();
    return std::to_string(problem.mark.line) + ":" + std::to_string(problem.mark.column) + " " + problem.message.en;
  }

  std::vector<yaml::Problem> problems_;
  NodeReader reader_{"x.yaml", &problems_};
};

TEST_F(NodeReaderTest, ReadsValues) {
  yaml::Node node = Parse("{name: 甲, words: [乙, 丙], share: \"0.15\", pattern: \"a+\", nature: binding}");
  EXPECT_EQ(reader_.Text(node, "name"), "甲");
  EXPECT_EQ(reader_.Texts(node, "words"), (std::vector<std::string>{"乙", "丙"}));
  EXPECT_EQ(reader_.Number(node, "share"), *Decimal::Parse("0.15"));
  EXPECT_TRUE(reader_.Pattern(node, "pattern", true)->Matches("aaa"));
  EXPECT_FALSE(reader_.Pattern(node, "pattern", true)->Matches("aaab"));
  EXPECT_TRUE(reader_.Pattern(node, "pattern", false)->Matches("aaab"));
  EXPECT_EQ(reader_.Named(node, "nature", {"binding", "expected"}, Nature::kUnspecified), Nature::kBinding);
  EXPECT_TRUE(problems_.empty());
}

TEST_F(NodeReaderTest, AMissingKeyIsToldAtTheMap) {
  yaml::Node node = Parse("a: 1\nb:\n  c: 2");
  EXPECT_EQ(reader_.Text(*node.Find("b"), "name"), "");
  EXPECT_EQ(TheProblem(), "3:3 \"name\" is missing");
  EXPECT_EQ(problems_.front().path, "x.yaml");
}

TEST_F(NodeReaderTest, AWrongTypeIsToldAtTheValue) {
  EXPECT_EQ(reader_.Text(Parse("name: [甲]"), "name"), "");
  EXPECT_EQ(TheProblem(), "1:7 \"name\" must be text");
  problems_.clear();
  EXPECT_TRUE(reader_.Texts(Parse("words: 甲"), "words").empty());
  EXPECT_EQ(TheProblem(), "1:8 \"words\" must be a list");
}

TEST_F(NodeReaderTest, GoodItemsOfAListAreKept) {
  EXPECT_EQ(reader_.Texts(Parse("words: [甲, [乙], 丙]"), "words"), (std::vector<std::string>{"甲", "丙"}));
  EXPECT_EQ(TheProblem(), "1:12 \"words\" must be text");
}

TEST_F(NodeReaderTest, ANumberIsExactOrAProblem) {
  EXPECT_EQ(reader_.Number(Parse("share: 1e3"), "share"), Decimal());
  EXPECT_EQ(TheProblem(), "1:8 \"share\" must be a number, not \"1e3\"");
}

TEST_F(NodeReaderTest, AnUnknownNameKeepsTheFallbackAndNamesTheNearest) {
  yaml::Node node = Parse("nature: bindng");
  EXPECT_EQ(reader_.Named(node, "nature", {"binding", "expected"}, Nature::kExpected), Nature::kExpected);
  EXPECT_EQ(TheProblem(), "1:9 unknown value \"bindng\" of \"nature\"; did you mean “binding”?");
}

TEST_F(NodeReaderTest, EmptyTextIsNoText) {
  EXPECT_EQ(reader_.Text(Parse("name: \"\""), "name"), "");
  EXPECT_EQ(TheProblem(), "1:7 \"name\" must be text");
}

TEST_F(NodeReaderTest, AMalformedPatternIsToldAtItsPlace) {
  EXPECT_FALSE(reader_.Pattern(Parse("pattern: \"(a\""), "pattern", false));
  EXPECT_EQ(problems_.size(), 1U);
  EXPECT_EQ(problems_.front().mark.column, 10);
}

TEST_F(NodeReaderTest, KeysNobodyAsksForAreTold) {
  yaml::Node node = Parse("name: 甲\nmeasuer: 乙");
  reader_.Text(node, "name");
  EXPECT_EQ(reader_.Optional(node, "measure"), nullptr);
  EXPECT_TRUE(problems_.empty());
  reader_.Finish(node);
  EXPECT_EQ(TheProblem(), "2:1 unknown key \"measuer\"; did you mean “measure”?");
}

TEST_F(NodeReaderTest, ProblemsAreInTheOrderOfTheFile) {
  yaml::Node node = Parse("a: []\nb: []");
  reader_.Text(node, "b");
  reader_.Text(node, "a");
  reader_.Finish(node);
  ASSERT_EQ(problems_.size(), 2U);
  EXPECT_EQ(problems_[0].mark.line, 1);
  EXPECT_EQ(problems_[1].mark.line, 2);
}

}  // namespace
}  // namespace heyan
