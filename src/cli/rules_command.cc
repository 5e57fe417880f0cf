#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <iostream>
#include <memory>

#include "app/check_run.h"
#include "app/knowledge.h"
#include "base/messages.h"
#include "cli/commands.h"
#include "engine/rule_test.h"

namespace heyan {
namespace {

struct RulesArguments {
  std::vector<std::string> rule_paths;
  std::string language;
  std::string id;
};

std::optional<Knowledge> Load(const RulesArguments& arguments, Language language) {
  std::unique_ptr<FileSystem> files = MakeDiskFileSystem();
  std::vector<yaml::Problem> problems;
  std::optional<Knowledge> knowledge = LoadKnowledge(arguments.rule_paths, *files, &problems);
  if (!knowledge) PrintProblems(problems, language, std::cerr);
  return knowledge;
}

int List(const Knowledge& knowledge, Language language) {
  for (const Rule& rule : knowledge.rules.rules) {
    std::cout << fmt::format("{:<30} {:<8} {:<10} {}\n", rule.info.id, ToString(rule.info.severity), rule.info.check,
                             rule.info.title.In(language));
  }
  return kExitClean;
}

int Explain(const Knowledge& knowledge, const std::string& id, Language language) {
  const Rule* rule = knowledge.rules.Find(id);
  if (rule == nullptr) {
    std::vector<std::string_view> ids;
    for (const Rule& known : knowledge.rules.rules) ids.push_back(known.info.id);
    std::string nearest(NearestWord(id, ids));
    std::cerr << Say(nearest.empty() ? "rules.unknown" : "rules.unknown_nearest", {{"id", id}, {"nearest", nearest}})
                     .In(language)
              << "\n";
    return kExitTrouble;
  }
  const RuleInfo& info = rule->info;
  std::cout << info.id << "  " << info.title.In(language) << "\n\n"
            << Say("explain.why").In(language) << "\n  " << info.why.In(language) << "\n\n"
            << Say("explain.fix").In(language) << "\n  " << info.fix.In(language) << "\n";
  if (!info.not_a_defect_when.empty()) std::cout << "\n" << Say("explain.not_a_defect").In(language) << "\n";
  for (const LocalizedText& when : info.not_a_defect_when) std::cout << "  - " << when.In(language) << "\n";
  for (const Example& example : rule->examples) {
    bool flagged = example.kind == Example::Kind::kFlagged;
    std::cout << "\n" << Say(flagged ? "explain.flagged" : "explain.clean", {{"name", example.name}}).In(language) << "\n\n";
    std::istringstream lines(example.report);
    for (std::string line; std::getline(lines, line);) std::cout << "    " << line << "\n";
  }
  std::cout << "\n" << Say("explain.defined", {{"path", info.path}}).In(language) << "\n";
  return kExitClean;
}

int Test(const Knowledge& knowledge, Language language) {
  RuleTestResult result = TestRules(knowledge.rules.rules, knowledge.lexicon);
  for (const ExampleFailure& failure : result.failures) {
    const Rule* rule = knowledge.rules.Find(failure.rule);
    std::cout << fmt::format("{}:{}:{}: {}: {}: {}: {}\n", rule->info.path, failure.mark.line, failure.mark.column,
                             failure.rule, failure.example, ToString(failure.fault), failure.message.In(language));
  }
  std::cout << Say("rule_test.summary", {{"rules", std::to_string(knowledge.rules.rules.size())},
                                         {"examples", std::to_string(result.examples)},
                                         {"failures", std::to_string(result.failures.size())}})
                   .In(language)
            << "\n";
  return result.failures.empty() ? kExitClean : kExitFindings;
}

}  // namespace

Command AddRulesCommand(CLI::App* app, Language locale) {
  auto arguments = std::make_shared<RulesArguments>();
  CLI::App* rules = app->add_subcommand("rules", "规则 / rules");
  rules->require_subcommand(1);
  CLI::App* list = rules->add_subcommand("list", "列出规则 / list the rules");
  CLI::App* explain = rules->add_subcommand("explain", "说明一条规则 / explain a rule");
  explain->add_option("ID", arguments->id, "规则编号 / rule id")->required();
  CLI::App* test = rules->add_subcommand("test", "运行规则自带的例子 / run the rules' own examples");
  test->add_option("PATH", arguments->rule_paths, "规则文件或目录 / rule files or folders");
  for (CLI::App* command : {list, explain, test}) {
    command->add_option("--rules", arguments->rule_paths, "规则文件或目录，可重复 / rule file or folder, repeatable")
        ->allow_extra_args(false);
    command->add_option("--lang", arguments->language, "语言 / language")->check(CLI::IsMember({"zh", "en"}));
  }
  list->footer("例 / example: heyan rules list");
  explain->footer("例 / example: heyan rules explain plan/binding-not-completed");
  test->footer("例 / example: heyan rules test my-rules/");
  return [=] {
    Language language = locale;
    if (!arguments->language.empty()) language = arguments->language == "zh" ? Language::kZh : Language::kEn;
    std::optional<Knowledge> knowledge = Load(*arguments, language);
    if (!knowledge) return static_cast<int>(kExitTrouble);
    if (list->parsed()) return List(*knowledge, language);
    return explain->parsed() ? Explain(*knowledge, arguments->id, language) : Test(*knowledge, language);
  };
}

}  // namespace heyan
