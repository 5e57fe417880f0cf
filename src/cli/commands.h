// The commands of the program; each adds its options to the parser and returns what runs it.
#pragma once

#include <functional>

#include "base/localized.h"

namespace CLI {
class App;
}

namespace heyan {

// Runs a parsed command and gives its exit status.
using Command = std::function<int()>;

Command AddCheckCommand(CLI::App* app, Language locale);
Command AddParseCommand(CLI::App* app, Language locale);
Command AddRulesCommand(CLI::App* app, Language locale);

// The user's language by LC_ALL, LC_MESSAGES and LANG: Chinese for zh*, English otherwise when one is set, else Chinese.
Language LocaleLanguage();

}  // namespace heyan
