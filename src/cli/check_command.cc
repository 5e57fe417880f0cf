#include <unistd.h>

#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>
#include <thread>

#include "cli/commands.h"

namespace heyan {
namespace {

// What the command line gives as text, before it is understood.
struct CheckArguments {
  CheckOptions options;
  std::string fail_on = "error";
  std::string language;
  std::string color = "auto";
};

int Run(CheckArguments arguments, Language locale) {
  CheckOptions& options = arguments.options;
  options.locale = locale;
  if (options.paths.empty()) options.paths = {"reports/"};
  options.language = LanguageNamed(arguments.language);
  options.fail_on = SeverityNamed(arguments.fail_on);
  bool terminal = options.output.empty() && isatty(STDOUT_FILENO) == 1 && std::getenv("NO_COLOR") == nullptr;
  options.color = arguments.color == "always" || (arguments.color == "auto" && terminal);
  std::unique_ptr<FileSystem> files = MakeDiskFileSystem();
  return RunCheck(options, *files, std::cin, std::cout, std::cerr);
}

}  // namespace

Command AddCheckCommand(CLI::App* app, Language locale) {
  auto arguments = std::make_shared<CheckArguments>();
  CheckOptions& options = arguments->options;
  options.jobs = static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
  CLI::App* check = app->add_subcommand("check", "检查报告 / check reports");
  check->add_option("PATH", options.paths,
                    "报告文件或目录；- 为标准输入；缺省 reports/ / files or folders; - is standard input");
  check->add_option("--rules", options.rule_paths, "规则文件或目录，可重复 / rule file or folder, repeatable")
      ->allow_extra_args(false);
  check->add_option("--profile", options.profile, "方案：draft 或 audit / profile")->capture_default_str();
  check->add_option("--format", options.format, "输出格式 / output format")
      ->check(CLI::IsMember(OutputFormatNames()))
      ->capture_default_str();
  check->add_option("--output", options.output, "写到文件 / write to a file");
  check->add_option("--fail-on", arguments->fail_on, "退出状态为 1 的级别 / level that makes the exit status 1")
      ->check(CLI::IsMember({"error", "warning", "info", "never"}))
      ->capture_default_str();
  AddLanguageOption(check, &arguments->language);
  check->add_option("--jobs", options.jobs, "并行数 / threads")->check(CLI::Range(1, 256));
  check->add_option("--color", arguments->color, "颜色 / colour")
      ->check(CLI::IsMember({"auto", "always", "never"}))
      ->capture_default_str();
  check->add_option("--input-format", options.input_format, "输入格式 / input format")
      ->check(CLI::IsMember(InputFormatNames()));
  check->add_option("--stdin-filename", options.stdin_filename, "标准输入的名称 / name of standard input");
  check->add_flag("--coverage", options.coverage,
                  "列出未检查的数值及原因 / tell which figures were not checked, and why");
  check->add_flag("--time-rules", options.time_rules, "列出各规则的耗时 / tell how long each rule took");
  check->footer("例 / example: heyan check --profile audit reports/");
  return [arguments, locale] { return Run(*arguments, locale); };
}

}  // namespace heyan
