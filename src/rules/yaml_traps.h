// Unquoted words that YAML 1.1 does not read as text.
#pragma once

#include <string_view>

namespace heyan {

// The message id that tells what other YAML tools would make of the unquoted `text` (yes: true, 012: 10, 1.94:1: 117.4),
// or empty when they read it as it stands. Plain decimal numbers are fine: heyan takes them as printed.
std::string_view YamlTrap(std::string_view text);

}  // namespace heyan
