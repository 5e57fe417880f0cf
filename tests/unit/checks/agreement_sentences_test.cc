// Sentences beside one table: those that contradict it are told, those that only look like it are not.
#include <gtest/gtest.h>

#include <sstream>

#include "../app/shipped_knowledge.h"
#include "../understand/golden_files.h"
#include "engine/engine.h"

namespace heyan {
namespace {

// How many findings of figure-differs the report with `sentence` below its table gives.
std::size_t Findings(const std::string& report, const std::string& sentence) {
  const Knowledge& knowledge = test::ShippedKnowledge();
  Result<Report> parsed =
      ParseReport(report + "\n" + sentence + "\n", "report.md", *ReaderByName("markdown"), knowledge.lexicon);
  if (!parsed) return 0;
  const Rule* rule = knowledge.rules.Find("consistency/figure-differs");
  return CheckReport(*parsed, "report.md", std::span(rule, 1), knowledge.lexicon).findings.size();
}

TEST(AgreementSentencesTest, OnlyContradictionsAreTold) {
  std::filesystem::path folder = std::filesystem::path(HEYAN_TESTS_DIR) / "golden" / "agreement";
  std::string report = test::ReadBytes(folder / "report.md");
  std::istringstream lines(test::ReadBytes(folder / "sentences.tsv"));
  std::string line;
  std::getline(lines, line);  // the header
  int told = 0;
  int silent = 0;
  while (std::getline(lines, line)) {
    bool expected = line.starts_with("yes\t");
    std::string sentence = line.substr(line.find('\t') + 1);
    EXPECT_EQ(Findings(report, sentence), expected ? 1U : 0U) << sentence;
    ++(expected ? told : silent);
  }
  EXPECT_GE(told, 6);
  EXPECT_GE(silent, 28);
}

}  // namespace
}  // namespace heyan
