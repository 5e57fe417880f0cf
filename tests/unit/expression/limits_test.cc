// Expressions that are too long, too deep or too much are told, and never hang.
#include "sample.h"

namespace heyan::expression {
namespace {

std::string Repeated(std::string_view text, int times) {
  std::string repeated;
  for (int i = 0; i < times; ++i) repeated += text;
  return repeated;
}

std::vector<Problem> ProblemsOf(const std::string& text) {
  std::vector<Problem> problems;
  std::optional<Expression> expression = Expression::Compile(text, {}, &problems);
  EXPECT_EQ(expression.has_value(), problems.empty()) << text;
  for (const Problem& problem : problems) EXPECT_LE(problem.offset, text.size());
  return problems;
}

TEST(LimitsTest, LengthAndDepth) {
  EXPECT_TRUE(ProblemsOf("1 = 1" + Repeated(" ", kMaxLength - 5)).empty());
  EXPECT_EQ(ProblemsOf("1 = 1" + Repeated(" ", kMaxLength - 4)).size(), 1U);
  EXPECT_TRUE(ProblemsOf(Repeated("(", kMaxDepth - 1) + "1" + Repeated(")", kMaxDepth - 1)).empty());
  EXPECT_TRUE(ProblemsOf("1" + Repeated(" + 1", kMaxDepth - 1)).empty());
  EXPECT_TRUE(ProblemsOf("true" + Repeated(" or true", 400)).empty());
  for (std::string_view opening :
       {"(", "not ", "-", "count(", "1 in (", "1 + ", "true and ", "if(true, ", "facts where "}) {
    std::string deep = Repeated(opening, static_cast<int>(kMaxLength / opening.size()) - 1);
    EXPECT_FALSE(ProblemsOf(deep).empty()) << opening;
    EXPECT_FALSE(ProblemsOf(deep + "1").empty()) << opening;
  }
  EXPECT_TRUE(ProblemsOf(Repeated("max(", 40) + "1" + Repeated(", 1)", 40)).empty());
  EXPECT_EQ(ProblemsOf(Repeated("max(", 40) + "title" + Repeated(", 1)", 40)).size(), 1U);
  EXPECT_FALSE(ProblemsOf("1" + Repeated(" + 1", 1000)).empty());
  EXPECT_FALSE(ProblemsOf("report" + Repeated(".report", 500)).empty());
}

TEST(LimitsTest, AnyBytesGiveProblemsWithPlaces) {
  for (int byte = 0; byte < 256; ++byte) {
    std::string one(1, static_cast<char>(byte));
    ProblemsOf(one);
    ProblemsOf("title = '" + one);
    ProblemsOf("1" + one + "2");
    ProblemsOf(one + one + one + "(");
  }
}

TEST(LimitsTest, EvaluationEndsWhenTheStepsAreUsedUp) {
  std::string text = "# 南山市2023年政府工作报告\n\n";
  for (int i = 0; i < 400; ++i) text += "新建公园" + std::to_string(i + 2) + "个。\n\n";
  Report report = test::ReadMarkdown(text);
  std::vector<Problem> problems;
  auto all = Expression::Compile("all(blocks, all(blocks, all(blocks, all(blocks, length(text) > 0))))", {}, &problems);
  ASSERT_TRUE(all);
  expression::Run run(report, test::ShippedLexicon());
  Value value = all->Evaluate({run, {}, {}});
  EXPECT_TRUE(run.exhausted());
  ASSERT_TRUE(value.IsUnknown());
  EXPECT_EQ(value.unknown()->en, "too much to compute: it was broken off");
  // The steps are those of the run: the next evaluation has none left.
  EXPECT_TRUE(Expression::Compile("1 = 1", {}, &problems)->Evaluate({run, {}, {}}).IsUnknown());
}

TEST(LimitsTest, ValuesBeyondExactArithmeticAreUnknown) {
  Report report;
  for (std::string_view text :
       {"999999999999999999999999999999999999 + 1 > 0", "999999999999999999亿 * 999999999999999999",
        "999999999999999999999999999999999999亿"}) {
    Value value = test::ValueOf(text, report);
    EXPECT_FALSE(value.IsTrue()) << text;
  }
}

}  // namespace
}  // namespace heyan::expression
