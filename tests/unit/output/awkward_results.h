// Results that are hard to print. Every output format writes them all, and the golden files show how.
#pragma once

#include <map>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "base/source_file.h"
#include "model/finding.h"

namespace heyan {

struct AwkwardResult {
  std::string name;
  CheckResult result;
  std::map<std::string, std::string> sources;  // by path; a path that is not here has no lines at hand

  // The place of the `nth` occurrence (from 0) of `part` in the source at `path`.
  Place At(const std::string& path, std::string_view part, int nth = 0) const {
    const std::string& text = sources.at(path);
    std::size_t at = text.find(part);
    for (; nth > 0; --nth) at = text.find(part, at + 1);
    return LineIndex(text).Locate(text, {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + part.size())});
  }
  std::string SourceLine(const std::string& path, int line) const {
    auto found = sources.find(path);
    return found == sources.end() ? "" : std::string(LineIndex(found->second).Line(found->second, line));
  }
};

inline AwkwardResult MakeResult(std::string name, std::map<std::string, std::string> sources) {
  AwkwardResult awkward{std::move(name), {}, std::move(sources)};
  awkward.result.tool_version = "0.1.0";
  awkward.result.rules_hash = "00c0ffee00c0ffee";
  for (const auto& [path, text] : awkward.sources) {
    ReportSummary report{.path = path, .title = "某区计划报告", .kind = "plan", .region = "某区", .review_year = 2023};
    report.coverage = {
        .quantities = 9, .compared = 4, .names = 2, .unchecked = {{"no_indicator", 3}, {"uncertain_key", 2}}};
    report.coverage.figures = {{"3家", {.line = 1, .column = 2}, "no_indicator"},
                               {"约12%", {.line = 1, .column = 9}, "no_indicator"},
                               {"5万元", {.line = 4, .column = 1}, "uncertain_key"}};
    report.coverage.examined = {{"arithmetic/share-of-whole", {{Fit::kEqual, 2}, {Fit::kFails, 1}}}};
    awkward.result.reports.push_back(report);
  }
  return awkward;
}

inline Finding& AddFinding(AwkwardResult* to, const std::string& path, Place place, LocalizedText message) {
  Finding finding{.rule = "consistency/figure-differs", .check = "agreement", .severity = Severity::kError};
  finding.message = std::move(message);
  finding.message_id = "figure_differs";
  finding.path = path;
  finding.place = place;
  finding.fingerprint = "0123456789abcdef";
  finding.values_hash = "fedcba9876543210";
  to->result.findings.push_back(std::move(finding));
  return to->result.findings.back();
}

inline AwkwardResult NothingFound() {
  AwkwardResult awkward = MakeResult("nothing_found", {{"a.txt", "正文\n"}});
  awkward.result.skipped = {{"plan/target-missed", "a.txt", {"没有目标", "no target"}, 3}};
  return awkward;
}

inline AwkwardResult NoReports() {
  AwkwardResult awkward = MakeResult("no_reports", {});
  awkward.result.skipped = {{"wording/unit-twice", "a.json", {"没有正文", "no running text"}, 1}};
  awkward.result.errors = {{"b.txt", {"b.txt：文件是空的", "b.txt: the file is empty"}}};
  return awkward;
}

// A row of a flattened table, its cells on lines of their own.
inline AwkwardResult BindingMiss() {
  std::string filler(40, '\n');
  const std::string path = "reports/samples/draft.txt";
  AwkwardResult awkward = MakeResult("binding_miss", {{path, filler + "空气质量优良天数（天）*\n\t≥330\n\t305\n"}});
  LocalizedText message{
      "约束性指标“空气质量优良天数”未完成：目标≥330天，完成305天，差25天（完成92.4%）",
      "binding indicator “空气质量优良天数” not completed: target ≥330, result 305, 25 short (92.4%)"};
  Finding& finding = AddFinding(&awkward, path, awkward.At(path, "305"), message);
  finding.rule = "plan/binding-not-completed";
  finding.check = "target";
  finding.related = {
      {path, awkward.At(path, "空气质量优良天数"), {"指标：空气质量优良天数", "indicator: 空气质量优良天数"}},
      {path, awkward.At(path, "≥330"), {"目标：≥330", "target: ≥330"}}};
  finding.computation = "305 < 330";
  finding.values = {{"target", "≥330"}, {"actual", "305"}, {"gap", "25"}};
  return awkward;
}

// The row's result is missing: the place is a blank line.
inline AwkwardResult MissingResult() {
  AwkwardResult awkward = MakeResult("missing_result", {{"a.txt", "表\n粮食产量（万吨）\n\t60\n\t\n\t下一行\n"}});
  Finding& finding = AddFinding(&awkward, "a.txt", {4, 2, 4, 2, {}}, {"缺少结果", "no result"});
  finding.severity = Severity::kInfo;
  finding.related = {{"a.txt", awkward.At("a.txt", "粮食产量"), {"指标：粮食产量", "indicator: 粮食产量"}}};
  return awkward;
}

