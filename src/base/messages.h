// Every sentence the program itself says, by id, in Chinese and English. Sentences of rules live in the rules.
#pragma once

#include <initializer_list>
#include <span>
#include <string_view>
#include <utility>

#include "base/localized.h"

namespace heyan {

struct MessageTemplate {
  std::string_view id;
  std::string_view zh;  // with {name} placeholders
  std::string_view en;  // with the same placeholders
};

// All templates, sorted by id.
std::span<const MessageTemplate> AllMessages();

using MessageArgument = std::pair<std::string_view, std::string_view>;

// The message `id` with its placeholders filled. An unknown id is a programming error: it gives the id itself,
// and a test that scans the sources for ids fails.
LocalizedText Say(std::string_view id, std::initializer_list<MessageArgument> arguments = {});

// `text` with each {name} of `arguments` replaced; unknown placeholders stay as they are.
std::string FillPlaceholders(std::string_view text, std::span<const MessageArgument> arguments);

}  // namespace heyan
