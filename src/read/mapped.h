// Mapped texts put together.
#pragma once

#include "base/source_file.h"

namespace heyan {

// Appends `part` to `to`, every byte mapped to where it stands.
void AppendMapped(const MappedText& part, MappedText* to);

}  // namespace heyan
