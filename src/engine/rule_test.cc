#include "engine/rule_test.h"

#include <algorithm>

#include "base/messages.h"
#include "engine/engine.h"
#include "rules/example_place.h"

namespace heyan {
namespace {

bool Overlaps(const Place& a, const Place& b) {
  auto begins_before_end = [](const Place& x, const Place& y) {
    return std::pair(x.line, x.column) < std::pair(y.end_line, y.end_column);
  };
  return begins_before_end(a, b) && begins_before_end(b, a);
}

class ExampleRunner {
 public:
  ExampleRunner(const Rule& rule, const Example& example, const Lexicon& lexicon, RuleTestResult* result)
      : rule_(rule), example_(example), lexicon_(lexicon), result_(*result) {}

  void Run() {
    ++result_.examples;
    Result<Report> report = ParseReport(example_.report, example_.name, *ReaderByName("markdown"), lexicon_);
    if (!report) return Fail(ExampleFault::kUnread, example_.mark, report.error().message);
    ReportOutcome outcome = CheckReport(*report, example_.name, std::span(&rule_, 1), lexicon_);
    findings_ = std::move(outcome.findings);
    index_ = LineIndex(example_.report);
    for (const ExampleExpectation& expectation : example_.expect) Expect(expectation);
    for (const Finding& finding : findings_) {
      std::string line = std::to_string(finding.place.line);
      LocalizedText zh = Say("rule_test.noisy", {{"line", line}, {"message", finding.message.zh}});
      LocalizedText en = Say("rule_test.noisy", {{"line", line}, {"message", finding.message.en}});
      Fail(ExampleFault::kNoisy, example_.mark, {zh.zh, en.en});
    }
  }

 private:
  void Fail(ExampleFault fault, yaml::Mark mark, LocalizedText message) {
    result_.failures.push_back({rule_.info.id, example_.name, mark, fault, std::move(message)});
  }

  Place PlaceOf(const std::string& name) const {
    auto range = FindExamplePlace(example_.report, name);
    if (!range) return {};
    Span span{static_cast<std::uint32_t>(range->first), static_cast<std::uint32_t>(range->second)};
    return index_.Locate(example_.report, span);
  }

  // Takes the expected finding out of those that came.
  void Expect(const ExampleExpectation& expectation) {
    Place place = PlaceOf(expectation.at);
    auto found = std::ranges::find_if(findings_, [&](const Finding& f) { return Overlaps(f.place, place); });
    if (found == findings_.end()) {
      ExampleFault fault = findings_.empty() ? ExampleFault::kMissing : ExampleFault::kWrongPlace;
      return Fail(fault, expectation.mark, Say("rule_test.missing", {{"at", expectation.at}}));
    }
    for (const std::string& name : expectation.related) {
      Place related = PlaceOf(name);
      bool named = std::ranges::any_of(found->related, [&](const Related& r) { return Overlaps(r.place, related); });
      if (!named) {
        Fail(ExampleFault::kWrongPlace, expectation.mark, Say("rule_test.related", {{"at", name}}));
      }
    }
    findings_.erase(found);
  }

  const Rule& rule_;
  const Example& example_;
  const Lexicon& lexicon_;
  RuleTestResult& result_;
  std::vector<Finding> findings_;
  LineIndex index_;
};

}  // namespace

RuleTestResult TestRules(std::span<const Rule> rules, const Lexicon& lexicon) {
  RuleTestResult result;
  for (const Rule& rule : rules) {
    for (const Example& example : rule.examples) ExampleRunner(rule, example, lexicon, &result).Run();
  }
  return result;
}

std::string_view ToString(ExampleFault fault) {
  switch (fault) {
    case ExampleFault::kMissing:
      return "missing";
    case ExampleFault::kNoisy:
      return "noisy";
    case ExampleFault::kWrongPlace:
      return "wrong place";
    case ExampleFault::kUnread:
      return "unread";
  }
  return "";
}

}  // namespace heyan
