// tests/golden/expression/*.tsv: expressions, and what they give over report.md, or what is wrong with them.
#include "../understand/golden_lines.h"
#include "sample.h"

namespace heyan::expression {
namespace {

TEST(ExpressionGoldenTest, GivesWhatTheLinesSay) {
  std::filesystem::path folder = std::filesystem::path(HEYAN_TESTS_DIR) / "golden" / "expression";
  Report report = test::ReadMarkdown(heyan::test::ReadBytes(folder / "report.md"));
  heyan::test::ExpectGoldenLines("expression", 200, [&](const std::string& line, const std::string& stem) {
    std::string text = line.substr(0, line.find('\t'));
    std::vector<Problem> problems;
    std::optional<Expression> expression =
        Expression::Compile(text, {One(Kind::kReport), {}, &test::ShippedLexicon()}, &problems);
    if (!expression) return text + "\t! " + test::Told(problems);
    EXPECT_NE(stem, "problems") << text;
    EXPECT_TRUE(problems.empty()) << text;
    return text + "\t" + test::Printed(test::Evaluate(*expression, report), report);
  });
}

}  // namespace
}  // namespace heyan::expression
