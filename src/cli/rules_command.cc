#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>

#include "app/rules_run.h"
#include "cli/commands.h"

namespace heyan {

Command AddRulesCommand(CLI::App* app, Language locale) {
  auto options = std::make_shared<RulesOptions>();
  auto language = std::make_shared<std::string>();
  CLI::App* rules = app->add_subcommand("rules", "规则 / rules");
  rules->require_subcommand(1);
  CLI::App* list = rules->add_subcommand("list", "列出规则 / list the rules");
  CLI::App* explain = rules->add_subcommand("explain", "说明一条规则 / explain a rule");
  explain->add_option("ID", options->id, "规则编号 / rule id")->required();
  CLI::App* test = rules->add_subcommand("test", "运行规则自带的例子 / run the rules' own examples");
  test->add_option("PATH", options->tested_paths, "规则文件或目录 / rule files or folders");
  CLI::App* reference =
      rules->add_subcommand("reference", "输出规则手册（Markdown） / write the rule reference as Markdown");
  CLI::App* create = rules->add_subcommand("new", "输出一条可以填写的规则 / write a rule to fill in");
  create->add_option("ID", options->id, "规则编号，如 own/my-rule / rule id")->required();
  auto format = std::make_shared<std::string>("text");
  list->add_option("--format", *format, "输出格式 / output format")->check(CLI::IsMember({"text", "json"}));
  for (CLI::App* command : {list, explain, test, reference, create}) {
    command->add_option("--rules", options->rule_paths, "规则文件或目录，可重复 / rule file or folder, repeatable")
        ->allow_extra_args(false);
    AddLanguageOption(command, language.get());
  }
  list->footer("例 / examples:\n  heyan rules list\n  heyan rules list --format json");
  explain->footer("例 / example: heyan rules explain plan/binding-not-completed");
  create->footer("例 / example: heyan rules new own/my-rule > my-rules/own/my-rule.yaml");
  reference->footer("例 / example: heyan rules reference --lang zh > docs/rules.zh-CN.md");
  test->footer("例 / example: heyan rules test my-rules/");
  return [=] {
    options->language = LanguageNamed(*language).value_or(locale);
    if (explain->parsed()) options->action = RulesOptions::Action::kExplain;
    if (reference->parsed()) options->action = RulesOptions::Action::kReference;
    if (create->parsed()) options->action = RulesOptions::Action::kNew;
    options->json = *format == "json";
    if (test->parsed()) options->action = RulesOptions::Action::kTest;
    return RunRules(*options, *MakeDiskFileSystem(), std::cout, std::cerr);
  };
}

}  // namespace heyan
