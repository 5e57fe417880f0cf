#include "model/finding.h"

#include <gtest/gtest.h>

namespace heyan {
namespace {

Finding At(std::string path, int line, int column, std::string rule) {
  Finding finding;
  finding.path = std::move(path);
  finding.place.line = line;
  finding.place.column = column;
  finding.rule = std::move(rule);
  return finding;
}

TEST(FindingTest, SortsByPathLineColumnAndRule) {
  EXPECT_LT(At("a", 9, 9, "z"), At("b", 1, 1, "a"));
  EXPECT_LT(At("a", 2, 9, "z"), At("a", 10, 1, "a"));
  EXPECT_LT(At("a", 2, 3, "z"), At("a", 2, 10, "a"));
  EXPECT_LT(At("a", 2, 3, "a"), At("a", 2, 3, "b"));
  EXPECT_FALSE(At("a", 2, 3, "a") < At("a", 2, 3, "a"));
}

TEST(FindingTest, CountsBySeverity) {
  CheckResult result;
  result.findings.resize(3);
  result.findings[1].severity = Severity::kError;
  EXPECT_EQ(result.Count(Severity::kError), 1);
  EXPECT_EQ(result.Count(Severity::kWarning), 2);
  EXPECT_EQ(result.Count(Severity::kInfo), 0);
}

}  // namespace
}  // namespace heyan
