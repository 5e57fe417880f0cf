// tests/golden/rule_tests.json is how rule tests are written for programs. With HEYAN_UPDATE_GOLDEN=1 it is written instead.
#include "output/rule_test_json.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <vector>

namespace heyan {
namespace {

constexpr const char* kPath = HEYAN_TESTS_DIR "/golden/rule_tests.json";

// Every kind of outcome, and text that must be escaped.
std::vector<RuleTestResult> Results() {
  RuleTestResult good{"plan/good", "rules/plan/good.yaml", {}, {}, {}};
  good.examples.push_back({"低于目标", "flagged", ExampleVerdict::kPassed, 20, 7, {}});
  good.examples.push_back({"还不会",
                           "todo_flagged",
                           ExampleVerdict::kTodo,
                           40,
                           7,
                           {{ExampleFault::kMissing, 46, 16, {"没有“6.5”", "no “6.5”"}}}});
  good.examples.push_back({"已经会",
                           "todo_flagged",
                           ExampleVerdict::kDone,
                           50,
                           7,
                           {{std::nullopt, 50, 7, {"移到 flagged", "move it to flagged"}}}});
  good.notices.push_back({std::nullopt, 12, 5, {"没有用到", "not needed"}});
  good.mutations = {10, 6, 4, {}};
  RuleTestResult bad{"own/bad", "own/a \"quoted\" path\\bad.yaml", {}, {}, {}};
  bad.examples.push_back({"正好",
                          "clean",
                          ExampleVerdict::kFailed,
                          30,
                          7,
                          {{ExampleFault::kNoisy, 30, 7, {"多出", "unexpected"}},
                           {ExampleFault::kWrongMessage, 31, 9, {"文字不符", "wrong text"}}}});
  bad.mutations = {5, 2, 0, {{"正好", "≥330", 3, 26, "last_digit", "≥330", "≥331"}}};
  return {good, bad};
}

TEST(RuleTestJsonTest, WritesWhatTheFileSays) {
  std::string written = WriteRuleTestJson(Results());
  if (std::getenv("HEYAN_UPDATE_GOLDEN") != nullptr) std::ofstream(kPath, std::ios::binary) << written;
  std::ifstream in(kPath, std::ios::binary);
  EXPECT_EQ(written, std::string(std::istreambuf_iterator<char>(in), {}));
}

TEST(RuleTestJsonTest, NoRulesAreAnEmptyList) {
  EXPECT_NE(WriteRuleTestJson({}).find("\"rules\": []"), std::string::npos);
}

}  // namespace
}  // namespace heyan
