// The commands of the program; each adds its options to the parser and returns what runs it.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "app/check_run.h"

namespace CLI {
class App;
}

namespace heyan {

// Runs a parsed command and gives its exit status.
using Command = std::function<int()>;

Command AddCheckCommand(CLI::App* app, Language locale);
Command AddParseCommand(CLI::App* app, Language locale);
Command AddRulesCommand(CLI::App* app, Language locale);

// --lang, which every command has, and the language it names; nullopt when it was not given.
void AddLanguageOption(CLI::App* command, std::string* name);
std::optional<Language> LanguageNamed(const std::string& name);

// The user's language by LC_ALL, LC_MESSAGES and LANG: Chinese for zh*, English otherwise when one is set, else Chinese.
Language LocaleLanguage();

}  // namespace heyan
