// Messages of rules: "目标{target}[，差{gap}]".
//
// {name} is filled with a value of the finding. A part in […] vanishes when a placeholder in it is empty. A backslash
// takes the meaning from [ ] { } and itself.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/localized.h"

namespace heyan {

struct MessagePart {
  std::string text;  // as printed, or the placeholder's name
  bool is_placeholder = false;
  int group = 0;  // parts of one […] share a number above 0
};

// Splits a message into its parts. What is malformed is told in `errors` and taken as text.
std::vector<MessagePart> ParseMessage(std::string_view message, std::vector<LocalizedText>* errors);

}  // namespace heyan
