// tests/golden/lexicon/<case>.<file>.yaml is loaded as the lexicon file <file>.yaml and gives exactly the problems of
// <case>.<file>.expected, one "file:line:column: message" a line. HEYAN_UPDATE_GOLDEN=1 writes them.
#include <gtest/gtest.h>

#include <string>

#include "../understand/golden_files.h"
#include "lexicon/lexicon.h"

namespace heyan {
namespace {

std::string ProblemsOf(const std::filesystem::path& path) {
  std::string text = test::ReadBytes(path);
  std::string name = path.filename().string();
  std::string file = "lexicon/" + name.substr(name.find('.') + 1);
  std::vector<yaml::Problem> problems;
  std::vector<Lexicon::File> files = {{file, text}};
  EXPECT_FALSE(Lexicon::Load(files, &problems)) << name;
  std::string lines;
  for (const yaml::Problem& problem : problems) {
    EXPECT_FALSE(problem.message.zh.empty());
    lines += problem.path + ":" + std::to_string(problem.mark.line) + ":" + std::to_string(problem.mark.column) + ": " +
             problem.message.en + "\n";
  }
  return lines;
}

TEST(BrokenLexiconTest, FilesGiveTheirProblems) {
  std::vector<std::filesystem::path> files = test::GoldenFiles("lexicon", {".yaml"});
  EXPECT_GE(files.size(), 10U);
  for (const std::filesystem::path& file : files) {
    std::string problems = ProblemsOf(file);
    std::filesystem::path expected = file;
    expected.replace_extension(".expected");
    if (test::UpdatesGolden()) test::WriteBytes(expected, problems);
    EXPECT_EQ(problems, test::ReadBytes(expected)) << file.filename();
  }
}

TEST(BrokenLexiconTest, ProblemsOfAllFilesAreTold) {
  std::vector<Lexicon::File> files = {{"a/names.yaml", "before: []"}, {"b/units.yaml", "units: 5"}};
  std::vector<yaml::Problem> problems;
  EXPECT_FALSE(Lexicon::Load(files, &problems));
  EXPECT_EQ(problems.front().path, "a/names.yaml");
  EXPECT_EQ(problems.back().path, "b/units.yaml");
}

TEST(BrokenLexiconTest, IndicatorsOfOtherFilesMustBeKnown) {
  std::vector<Lexicon::File> files = {
      {"prose.yaml", "pairs:\n  - {words: [甲乙], first: 粮食产量, second: 油料产两}"},
      {"indicators.yaml",
       "indicators:\n"
       "  - {name: 粮食产量, dimension: mass, direction: higher, kind: level, price: none}\n"
       "  - {name: 油料产量, dimension: mass, direction: higher, kind: level, price: none}"}};
  std::vector<yaml::Problem> problems;
  EXPECT_FALSE(Lexicon::Load(files, &problems));
  ASSERT_FALSE(problems.empty());
  EXPECT_EQ(problems.back().path, "prose.yaml");
  EXPECT_EQ(problems.back().mark.line, 2);
  EXPECT_EQ(problems.back().message.en, "there is no indicator \"油料产两\"; did you mean “油料产量”?");
}

}  // namespace
}  // namespace heyan
