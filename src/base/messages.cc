#include "base/messages.h"

#include <algorithm>
#include <array>
#include <string>

namespace heyan {
namespace {

// Sorted by id (a test checks it). The Chinese and English texts have the same placeholders.
constexpr auto kMessages = std::to_array<MessageTemplate>({
    {"file.too_large", "{path}：文件太大（上限 {limit} MB）", "{path}: file too large (limit {limit} MB)"},
    {"file.unreadable", "{path}：无法读取：{reason}", "{path}: cannot be read: {reason}"},
});

}  // namespace

std::span<const MessageTemplate> AllMessages() { return kMessages; }

std::string FillPlaceholders(std::string_view text, std::span<const MessageArgument> arguments) {
  std::string filled;
  for (std::size_t i = 0; i < text.size();) {
    std::size_t close = text[i] == '{' ? text.find('}', i) : std::string_view::npos;
    if (close != std::string_view::npos) {
      std::string_view name = text.substr(i + 1, close - i - 1);
      auto argument = std::ranges::find(arguments, name, &MessageArgument::first);
      if (argument != arguments.end()) {
        filled += argument->second;
        i = close + 1;
        continue;
      }
    }
    filled += text[i++];
  }
  return filled;
}

LocalizedText Say(std::string_view id, std::initializer_list<MessageArgument> arguments) {
  auto found = std::ranges::lower_bound(kMessages, id, {}, &MessageTemplate::id);
  if (found == kMessages.end() || found->id != id) return {std::string(id), std::string(id)};
  std::span<const MessageArgument> values(arguments.begin(), arguments.size());
  return {FillPlaceholders(found->zh, values), FillPlaceholders(found->en, values)};
}

}  // namespace heyan
