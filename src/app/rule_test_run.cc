#include "app/rule_test_run.h"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>

#include "base/messages.h"
#include "engine/rule_test.h"
#include "output/rule_test_json.h"

namespace heyan {
namespace {

// The rules of the named files and folders; all of them when none is named.
std::vector<Rule> RulesBelow(const std::vector<std::string>& paths, const std::vector<Rule>& rules) {
  if (paths.empty()) return rules;
  std::vector<Rule> chosen;
  for (const Rule& rule : rules) {
    // my-rules names my-rules/x.yaml, not my-rules-old/x.yaml.
    auto holds = [&](const std::string& path) {
      std::string_view rest = rule.info.path;
      if (!rest.starts_with(path)) return false;
      rest.remove_prefix(path.size());
      return rest.empty() || rest.starts_with('/') || path.ends_with('/');
    };
    bool below = std::ranges::any_of(paths, holds);
    if (below) chosen.push_back(rule);
  }
  return chosen;
}

// 985 -> "98.5"
std::string Percent(int permille) { return fmt::format("{}.{}", permille / 10, permille % 10); }

bool IsBelow(const RuleTestResult& rule, const RuleTestOptions& options) {
  return options.required_mutations && rule.mutations.AccountedPermille() < *options.required_mutations * 10;
}

// The message that names a fault.
std::string_view NameOf(ExampleFault fault) {
  switch (fault) {
    case ExampleFault::kMissing:
      return "fault.missing";
    case ExampleFault::kNoisy:
      return "fault.noisy";
    case ExampleFault::kWrongPlace:
      return "fault.wrong_place";
    case ExampleFault::kWrongMessage:
      return "fault.wrong_message";
    case ExampleFault::kNotSkipped:
      return "fault.not_skipped";
    case ExampleFault::kUnread:
      return "fault.unread";
  }
  return "";
}

// Writes the results for people.
class TextWriter {
 public:
  TextWriter(const RuleTestOptions& options, Language language, std::ostream& out)
      : options_(options), language_(language), out_(out) {}

  void Write(const std::vector<RuleTestResult>& results) {
    for (const RuleTestResult& rule : results) WriteRule(rule);
    RuleTestSummary summary = Summarize(results);
    out_ << Say("rule_test.summary", {{"rules", std::to_string(summary.rules)},
                                      {"examples", std::to_string(summary.examples)},
                                      {"failures", std::to_string(summary.failures)},
                                      {"todo", std::to_string(summary.todo)}})
                .In(language_)
         << "\n";
    WriteMutations(summary.mutations);
    for (const RuleTestResult& rule : results) {
      if (!IsBelow(rule, options_)) continue;
      out_ << Say("rule_test.below", {{"rule", rule.id},
                                      {"share", Percent(rule.mutations.AccountedPermille())},
                                      {"required", std::to_string(*options_.required_mutations)}})
                  .In(language_)
           << "\n";
    }
  }

 private:
  void WriteRule(const RuleTestResult& rule) {
    for (const ExampleResult& example : rule.examples) {
      // What an open gap still lacks is no news.
      bool is_open = example.verdict == ExampleVerdict::kTodo;
      for (const ExampleRemark& remark : example.remarks) {
        if (!is_open) WriteLine(rule, remark.line, remark.column, example.name + ": " + Kind(remark), remark.message);
      }
      if (options_.list_mutations) WriteUnnoticed(rule, example);
    }
    for (const ExampleRemark& notice : rule.notices) {
      WriteLine(rule, notice.line, notice.column, Kind(notice), notice.message);
    }
  }

  void WriteUnnoticed(const RuleTestResult& rule, const ExampleResult& example) {
    for (const UnnoticedNudge& nudge : rule.mutations.unnoticed) {
      if (nudge.example != example.name) continue;
      WriteLine(rule, example.line, example.column, example.name,
                Say("rule_test.unnoticed", {{"nudge", nudge.nudge},
                                            {"line", std::to_string(nudge.line)},
                                            {"before", nudge.before},
                                            {"after", nudge.after}}));
    }
  }

  std::string Kind(const ExampleRemark& remark) const {
    return Say(remark.fault ? NameOf(*remark.fault) : "rule_test.notice").In(language_);
  }

  void WriteLine(const RuleTestResult& rule, int line, int column, const std::string& what,
                 const LocalizedText& message) {
    out_ << fmt::format("{}:{}:{}: {}: {}: {}\n", rule.path, line, column, rule.id, what, message.In(language_));
  }

  void WriteMutations(const MutationResult& mutations) {
    if (mutations.tried == 0) return;
    std::size_t unnoticed = mutations.unnoticed.size();
    out_ << Say("rule_test.mutations", {{"tried", std::to_string(mutations.tried)},
                                        {"noticed", std::to_string(mutations.noticed)},
                                        {"harmless", std::to_string(mutations.harmless)},
                                        {"unnoticed", std::to_string(unnoticed)},
                                        {"share", Percent(mutations.AccountedPermille())}})
                .In(language_);
    if (unnoticed > 0 && !options_.list_mutations) {
      out_ << (language_ == Language::kZh ? "；" : "; ") << Say("rule_test.list_mutations").In(language_);
    }
    out_ << "\n";
  }

  const RuleTestOptions& options_;
  Language language_;
  std::ostream& out_;
};

}  // namespace

ExitStatus RunRuleTests(const Knowledge& knowledge, const RuleTestOptions& options, Language language,
                        std::ostream& out) {
  std::vector<Rule> rules = RulesBelow(options.paths, knowledge.rules.rules);
  std::vector<RuleTestResult> results = TestRules(rules, knowledge.lexicon);
  if (options.json) {
    out << WriteRuleTestJson(results);
  } else {
    TextWriter(options, language, out).Write(results);
  }
  bool is_below = std::ranges::any_of(results, [&](const RuleTestResult& rule) { return IsBelow(rule, options); });
  return Summarize(results).failures > 0 || is_below ? kExitFindings : kExitClean;
}

}  // namespace heyan
