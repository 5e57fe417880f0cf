// The keys of heyan.yaml (设置) and of waivers.yaml (放行记录).
//
// Nothing reads these files yet: the tables say what they will hold, the schemas for editors are made from them, and the
// loaders will use the same tables.
#pragma once

#include <span>

#include "rules/key_spec.h"

namespace heyan {

std::span<const KeySpec> ConfigKeys();
std::span<const KeySpec> WaiverFileKeys();

}  // namespace heyan
