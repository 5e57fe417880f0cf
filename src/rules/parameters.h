// Values of a rule's parameters (参数), read and compiled once.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/decimal.h"
#include "rules/field_reader.h"
#include "text/regex.h"

namespace heyan {

struct ParameterValue {
  std::vector<std::string> texts;  // as written, one or several
  std::vector<Regex> patterns;     // of kPattern and kPatterns: the texts, compiled
  std::optional<Decimal> number;   // of kCount, and of numbers under names of one's own

  std::string_view text() const { return texts.empty() ? std::string_view() : texts.front(); }
};
using Parameters = std::map<std::string, ParameterValue, std::less<>>;

// Reads the members of `node` that `keys` name, each as its form says. `name` is what the map is called in messages.
Parameters ReadParameters(const yaml::Node& node, std::string_view name, std::span<const KeySpec> keys,
                          FieldReader* reader);

// Reads names of one's own (kNamed): a number that is not quoted is a number, everything else text.
Parameters ReadNamedParameters(const yaml::Node& node, std::string_view name, FieldReader* reader);

}  // namespace heyan
