// Every report in tests/golden/understand/ is understood as its .expected file says. HEYAN_UPDATE_GOLDEN=1 writes them.
#include <gtest/gtest.h>

#include <string>

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

TEST(UnderstandGoldenTest, ReportsAreUnderstoodAsExpected) {
  std::vector<std::filesystem::path> reports = test::GoldenFiles("understand", {".md", ".txt"});
  EXPECT_GE(reports.size(), 10U);
  for (const std::filesystem::path& report : reports) {
    std::string dump = Dump(report);
    std::filesystem::path expected = report;
    expected.replace_extension(".expected");
    if (test::UpdatesGolden()) test::WriteBytes(expected, dump);
    EXPECT_EQ(dump, test::ReadBytes(expected)) << report.filename();
  }
}

}  // namespace
}  // namespace heyan
