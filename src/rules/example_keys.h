// The keys of `examples` and `harmless`.
#pragma once

#include <span>

#include "rules/key_spec.h"

namespace heyan {

// flagged, clean, skipped, todo_flagged; the members of each are the keys of one example.
std::span<const KeySpec> ExampleListKeys();
std::span<const KeySpec> ExpectationKeys();
std::span<const KeySpec> HarmlessKeys();

}  // namespace heyan
