// Severities as rule files and profiles write them.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "model/finding.h"
#include "rules/field_reader.h"

namespace heyan {

// error, warning, info and off.
std::span<const std::string_view> SeverityWords();

// Reads error, warning, info or off (nullopt). Anything else is reported and read as off.
std::optional<Severity> ReadSeverity(const yaml::Node& node, std::string_view name, FieldReader* reader);

}  // namespace heyan
