// Formulas of rules as findings print them.
#include "checks/formula_text.h"

#include <gtest/gtest.h>

namespace heyan {
namespace {

std::string Shown(std::string_view formula) {
  return FormulaText(formula, [](std::string_view name) -> std::optional<std::string> {
    if (name == "part") return "3.5亿元";
    if (name == "总数") return "7亿元";
    if (name == "years") return "5";
    return std::nullopt;
  });
}

TEST(FormulaTextTest, FiguresStandForTheirNames) {
  EXPECT_EQ(Shown("part / 总数 * 100%"), "3.5亿元 / 7亿元 * 100%");
  EXPECT_EQ(Shown("part / (总数 - part)"), "3.5亿元 / (7亿元 - 3.5亿元)");
  EXPECT_EQ(Shown("parts + 1"), "parts + 1") << "another name";
}

TEST(FormulaTextTest, ConversionsAreNotPrinted) {
  EXPECT_EQ(Shown("总数 / value(part)"), "7亿元 / 3.5亿元");
  EXPECT_EQ(Shown("value((part + 总数))"), "(3.5亿元 + 7亿元)");
}

TEST(FormulaTextTest, RootsArePowers) {
  EXPECT_EQ(Shown("(root(总数 / part, years) - 1) * 100%"), "((7亿元 / 3.5亿元)^(1/5) - 1) * 100%");
}

TEST(FormulaTextTest, OtherFunctionsStay) {
  EXPECT_EQ(Shown("max(part, 总数)"), "max(3.5亿元, 7亿元)");
  EXPECT_EQ(Shown("part)"), "3.5亿元)") << "what does not close is no fault of the printer";
}

}  // namespace
}  // namespace heyan
