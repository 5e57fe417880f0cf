// tests/golden/rules/<case>.yaml gives exactly the problems of <case>.expected, one "line:column: message" a line: first
// the Chinese message, then the English one. HEYAN_UPDATE_GOLDEN=1 writes what came.
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

#include "rules/rule_set.h"
#include "test_schemas.h"

namespace heyan {
namespace {

std::string ReadFile(const std::filesystem::path& path) {
  std::ifstream stream(path, std::ios::binary);
  std::ostringstream text;
  text << stream.rdbuf();
  return text.str();
}

// The file is loaded beside a good rule, plan/base, that it may extend or speak of.
std::string ProblemsOf(const std::filesystem::path& path) {
  std::string name = path.filename().string();
  std::string base(kGoodRule);
  base.replace(base.find("plan/target-missed"), std::string_view("plan/target-missed").size(), "plan/base");
  std::vector<RuleFile> files = {{"plan/base.yaml", "plan/base.yaml", base, 0},
                                 {name, name.starts_with("profile") ? "profiles/" + name : name, ReadFile(path), 1}};
  std::vector<yaml::Problem> problems;
  LoadRuleSet(files, TestSchemas(), &problems);
  std::ostringstream lines;
  for (const yaml::Problem& problem : problems) {
    EXPECT_EQ(problem.path, name);
    for (const std::string& message : {problem.message.zh, problem.message.en}) {
      lines << problem.mark.line << ":" << problem.mark.column << ": " << message << "\n";
    }
  }
  return lines.str();
}

TEST(BrokenRules, GiveTheirMessages) {
  int count = 0;
  for (const auto& entry : std::filesystem::directory_iterator(HEYAN_TESTS_DIR "/golden/rules")) {
    if (entry.path().extension() != ".yaml") continue;
    SCOPED_TRACE(entry.path().filename().string());
    std::filesystem::path expected = entry.path();
    std::string problems = ProblemsOf(entry.path());
    expected.replace_extension(".expected");
    if (std::getenv("HEYAN_UPDATE_GOLDEN") != nullptr) std::ofstream(expected, std::ios::binary) << problems;
    EXPECT_FALSE(problems.empty());
    EXPECT_EQ(problems, ReadFile(expected));
    ++count;
  }
  EXPECT_GE(count, 40);
}

}  // namespace
}  // namespace heyan
