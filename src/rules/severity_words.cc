#include "rules/severity_words.h"

#include <array>

#include "base/messages.h"
#include "text/nearest_word.h"

namespace heyan {
namespace {

constexpr std::string_view kOff = "off";

}  // namespace

std::span<const std::string_view> SeverityWords() {
  static constexpr auto kWords = std::to_array<std::string_view>({"error", "warning", "info", kOff});
  return kWords;
}

std::optional<Severity> ReadSeverity(const yaml::Node& node, std::string_view name, FieldReader* reader) {
  std::string word = reader->Word(node, name);
  Severity severity;
  if (word.empty() || word == kOff) return std::nullopt;
  if (FromString(word, &severity)) return severity;
  reader->Report(node.mark,
                 Say("rule.unknown_value", {{"value", word}, {"key", name}}) + Suggestion(word, SeverityWords()));
  return std::nullopt;
}

}  // namespace heyan
