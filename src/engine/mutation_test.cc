#include "engine/mutation_test.h"

#include <algorithm>

#include "base/messages.h"
#include "engine/nudge.h"
#include "rules/example_place.h"

namespace heyan {
namespace {

// True when the outcome holds a finding, or a reason to abstain, that the unchanged example does not give.
bool IsNoticed(const ReportOutcome& changed, const ReportOutcome& unchanged) {
  auto is_new_finding = [&](const Finding& finding) {
    return std::ranges::none_of(unchanged.findings, [&](const Finding& known) {
      return known.fingerprint == finding.fingerprint && known.message == finding.message;
    });
  };
  auto is_new_reason = [&](const Skipped& skipped) {
    return std::ranges::none_of(unchanged.skipped, [&](const Skipped& known) {
      return known.reason == skipped.reason && known.count >= skipped.count;
    });
  };
  return std::ranges::any_of(changed.findings, is_new_finding) || std::ranges::any_of(changed.skipped, is_new_reason);
}

// True when the declaration speaks of such a nudge of the figure at `span`.
bool Covers(const HarmlessNudge& harmless, const Nudge& nudge, Span figure, std::string_view report) {
  if (std::ranges::find(harmless.kinds, nudge.kind) == harmless.kinds.end()) return false;
  auto stands_there = [&](const std::string& name) {
    auto range = FindExamplePlace(report, name);
    return range && range->first < figure.end && figure.begin < range->second;
  };
  return harmless.at.empty() || std::ranges::any_of(harmless.at, stands_there);
}

// Counts the nudge for every declaration that covers it; true when one does.
bool CountUses(std::span<const HarmlessNudge> harmless, const Nudge& nudge, Span figure, std::string_view report,
               std::vector<int>* uses) {
  bool is_covered = false;
  for (std::size_t i = 0; i < harmless.size(); ++i) {
    if (!Covers(harmless[i], nudge, figure, report)) continue;
    ++(*uses)[i];
    is_covered = true;
  }
  return is_covered;
}

void AppendIdle(std::span<const HarmlessNudge> harmless, const std::vector<int>& uses,
                std::vector<ExampleRemark>* remarks) {
  for (std::size_t i = 0; i < harmless.size(); ++i) {
    if (uses[i] != 0) continue;
    yaml::Mark mark = harmless[i].mark;
    remarks->push_back({std::nullopt, mark.line, mark.column, Say("rule_test.idle_harmless")});
  }
}

}  // namespace

void MutationTest::Run(const Example& example, const Report& report, const ReportOutcome& unchanged,
                       std::vector<ExampleRemark>* remarks) {
  std::vector<int> uses(example.harmless.size(), 0);
  for (const Quantity& figure : report.quantities) {
    for (const Nudge& nudge : NudgesOf(figure, example.report, lexicon_)) {
      ++result_.tried;
      Result<Report> changed =
          ParseReport(WithNudge(example.report, nudge), example.name, *ReaderByName("markdown"), lexicon_);
      // A report that cannot be read is told to everybody.
      bool is_noticed =
          !changed || IsNoticed(CheckReport(*changed, example.name, std::span(&rule_, 1), lexicon_), unchanged);
      if (is_noticed) {
        ++result_.noticed;
        continue;
      }
      bool by_example = CountUses(example.harmless, nudge, figure.span, example.report, &uses);
      bool by_rule = CountUses(rule_.harmless, nudge, figure.span, example.report, &rule_uses_);
      if (by_example || by_rule) {
        ++result_.harmless;
        continue;
      }
      Place place = report.Locate(figure.span);
      result_.unnoticed.push_back({example.name, figure.text, place.line, place.column,
                                   std::string(ToString(nudge.kind)), nudge.before, nudge.after});
    }
  }
  AppendIdle(example.harmless, uses, remarks);
}

std::vector<ExampleRemark> MutationTest::IdleDeclarations() const {
  std::vector<ExampleRemark> idle;
  AppendIdle(rule_.harmless, rule_uses_, &idle);
  return idle;
}

}  // namespace heyan
