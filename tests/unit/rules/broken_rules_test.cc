// tests/golden/rules/<case>.yaml gives exactly the problems of <case>.expected, one "line:column: message" a line: first
// the Chinese message, then the English one.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

#include "rules/rule.h"
#include "test_schemas.h"

namespace heyan {
namespace {

std::string ReadFile(const std::filesystem::path& path) {
  std::ifstream stream(path, std::ios::binary);
  std::ostringstream text;
  text << stream.rdbuf();
  return text.str();
}

std::string ProblemsOf(const std::filesystem::path& path) {
  std::vector<yaml::Problem> problems;
  std::string name = path.filename().string();
  bool is_loaded = name.starts_with("profile_") ? LoadProfile(ReadFile(path), name, &problems).has_value()
                                                : LoadRule(ReadFile(path), name, TestSchemas(), &problems).has_value();
  EXPECT_FALSE(is_loaded);
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
    EXPECT_EQ(ProblemsOf(entry.path()), ReadFile(expected.replace_extension(".expected")));
    ++count;
  }
  EXPECT_GE(count, 20);
}

}  // namespace
}  // namespace heyan
