#include "engine/rule_test.h"

#include <algorithm>

#include "base/messages.h"
#include "engine/engine.h"
#include "engine/mutation_test.h"
#include "rules/example_place.h"

namespace heyan {
namespace {

bool Overlaps(const Place& a, const Place& b) {
  auto begins_before_end = [](const Place& x, const Place& y) {
    return std::pair(x.line, x.column) < std::pair(y.end_line, y.end_column);
  };
  return begins_before_end(a, b) && begins_before_end(b, a);
}

bool Contains(const LocalizedText& text, const std::string& part) {
  return text.zh.contains(part) || text.en.contains(part);
}

// A message one of whose arguments differs with the language.
LocalizedText SayWith(std::string_view id, MessageArgument fixed, std::string_view name, const LocalizedText& value) {
  return {Say(id, {fixed, {name, value.zh}}).zh, Say(id, {fixed, {name, value.en}}).en};
}

// The texts one after the other; `none` when there are none.
LocalizedText Joined(const std::vector<LocalizedText>& texts, std::string_view none) {
  if (texts.empty()) return Say(none);
  LocalizedText all;
  for (const LocalizedText& text : texts) all = all + (all.empty() ? text : LocalizedText{"；", "; "} + text);
  return all;
}

LocalizedText Described(const Finding& finding) {
  std::string line = std::to_string(finding.place.line);
  return SayWith("rule_test.finding", {"line", line}, "message", finding.message);
}

// Runs one example and tells what came instead of what it says.
class ExampleRunner {
 public:
  ExampleRunner(const Example& example, const ReportOutcome& outcome)
      : example_(example), came_(outcome.findings), findings_(outcome.findings), skipped_(outcome.skipped) {
    index_ = LineIndex(example_.report);
  }

  // Everything that is wrong.
  std::vector<ExampleRemark> Run() {
    for (const ExampleExpectation& expectation : example_.expect) Expect(expectation);
    for (const Finding& finding : findings_) {
      std::string line = std::to_string(finding.place.line);
      Fail(ExampleFault::kNoisy, example_.mark, SayWith("rule_test.noisy", {"line", line}, "message", finding.message));
    }
    if (example_.kind == Example::Kind::kSkipped) ExpectSkipped();
    return std::move(remarks_);
  }

 private:
  void Fail(ExampleFault fault, yaml::Mark mark, LocalizedText message) {
    remarks_.push_back({fault, mark.line, mark.column, std::move(message)});
  }

  Place PlaceOf(const std::string& name) const {
    auto range = FindExamplePlace(example_.report, name);
    if (!range) return {};
    Span span{static_cast<std::uint32_t>(range->first), static_cast<std::uint32_t>(range->second)};
    return index_.Locate(example_.report, span);
  }

  // Takes the expected finding out of those that came; one that says what is expected before any other of the place.
  void Expect(const ExampleExpectation& expectation) {
    Place place = PlaceOf(expectation.at);
    auto stands_there = [&](const Finding& f) { return Overlaps(f.place, place); };
    auto is_meant = [&](const Finding& f) { return stands_there(f) && Contains(f.message, expectation.message); };
    auto found = std::ranges::find_if(findings_, is_meant);
    if (found == findings_.end()) found = std::ranges::find_if(findings_, stands_there);
    if (found == findings_.end()) return FailMissing(expectation);
    if (!Contains(found->message, expectation.message)) {
      Fail(ExampleFault::kWrongMessage, expectation.mark,
           SayWith("rule_test.wrong_message", {"text", expectation.message}, "came", Described(*found)));
    }
    for (const std::string& name : expectation.related) ExpectRelated(*found, name, expectation.mark);
    findings_.erase(found);
  }

  void FailMissing(const ExampleExpectation& expectation) {
    std::vector<LocalizedText> came;
    for (const Finding& finding : came_) came.push_back(Described(finding));
    Fail(findings_.empty() ? ExampleFault::kMissing : ExampleFault::kWrongPlace, expectation.mark,
         SayWith("rule_test.missing", {"at", expectation.at}, "came", Joined(came, "rule_test.no_finding")));
  }

  void ExpectRelated(const Finding& finding, const std::string& name, yaml::Mark mark) {
    Place place = PlaceOf(name);
    auto is_named = [&](const Related& r) { return Overlaps(r.place, place); };
    if (std::ranges::any_of(finding.related, is_named)) return;
    std::vector<LocalizedText> came;
    for (const Related& related : finding.related) {
      std::string line = std::to_string(related.place.line);
      came.push_back(SayWith("rule_test.finding", {"line", line}, "message", related.message));
    }
    Fail(ExampleFault::kWrongPlace, mark,
         SayWith("rule_test.related", {"at", name}, "came", Joined(came, "rule_test.no_related")));
  }

  void ExpectSkipped() {
    auto is_meant = [&](const Skipped& skipped) { return Contains(skipped.reason, example_.reason); };
    if (std::ranges::any_of(skipped_, is_meant)) return;
    std::vector<LocalizedText> came;
    for (const Skipped& skipped : skipped_) came.push_back(skipped.reason);
    Fail(ExampleFault::kNotSkipped, example_.mark,
         SayWith("rule_test.not_skipped", {"reason", example_.reason}, "came", Joined(came, "rule_test.no_reason")));
  }

  const Example& example_;
  const std::vector<Finding>& came_;
  std::vector<Finding> findings_;  // of these, those that no expectation has taken yet
  const std::vector<Skipped>& skipped_;
  LineIndex index_;
  std::vector<ExampleRemark> remarks_;
};

ExampleVerdict VerdictOn(const Example& example, const std::vector<ExampleRemark>& faults) {
  if (example.kind == Example::Kind::kTodoFlagged)
    return faults.empty() ? ExampleVerdict::kDone : ExampleVerdict::kTodo;
  return faults.empty() ? ExampleVerdict::kPassed : ExampleVerdict::kFailed;
}

ExampleResult TestExample(const Rule& rule, const Example& example, const Lexicon& lexicon, MutationTest* mutations) {
  ExampleResult result;
  result.name = example.name;
  result.kind = ToString(example.kind);
  result.line = example.mark.line;
  result.column = example.mark.column;
  Result<Report> report = ParseReport(example.report, example.name, *ReaderByName("markdown"), lexicon);
  ReportOutcome outcome;
  if (report) {
    outcome = CheckReport(*report, example.name, std::span(&rule, 1), lexicon);
    result.remarks = ExampleRunner(example, outcome).Run();
  } else {
    result.remarks.push_back(
        {ExampleFault::kUnread, example.mark.line, example.mark.column, std::move(report.error().message)});
  }
  result.verdict = VerdictOn(example, result.remarks);
  if (result.verdict == ExampleVerdict::kDone) {
    result.remarks.push_back({std::nullopt, result.line, result.column, Say("rule_test.done")});
  }
  if (report && example.kind == Example::Kind::kClean) mutations->Run(example, *report, outcome, &result.remarks);
  return result;
}

}  // namespace

std::vector<RuleTestResult> TestRules(std::span<const Rule> rules, const Lexicon& lexicon) {
  std::vector<RuleTestResult> results;
  for (const Rule& rule : rules) {
    RuleTestResult& result = results.emplace_back();
    result.id = rule.info.id;
    result.path = rule.info.path;
    MutationTest mutations(rule, lexicon);
    for (const Example& example : rule.examples) {
      result.examples.push_back(TestExample(rule, example, lexicon, &mutations));
    }
    result.notices = mutations.IdleDeclarations();
    result.mutations = mutations.result();
  }
  return results;
}

}  // namespace heyan
