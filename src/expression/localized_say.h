// Messages whose placeholders differ in the two languages.
#pragma once

#include <initializer_list>
#include <string_view>
#include <utility>
#include <vector>

#include "base/messages.h"

namespace heyan::expression {

// Say() with arguments that are themselves told in both languages.
inline LocalizedText LocalizedSay(std::string_view id,
                                  std::initializer_list<std::pair<std::string_view, LocalizedText>> arguments) {
  std::vector<MessageArgument> zh, en;
  for (const auto& [name, text] : arguments) {
    zh.emplace_back(name, text.zh);
    en.emplace_back(name, text.en);
  }
  LocalizedText message = Say(id);
  return {FillPlaceholders(message.zh, zh), FillPlaceholders(message.en, en)};
}

}  // namespace heyan::expression
