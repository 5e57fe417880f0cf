#include <CLI/CLI.hpp>
#include <cstdlib>
#include <iostream>
#include <string_view>

#include "cli/commands.h"

namespace heyan {

Language LocaleLanguage() {
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const char* value = std::getenv(name);
    if (value == nullptr || *value == '\0') continue;
    std::string_view locale = value;
    bool unset = locale == "C" || locale == "POSIX" || locale.starts_with("C.");
    if (unset) return Language::kZh;
    return locale.starts_with("zh") ? Language::kZh : Language::kEn;
  }
  return Language::kZh;
}

void AddLanguageOption(CLI::App* command, std::string* name) {
  command->add_option("--lang", *name, "语言 / language")->check(CLI::IsMember({"zh", "en"}));
}

std::optional<Language> LanguageNamed(const std::string& name) {
  if (name.empty()) return std::nullopt;
  return name == "zh" ? Language::kZh : Language::kEn;
}

namespace {

int Main(int argc, char** argv) {
  Language locale = LocaleLanguage();
  CLI::App app{"heyan 核验: 检查政府报告 / checks Chinese government reports", "heyan"};
  app.set_version_flag("--version", "heyan " + std::string(Version()));
  app.require_subcommand(1);
  app.footer("例 / example: heyan check report.txt");
  Command check = AddCheckCommand(&app, locale);
  Command parse = AddParseCommand(&app, locale);
  Command rules = AddRulesCommand(&app, locale);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? kExitClean : kExitTrouble;
  }
  if (app.got_subcommand("check")) return check();
  return app.got_subcommand("parse") ? parse() : rules();
}

}  // namespace
}  // namespace heyan

int main(int argc, char** argv) {
  std::ios::sync_with_stdio(false);
  return heyan::Main(argc, argv);
}
