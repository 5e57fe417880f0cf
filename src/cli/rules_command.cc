#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>

#include "app/rule_template.h"
#include "app/rules_run.h"
#include "app/schemas.h"
#include "cli/commands.h"

namespace heyan {
namespace {

void AddTestOptions(CLI::App* test, RuleTestOptions* options) {
  test->add_option("PATH", options->paths, "规则文件或目录 / rule files or folders");
  test->add_flag("--mutations", options->list_mutations,
                 "列出数字改动后规则没有发现的情形 / list the changed figures that a rule did not notice");
  test->add_option(
          "--require-mutations", options->required_mutations,
          "每条规则的数字改动至少有百分之几被发现或声明无害，否则退出码为 1 / percent of each rule's changed figures "
          "that must be noticed or declared harmless, else exit 1")
      ->type_name("PERCENT")
      ->check(CLI::Range(0, 100));
}

}  // namespace

Command AddRulesCommand(CLI::App* app, Language locale) {
  auto options = std::make_shared<RulesOptions>();
  auto language = std::make_shared<std::string>();
  CLI::App* rules = app->add_subcommand("rules", "规则 / rules");
  rules->require_subcommand(1);
  CLI::App* list = rules->add_subcommand("list", "列出规则 / list the rules");
  CLI::App* explain = rules->add_subcommand("explain", "说明一条规则 / explain a rule");
  explain->add_option("ID", options->id, "规则编号 / rule id")->required();
  CLI::App* test = rules->add_subcommand("test", "运行规则自带的例子 / run the rules' own examples");
  AddTestOptions(test, &options->test);
  CLI::App* reference = rules->add_subcommand("reference", "输出手册（Markdown） / write the reference as Markdown");
  options->topic = "rules";
  reference->add_option("TOPIC", options->topic, "规则、检查类型或表达式 / which page")
      ->check(CLI::IsMember({"rules", "checks", "expressions"}))
      ->capture_default_str();
  CLI::App* schema =
      rules->add_subcommand("schema", "输出文件的 JSON Schema，供编辑器使用 / write a JSON schema for editors");
  auto file_kind = std::make_shared<std::string>("rule");
  schema->add_option("FILE", *file_kind, "哪一种文件 / which files")
      ->check(CLI::IsMember(SchemaNames()))
      ->capture_default_str();
  CLI::App* create = rules->add_subcommand("new", "输出一条可以填写的规则 / write a rule to fill in");
  create->add_option("ID", options->id, "规则编号，如 own/my-rule / rule id")->required();
  options->check = "target";
  CLI::Option* check = create->add_option("--check", options->check, "用哪种检查的模板 / the kind of check")
                           ->check(CLI::IsMember(TemplateNames()))
                           ->capture_default_str();
  create->add_option("--like", options->like, "照一条现有的规则 / begin with a rule that is there")->excludes(check);
  auto format = std::make_shared<std::string>("text");
  for (CLI::App* command : {list, test}) {
    command->add_option("--format", *format, "输出格式 / output format")->check(CLI::IsMember({"text", "json"}));
  }
  for (CLI::App* command : {list, explain, test, reference, schema, create}) {
    command->add_option("--rules", options->rule_paths, "规则文件或目录，可重复 / rule file or folder, repeatable")
        ->allow_extra_args(false);
    AddLanguageOption(command, language.get());
  }
  list->footer("例 / examples:\n  heyan rules list\n  heyan rules list --format json");
  explain->footer("例 / example: heyan rules explain plan/binding-not-completed");
  create->footer(
      "例 / examples:\n  heyan rules new own/my-rule --check term > my-rules/own/my-rule.yaml\n"
      "  heyan rules new own/my-rule --like plan/target-missed > my-rules/own/my-rule.yaml");
  reference->footer(
      "例 / examples:\n  heyan rules reference --lang zh > docs/rules.zh-CN.md\n  heyan rules reference expressions");
  schema->footer("例 / example: heyan rules schema rule > rule.schema.json");
  test->footer(
      "例 / examples:\n  heyan rules test my-rules/\n  heyan rules test --mutations my-rules/plan/my-rule.yaml");
  return [=] {
    options->language = LanguageNamed(*language).value_or(locale);
    if (explain->parsed()) options->action = RulesOptions::Action::kExplain;
    if (reference->parsed()) options->action = RulesOptions::Action::kReference;
    if (schema->parsed()) {
      options->action = RulesOptions::Action::kSchema;
      options->topic = *file_kind;
    }
    if (create->parsed()) options->action = RulesOptions::Action::kNew;
    options->json = options->test.json = *format == "json";
    if (test->parsed()) options->action = RulesOptions::Action::kTest;
    return RunRules(*options, *MakeDiskFileSystem(), std::cout, std::cerr);
  };
}

}  // namespace heyan
