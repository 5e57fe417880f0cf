#include "engine/engine.h"

#include <algorithm>
#include <atomic>
#include <set>
#include <thread>
#include <utility>

#include "base/messages.h"
#include "checks/check.h"
#include "relate/judge.h"
#include "text/utf8.h"
#include "understand/understand.h"

namespace heyan {
namespace {

ReportSummary Summarize(const Report& report, const std::string& path) {
  ReportSummary summary;
  summary.path = path;
  summary.title = report.title;
  summary.kind = ToString(report.kind);
  summary.region = report.region;
  summary.session_date = report.session_date;
  summary.review_year = report.review_year;
  summary.plan_year = report.plan_year;
  return summary;
}

// Why a figure took part in no check.
std::string_view UncheckedReason(const Fact* fact) {
  if (fact == nullptr) return "no_fact";
  if (fact->indicator.empty()) return "no_indicator";
  bool uncertain = fact->status == FactStatus::kUnknown || fact->period.year == 0;
  fact->from.ForEach([&](std::string_view, Provenance from) { uncertain |= from == Provenance::kInferred; });
  return uncertain ? "uncertain_key" : "no_counterpart";
}

Coverage CoverageOf(const Report& report, const CheckOutcome& outcome) {
  Coverage coverage;
  coverage.quantities = static_cast<int>(report.quantities.size());
  coverage.compared = static_cast<int>(outcome.compared.size());
  coverage.names = report.names;
  std::vector<const Fact*> fact_of(report.quantities.size(), nullptr);
  for (const Fact& fact : report.facts) fact_of[fact.quantity] = &fact;
  for (std::size_t i = 0; i < report.quantities.size(); ++i) {
    if (outcome.compared.contains(static_cast<int>(i))) continue;
    const Quantity& quantity = report.quantities[i];
    std::string reason(UncheckedReason(fact_of[i]));
    ++coverage.unchecked[reason];
    coverage.figures.push_back({quantity.text, report.Locate(quantity.span), std::move(reason)});
  }
  for (const Examined& examined : outcome.examined) ++coverage.examined[examined.rule][examined.fit];
  return coverage;
}

ReportOutcome CheckInput(const ReportInput& input, const FileSystem& files, std::span<const Rule> rules,
                         const Lexicon& lexicon) {
  Result<Report> report = LoadReport(input, files, lexicon);
  if (report) return CheckReport(*report, input.path, rules, lexicon);
  ReportOutcome outcome;
  outcome.error = InputError{input.path, report.error().message};
  return outcome;
}

}  // namespace

Result<Report> ParseReport(std::string text, std::string_view path, const ReaderFormat& format,
                           const Lexicon& lexicon) {
  Result<Report> report = format.read(std::move(text), path);
  if (!report) return report;
  // A parsed report is trusted, not understood again.
  if (format.name != "json") Understand(lexicon, &*report);
  JudgeIndicators(lexicon, &*report);
  return report;
}

Result<Report> LoadReport(const ReportInput& input, const FileSystem& files, const Lexicon& lexicon) {
  std::string bytes = input.text;
  if (!input.has_text) {
    Result<std::string> read = files.Read(input.path, kMaxReportBytes);
    if (!read) return std::unexpected(read.error());
    bytes = std::move(*read);
  } else if (bytes.size() > kMaxReportBytes) {
    return Fail(Say("file.too_large", {{"path", input.path}, {"limit", std::to_string(kMaxReportBytes >> 20U)}}));
  }
  Result<std::string> text = DecodeText(std::move(bytes), input.path);
  if (!text) return std::unexpected(text.error());
  return ParseReport(std::move(*text), input.path, *input.format, lexicon);
}

ReportOutcome CheckReport(const Report& report, const std::string& path, std::span<const Rule> rules,
                          const Lexicon& lexicon) {
  CheckOutcome outcome;
  ReportOutcome result;
  for (const Rule& rule : rules) {
    auto begin = std::chrono::steady_clock::now();
    const CheckKind* kind = FindCheckKind(rule.info.check);
    if (kind != nullptr) kind->run({report, path, rule, lexicon, outcome});
    result.rule_costs.push_back({std::chrono::steady_clock::now() - begin, std::exchange(outcome.evaluations, 0)});
  }
  result.summary = Summarize(report, path);
  result.summary.coverage = CoverageOf(report, outcome);
  result.findings = std::move(outcome.findings);
  std::ranges::sort(result.findings, [](const Finding& a, const Finding& b) { return a < b; });
  result.skipped = std::move(outcome.skipped);
  for (LocalizedText& failure : outcome.failures) result.failures.push_back({path, std::move(failure)});
  result.examined = std::move(outcome.examined);
  result.locator = report.locator;
  return result;
}

std::vector<ReportOutcome> CheckAll(std::span<const ReportInput> inputs, const FileSystem& files,
                                    std::span<const Rule> rules, const Lexicon& lexicon, int jobs) {
  std::vector<ReportOutcome> outcomes(inputs.size());
  std::atomic<std::size_t> next = 0;
  auto work = [&] {
    for (std::size_t i = next++; i < inputs.size(); i = next++) {
      outcomes[i] = CheckInput(inputs[i], files, rules, lexicon);
    }
  };
  std::vector<std::jthread> threads;
  for (int i = 1; i < std::min<int>(jobs, static_cast<int>(inputs.size())); ++i) threads.emplace_back(work);
  work();
  threads.clear();
  return outcomes;
}

}  // namespace heyan
