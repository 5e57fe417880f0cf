// What comes of the bytes of a report: a report, or a message that says what is wrong with them.
#include <gtest/gtest.h>

#include <string>

#include "../app/shipped_knowledge.h"
#include "engine/engine.h"
#include "model/report_json.h"
#include "played_files.h"

namespace heyan {
namespace {

constexpr std::string_view kReport = R"(# 云岫区2023年国民经济和社会发展计划执行情况及2024年计划草案的报告

| 指标 | 2023年目标 | 完成情况 |
|---|---|---|
| 城镇新增就业（人） | 330 | 305 |
)";

ReportInput Input(std::string path, std::optional<std::string> text = std::nullopt) {
  ReportInput input{std::move(path), ReaderByName("markdown"), {}, text.has_value()};
  if (text) input.text = std::move(*text);
  return input;
}

Result<Report> Load(const ReportInput& input, const FileSystem& files = test::PlayedFiles()) {
  return LoadReport(input, files, test::ShippedLexicon());
}

TEST(LoadReportTest, ReadsTextAtHandAndFromFiles) {
  test::PlayedFiles files;
  files.files["a.md"] = std::string("\xEF\xBB\xBF") + std::string(kReport);
  for (const Result<Report>& report : {Load(Input("-", std::string(kReport))), Load(Input("a.md"), files)}) {
    ASSERT_TRUE(report);
    ASSERT_EQ(report->indicators.size(), 1U);
    EXPECT_EQ(report->indicators[0].verdict, Verdict::kMissed);
    EXPECT_EQ(report->Locate(report->indicators[0].Actual()->span).line, 5);
  }
}

TEST(LoadReportTest, AnEmptyTextIsAnEmptyReport) {
  Result<Report> report = Load(Input("-", ""));
  if (report) {
    EXPECT_TRUE(report->indicators.empty() && report->facts.empty());
  } else {
    EXPECT_FALSE(report.error().message.zh.empty());
  }
}

TEST(LoadReportTest, RefusesBytesThatAreNoText) {
  for (const char* bytes : {"\xFF\xFE\x31", "增长\x80", "\xE5\xA2"}) {
    Result<Report> report = Load(Input("bad.md", bytes));
    ASSERT_FALSE(report) << "accepted";
    EXPECT_NE(report.error().message.en.find("bad.md"), std::string::npos) << report.error().message.en;
  }
  EXPECT_FALSE(Load(Input("binary.md", std::string("a\0b", 3))));
}

TEST(LoadReportTest, RefusesMoreThanItsLimit) {
  Result<Report> report = Load(Input("-", std::string(kMaxReportBytes + 1, 'a')));
  ASSERT_FALSE(report);
  EXPECT_NE(report.error().message.en.find(std::to_string(kMaxReportBytes >> 20U)), std::string::npos);
}

TEST(LoadReportTest, AFileThatVanishedIsToldAndTheOthersAreChecked) {
  test::PlayedFiles files;
  files.files["a.md"] = files.files["c.md"] = std::string(kReport);
  std::vector<ReportInput> inputs = {Input("a.md"), Input("b.md"), Input("c.md")};
  auto outcomes = CheckAll(inputs, files, test::ShippedKnowledge().rules.rules, test::ShippedLexicon(), 2);
  ASSERT_EQ(outcomes.size(), 3U);
  ASSERT_TRUE(outcomes[1].error);
  EXPECT_EQ(outcomes[1].error->path, "b.md");
  for (int i : {0, 2}) {
    EXPECT_FALSE(outcomes[i].error);
    EXPECT_EQ(outcomes[i].summary.path, inputs[i].path);
    EXPECT_EQ(outcomes[i].findings.size(), outcomes[0].findings.size());
  }
  EXPECT_FALSE(outcomes[0].findings.empty());
}

TEST(LoadReportTest, AParsedReportIsTrustedNotUnderstoodAgain) {
  Report report = *Load(Input("-", std::string(kReport)));
  report.indicators[0].canonical = "别的指标";
  ReportInput json{"a.json", ReaderByName("json"), ReportToJson(report, true), true};
  Result<Report> loaded = Load(json);
  ASSERT_TRUE(loaded);
  ASSERT_EQ(loaded->indicators.size(), 1U);
  EXPECT_EQ(loaded->indicators[0].canonical, "别的指标");
}

}  // namespace
}  // namespace heyan
