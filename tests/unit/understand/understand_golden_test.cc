// Every report in tests/golden/understand/ is understood as its .expected file says. HEYAN_UPDATE_GOLDEN=1 writes them.
#include <gtest/gtest.h>

#include <algorithm>
#include <sstream>
#include <string>
#include <tuple>
#include <vector>

#include "../app/shipped_knowledge.h"
#include "engine/engine.h"
#include "golden_files.h"
#include "report_dump.h"

namespace heyan {
namespace {

std::string Dump(const std::filesystem::path& path) {
  Result<Report> report =
      ParseReport(test::ReadBytes(path), "report", *ReaderForPath(path.string()), test::ShippedLexicon());
  return report ? test::DumpUnderstanding(*report) : report.error().message.en + "\n";
}

// The lines that only one of the two has: "-" marks those expected, "+" those that came.
std::string DifferentLines(const std::string& expected, const std::string& came) {
  auto lines_of = [](const std::string& text) {
    std::istringstream stream(text);
    std::vector<std::string> lines;
    for (std::string line; std::getline(stream, line);) lines.push_back(line);
    return lines;
  };
  std::vector<std::string> left = lines_of(expected);
  std::vector<std::string> right = lines_of(came);
  std::string different;
  for (const auto& [mark, these, those] : {std::tuple("- ", &left, &right), std::tuple("+ ", &right, &left)}) {
    for (const std::string& line : *these) {
      if (std::ranges::find(*those, line) == those->end()) different += mark + line + "\n";
    }
  }
  return different.empty() && left != right ? "the lines stand in another order" : different;
}

TEST(UnderstandGoldenTest, ReportsAreUnderstoodAsExpected) {
  std::vector<std::filesystem::path> reports = test::GoldenFiles("understand", {".md", ".txt"});
  EXPECT_GE(reports.size(), 10U);
  for (const std::filesystem::path& report : reports) {
    std::string dump = Dump(report);
    std::filesystem::path expected = report;
    expected.replace_extension(".expected");
    if (test::UpdatesGolden()) test::WriteBytes(expected, dump);
    EXPECT_EQ(DifferentLines(test::ReadBytes(expected), dump), "") << report.filename();
  }
}

}  // namespace
}  // namespace heyan
