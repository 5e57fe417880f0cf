// The whole command, apart from the command line.
#include "app/check_run.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>

namespace heyan {
namespace {

struct Output {
  ExitStatus status;
  std::string out;
  std::string err;
};

Output Check(const CheckOptions& options, const std::string& standard_input = "") {
  std::istringstream in(standard_input);
  std::ostringstream out;
  std::ostringstream err;
  ExitStatus status = RunCheck(options, *MakeDiskFileSystem(), in, out, err);
  return {status, out.str(), err.str()};
}

CheckOptions JsonOf(std::vector<std::string> paths) {
  CheckOptions options;
  options.paths = std::move(paths);
  options.format = "json";
  return options;
}

TEST(RunCheckTest, TheResultDoesNotDependOnTheNumberOfJobs) {
  CheckOptions options = JsonOf({HEYAN_SOURCE_DIR "/reports/samples", HEYAN_SOURCE_DIR "/reports/parsed"});
  options.profile = "audit";
  Output alone = Check(options);
  EXPECT_EQ(alone.err, "");
  EXPECT_GT(std::ranges::count(alone.out, '\n'), 100);
  options.jobs = 8;
  Output together = Check(options);
  EXPECT_TRUE(alone.out == together.out) << "8 jobs give another result than one";
  EXPECT_EQ(alone.status, together.status);
}

TEST(RunCheckTest, TheOrderOfPathsDoesNotChangeTheFindings) {
  std::string clean = HEYAN_SOURCE_DIR "/reports/samples/clean.txt";
  std::string planted = HEYAN_SOURCE_DIR "/reports/samples/planted.txt";
  auto findings = [](const std::string& json) { return nlohmann::json::parse(json)["findings"]; };
  nlohmann::json told = findings(Check(JsonOf({clean, planted})).out);
  EXPECT_FALSE(told.empty());
  EXPECT_TRUE(told == findings(Check(JsonOf({planted, clean})).out));
}

TEST(RunCheckTest, StandardInputIsAReport) {
  CheckOptions options = JsonOf({"-"});
  options.input_format = "markdown";
  options.stdin_filename = "draft.md";
  Output output = Check(
      options,
      "# 云岫区2023年国民经济和社会发展计划执行情况及2024年计划草案的报告\n\n"
      "| 指标 | 2023年目标 | 完成情况 | 备注 |\n|---|---|---|---|\n| 城镇新增就业（人） | 330 | 305 | 约束性 |\n");
  EXPECT_EQ(output.status, kExitFindings);
  EXPECT_NE(output.out.find("draft.md"), std::string::npos);
  EXPECT_NE(output.out.find("plan/binding-not-completed"), std::string::npos);
}

TEST(RunCheckTest, AnUnknownProfileIsToldWithTheKnownOnes) {
  CheckOptions options = JsonOf({HEYAN_SOURCE_DIR "/reports/samples/clean.md"});
  options.profile = "drafts";
  options.language = Language::kEn;
  Output output = Check(options);
  EXPECT_EQ(output.status, kExitTrouble);
  EXPECT_NE(output.err.find("audit, draft"), std::string::npos) << output.err;
}

TEST(RunCheckTest, FailOnDecidesTheStatus) {
  CheckOptions options = JsonOf({HEYAN_SOURCE_DIR "/reports/samples/planted.txt"});
  EXPECT_EQ(Check(options).status, kExitFindings);
  options.fail_on = std::nullopt;
  EXPECT_EQ(Check(options).status, kExitClean);
}

TEST(RunCheckTest, AnOutputThatCannotBeWrittenIsTrouble) {
  CheckOptions options = JsonOf({HEYAN_SOURCE_DIR "/reports/samples/clean.md"});
  options.output = HEYAN_SOURCE_DIR "/no/such/folder/out.json";
  Output output = Check(options);
  EXPECT_EQ(output.status, kExitTrouble);
  EXPECT_NE(output.err.find("out.json"), std::string::npos) << output.err;
}

}  // namespace
}  // namespace heyan
