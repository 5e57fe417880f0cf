#include "app/rules_run.h"

#include <fmt/format.h>

#include <algorithm>
#include <sstream>

#include "app/knowledge.h"
#include "app/rule_reference.h"
#include "app/rule_template.h"
#include "base/messages.h"
#include "engine/rule_test.h"
#include "output/rules_json.h"
#include "rules/rule_id.h"
#include "text/nearest_word.h"

namespace heyan {
namespace {

ExitStatus List(const Knowledge& knowledge, bool json, Language language, std::ostream& out) {
  std::vector<RuleInfo> listed;
  for (const Rule& rule : knowledge.rules.rules) listed.push_back(rule.info);
  if (json) {
    out << WriteRulesJson(listed);
    return kExitClean;
  }
  for (const RuleInfo& rule : listed) {
    out << fmt::format("{:<30} {:<8} {:<10} {}\n", rule.id, ToString(rule.severity), rule.check,
                       rule.title.In(language));
  }
  return kExitClean;
}

ExitStatus Explain(const Knowledge& knowledge, const std::string& id, Language language, std::ostream& out,
                   std::ostream& err) {
  const Rule* rule = knowledge.rules.Find(id);
  if (rule == nullptr) {
    std::vector<std::string_view> ids;
    for (const Rule& known : knowledge.rules.rules) ids.push_back(known.info.id);
    std::string nearest(NearestWord(id, ids));
    err << Say(nearest.empty() ? "rules.unknown" : "rules.unknown_nearest", {{"id", id}, {"nearest", nearest}})
               .In(language)
        << "\n";
    return kExitTrouble;
  }
  const RuleInfo& info = rule->info;
  out << info.id << "  " << info.title.In(language) << "\n\n"
      << Say("explain.why").In(language) << "\n  " << info.why.In(language) << "\n\n"
      << Say("explain.fix").In(language) << "\n  " << info.fix.In(language) << "\n";
  if (!info.not_a_defect_when.empty()) out << "\n" << Say("explain.not_a_defect").In(language) << "\n";
  for (const LocalizedText& when : info.not_a_defect_when) out << "  - " << when.In(language) << "\n";
  for (const Example& example : rule->examples) {
    bool flagged = example.kind == Example::Kind::kFlagged;
    out << "\n" << Say(flagged ? "explain.flagged" : "explain.clean", {{"name", example.name}}).In(language) << "\n\n";
    std::istringstream lines(example.report);
    for (std::string line; std::getline(lines, line);) out << "    " << line << "\n";
  }
  out << "\n" << Say("explain.defined", {{"path", info.path}}).In(language) << "\n";
  return kExitClean;
}

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

ExitStatus Test(const Knowledge& knowledge, const std::vector<std::string>& paths, Language language,
                std::ostream& out) {
  std::vector<Rule> rules = RulesBelow(paths, knowledge.rules.rules);
  RuleTestResult result = TestRules(rules, knowledge.lexicon);
  for (const ExampleFailure& failure : result.failures) {
    const Rule* rule = knowledge.rules.Find(failure.rule);
    out << fmt::format("{}:{}:{}: {}: {}: {}: {}\n", rule->info.path, failure.mark.line, failure.mark.column,
                       failure.rule, failure.example, ToString(failure.fault), failure.message.In(language));
  }
  out << Say("rule_test.summary", {{"rules", std::to_string(rules.size())},
                                   {"examples", std::to_string(result.examples)},
                                   {"failures", std::to_string(result.failures.size())}})
             .In(language)
      << "\n";
  return result.failures.empty() ? kExitClean : kExitFindings;
}

ExitStatus New(const Knowledge& knowledge, const std::string& id, Language language, std::ostream& out,
               std::ostream& err) {
  if (!IsRuleId(id)) {
    err << Say("rule.bad_id", {{"id", id}}).In(language) << "\n";
    return kExitTrouble;
  }
  if (knowledge.rules.Find(id) != nullptr) err << Say("rules.new_replaces", {{"id", id}}).In(language) << "\n";
  out << RuleTemplate(id);
  return kExitClean;
}

}  // namespace

ExitStatus RunRules(const RulesOptions& options, const FileSystem& files, std::ostream& out, std::ostream& err) {
  std::vector<yaml::Problem> problems;
  std::vector<std::string> paths = options.rule_paths;
  paths.insert(paths.end(), options.tested_paths.begin(), options.tested_paths.end());
  std::optional<Knowledge> knowledge = LoadKnowledge(paths, files, &problems);
  if (!knowledge) {
    PrintProblems(problems, options.language, err);
    return kExitTrouble;
  }
  switch (options.action) {
    case RulesOptions::Action::kList:
      return List(*knowledge, options.json, options.language, out);
    case RulesOptions::Action::kExplain:
      return Explain(*knowledge, options.id, options.language, out, err);
    case RulesOptions::Action::kTest:
      return Test(*knowledge, options.tested_paths, options.language, out);
    case RulesOptions::Action::kReference:
      out << RuleReference(knowledge->rules.rules, options.language);
      return kExitClean;
    case RulesOptions::Action::kNew:
      return New(*knowledge, options.id, options.language, out, err);
  }
  return kExitTrouble;
}

}  // namespace heyan
