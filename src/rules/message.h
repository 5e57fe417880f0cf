// Messages of rules: "目标{target}[，差{gap}]".
//
// {name} is filled with a value of the finding, or with that of an expression. A part in […] vanishes when a placeholder in
// it is empty. A backslash takes the meaning from [ ] { } and itself.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/localized.h"
#include "expression/expression.h"

namespace heyan {

struct MessagePart {
  std::string text;  // as printed, or what stands in the braces
  bool is_placeholder = false;
  int group = 0;                                          // parts of one […] share a number above 0
  std::size_t offset = 0;                                 // of placeholders: bytes before what stands in the braces
  std::optional<expression::Expression> expression = {};  // of placeholders that are no value's name
};

// Splits a message into its parts. What is malformed is told in `errors` and taken as text.
std::vector<MessagePart> ParseMessage(std::string_view message, std::vector<LocalizedText>* errors);

// A message in both languages, in parts.
struct Message {
  std::vector<MessagePart> zh, en;
};

using NamedValues = std::vector<std::pair<std::string, LocalizedText>>;
// The printed value of an expression; empty when it is not known.
using PrintExpression = std::function<LocalizedText(const expression::Expression&)>;

// The message with its placeholders filled; [optional parts] with an empty one vanish.
LocalizedText FillMessage(const Message& message, const NamedValues& values, const PrintExpression& print = nullptr);

}  // namespace heyan
