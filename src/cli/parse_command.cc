#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>

#include "app/check_run.h"
#include "app/knowledge.h"
#include "base/messages.h"
#include "cli/commands.h"
#include "model/report_json.h"

namespace heyan {
namespace {

struct ParseArguments {
  CheckOptions options;
  std::string format = "json";
  std::string language;
  bool facts_only = false;
};

int Run(ParseArguments arguments, Language locale) {
  Language language = locale;
  if (!arguments.language.empty()) language = arguments.language == "zh" ? Language::kZh : Language::kEn;
  std::unique_ptr<FileSystem> files = MakeDiskFileSystem();
  std::vector<yaml::Problem> problems;
  std::optional<Knowledge> knowledge = LoadKnowledge(arguments.options.rule_paths, *files, &problems);
  if (!knowledge) {
    PrintProblems(problems, language, std::cerr);
    return kExitTrouble;
  }
  std::vector<InputError> errors;
  std::vector<ReportInput> inputs = CollectInputs(arguments.options, *files, std::cin, &errors);
  if (inputs.size() > 1) errors.push_back({"", Say("parse.one_report")});
  if (errors.empty()) {
    Result<Report> report = LoadReport(inputs.front(), *files, knowledge->lexicon);
    if (report) {
      std::cout << ReportToJson(*report, arguments.facts_only) << std::flush;
      return std::cout ? kExitClean : kExitTrouble;
    }
    errors.push_back({inputs.front().path, report.error().message});
  }
  for (const InputError& error : errors) std::cerr << "heyan: " << error.message.In(language) << "\n";
  return kExitTrouble;
}

}  // namespace

Command AddParseCommand(CLI::App* app, Language locale) {
  auto arguments = std::make_shared<ParseArguments>();
  CheckOptions& options = arguments->options;
  CLI::App* parse = app->add_subcommand("parse", "解析一份报告 / parse a report");
  parse->add_option("PATH", options.paths, "报告文件；- 为标准输入 / a file; - is standard input")->required()->expected(1);
  parse->add_option("--format", arguments->format, "输出格式 / output format")
      ->check(CLI::IsMember({"json"}))
      ->capture_default_str();
  parse->add_flag("--facts-only", arguments->facts_only, "不含正文，只有表格、指标和事实 / without running text");
  parse->add_option("--rules", options.rule_paths, "规则或词库目录 / rules or lexicon folder")->allow_extra_args(false);
  parse->add_option("--lang", arguments->language, "语言 / language")->check(CLI::IsMember({"zh", "en"}));
  parse->add_option("--input-format", options.input_format, "输入格式 / input format");
  parse->add_option("--stdin-filename", options.stdin_filename, "标准输入的名称 / name of standard input");
  parse->footer("例 / example: heyan parse --facts-only report.txt > report.json");
  return [arguments, locale] { return Run(*arguments, locale); };
}

}  // namespace heyan
