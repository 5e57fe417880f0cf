#include "app/rule_times.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>

#include "base/messages.h"

namespace heyan {
namespace {

struct Total {
  const Rule* rule;
  std::chrono::nanoseconds time{0};
  int reports = 0;
  std::size_t evaluations = 0;
  int findings = 0;
};

}  // namespace

std::string RuleTimes(const std::vector<ReportOutcome>& outcomes, std::span<const Rule> rules, Language language) {
  std::vector<Total> totals;
  totals.reserve(rules.size());
  for (const Rule& rule : rules) totals.push_back({&rule});
  for (const ReportOutcome& outcome : outcomes) {
    for (std::size_t i = 0; i < outcome.rule_costs.size() && i < totals.size(); ++i) {
      totals[i].time += outcome.rule_costs[i].time;
      totals[i].evaluations += outcome.rule_costs[i].evaluations;
      ++totals[i].reports;
    }
    for (const Finding& finding : outcome.findings) {
      auto total = std::ranges::find_if(totals, [&](const Total& t) { return t.rule->info.id == finding.rule; });
      if (total != totals.end()) ++total->findings;
    }
  }
  std::ranges::stable_sort(totals, std::greater(), &Total::time);
  std::string table = Say("rule_times.head").In(language) + "\n";
  for (const Total& total : totals) {
    double milliseconds = std::chrono::duration<double, std::milli>(total.time).count();
    table += fmt::format("{:>10.3f} {:>8} {:>8} {:>8}  {}\n", milliseconds, total.reports, total.evaluations,
                         total.findings, total.rule->info.id);
  }
  return table;
}

}  // namespace heyan