// Paragraphs are single lines of hundreds of characters: figures at the start, in the middle and at the end.
inline AwkwardResult LongLines() {
  std::string half;
  for (int i = 0; i < 30; ++i) half += "全区上下稳中求进，项目加快建设。";
  AwkwardResult awkward =
      MakeResult("long_lines", {{"a.txt", "　　投资65.4亿元。" + half + "投资约６５．５亿元，" + half + "增长9%\n"}});
  for (std::string_view part : {"65.4亿元", "约６５．５亿元", "9%"}) {
    AddFinding(&awkward, "a.txt", awkward.At("a.txt", part),
               {"投资" + std::string(part), "investment " + std::string(part)});
  }
  Finding& whole = AddFinding(&awkward, "a.txt", awkward.At("a.txt", half), {"整段", "a whole passage"});
  whole.severity = Severity::kWarning;
  return awkward;
}

// Columns that are no columns: tabs, ideographic and no-break blanks, combining marks, emoji, a place over two lines.
inline AwkwardResult OddWidths() {
  AwkwardResult awkward = MakeResult(
      "odd_widths",
      {{"a.txt",
        "１\t地区生产总值\t\t6.5\t７以上　\n　\u00a0 e\u0301le\u0301ve 12人\n🙂🙂 34个\u200b项目56\n收入7\n.5%\n"}});
  for (std::string_view part : {"6.5", "７以上", "12人", "34个", "56", "7\n.5%"}) {
    AddFinding(&awkward, "a.txt", awkward.At("a.txt", part), {"数值有误", "wrong figure"}).severity =
        Severity::kWarning;
  }
  return awkward;
}

// What a document says must not steer the terminal, and every part of a finding may be empty.
inline AwkwardResult HostileAndEmpty() {
  AwkwardResult awkward = MakeResult("hostile_and_empty", {{"a\x1b[2Jb.txt",
                                                            "增长\x1b[31m6.5%\x07\xc2\x9b"
                                                            "1m\n"}});
  const std::string path = awkward.sources.begin()->first;
  Finding& hostile = AddFinding(&awkward, path, awkward.At(path, "6.5%"), {"“\x1b]0;x\x07”\n第二行", "\x1b[0m{rule}"});
  hostile.related = {{path, awkward.At(path, "增长"), {"\x1b[2J：\x1b[1m", "\x1b[2J"}}};
  hostile.computation = "6.5\t<\x1b[5m7";
  Finding& empty = AddFinding(&awkward, path, awkward.At(path, "增长"), {});
  empty.related = {{path, {}, {}}, {path, {}, {"孪生：", ""}}, {"", {}, {"只有中文", ""}}};
  empty.causes = {{}};
  empty.fingerprint = empty.values_hash = empty.message_id = "";
  AddFinding(&awkward, path, {}, {"没有位置", "no place"});
  return awkward;
}

// Places in other files and in documents that have pages, likely causes, and a report whose lines are not at hand.
inline AwkwardResult OtherFiles() {
  AwkwardResult awkward = MakeResult("other_files", {{"2023.txt", "投资\n目标：投资65.5亿元\n"}});
  Finding& finding = AddFinding(
      &awkward, "2024.docx", {120, 7, 120, 12, {.page = 9, .table = 2, .row = 3, .column = 4}},
      {"投资为6.55亿元，上年计划为65.5亿元：相差10倍", "investment is 6.55, last year planned 65.5: a factor of 10"});
  finding.related = {
      {"2023.txt", awkward.At("2023.txt", "65.5亿元"), {"上年计划：65.5亿元", "last year's plan: 65.5亿元"}},
      {"2024.docx", {119, 1, 119, 3, {.paragraph = 4}}, {"同一数值", "the same figure"}}};
  finding.computation = "65.5 / 6.55 = 10";
  finding.causes = {{"小数点错位", "a decimal point moved"}, {"单位为十亿元", "the unit is billions"}};
  return awkward;
}

// More findings than fit a screen, in two reports, with line numbers of growing length.
inline AwkwardResult Many() {
  std::string text;
  for (int i = 1; i <= 1200; ++i) text += "第" + std::to_string(i) + "项完成" + std::to_string(i * 7 % 100) + "%\n";
  AwkwardResult awkward = MakeResult("many", {{"a.txt", text}, {"b.txt", text}});
  for (const char* path : {"a.txt", "b.txt"}) {
    for (int line : {9, 10, 99, 100, 999, 1000, 1200}) {
      Place place = awkward.At(path, "第" + std::to_string(line) + "项");
      Finding& finding = AddFinding(&awkward, path, place, {"编号有误", "wrong number"});
      finding.severity = static_cast<Severity>(line % 3);
      place.line = place.end_line = line - 2;
      finding.related = {{path, place, {"前文", "before"}}};
    }
  }
  return awkward;
}

inline std::vector<AwkwardResult> AwkwardResults() {
  return {NothingFound(), NoReports(),       BindingMiss(), MissingResult(), LongLines(),
          OddWidths(),    HostileAndEmpty(), OtherFiles(),  Many()};
}

}  // namespace heyan
