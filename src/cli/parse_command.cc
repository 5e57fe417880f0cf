#include <unistd.h>

#include <CLI/CLI.hpp>
#include <cstdlib>
#include <iostream>
#include <memory>

#include "app/parse_run.h"
#include "cli/commands.h"

namespace heyan {

Command AddParseCommand(CLI::App* app, Language locale) {
  auto options = std::make_shared<ParseOptions>();
  auto format = std::make_shared<std::string>();
  auto language = std::make_shared<std::string>();
  CheckOptions& input = options->input;
  CLI::App* parse = app->add_subcommand("parse", "解析一份报告 / parse a report");
  parse->add_option("PATH", input.paths, "报告文件；- 为标准输入 / a file; - is standard input")
      ->required()
      ->expected(1);
  parse->add_option("--format", *format, "输出格式；text 只用于 --explain-numbers / output format; text only with it")
      ->check(CLI::IsMember({"json", "text"}));
  parse->add_flag("--explain-numbers", options->explain_numbers,
                  "列出每个数字是什么：数值、时间、序数、编号、名称 / tell what every number is");
  parse->add_flag("--facts-only", options->facts_only, "不含正文，只有表格、指标和事实 / without running text");
  parse->add_option("--rules", input.rule_paths, "规则或词库目录 / rules or lexicon folder")->allow_extra_args(false);
  AddLanguageOption(parse, language.get());
  parse->add_option("--input-format", input.input_format, "输入格式 / input format")
      ->check(CLI::IsMember(InputFormatNames()));
  parse->add_option("--stdin-filename", input.stdin_filename, "标准输入的名称 / name of standard input");
  parse->footer(
      "例 / examples:\n  heyan parse --facts-only report.txt > report.json\n  heyan parse --explain-numbers "
      "report.txt");
  return [options, format, language, locale] {
    options->input.locale = locale;
    options->input.format = !format->empty() ? *format : (options->explain_numbers ? "text" : "json");
    options->input.color = isatty(STDOUT_FILENO) == 1 && std::getenv("NO_COLOR") == nullptr;
    options->input.language = LanguageNamed(*language);
    return RunParse(*options, *MakeDiskFileSystem(), std::cin, std::cout, std::cerr);
  };
}

}  // namespace heyan
