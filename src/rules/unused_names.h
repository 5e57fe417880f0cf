// Names that a rule gives and does not use (没有用到的名称): misspelt ones, more often than not.
#pragma once

#include "rules/field_reader.h"
#include "rules/message.h"

namespace heyan {

// Reports the names of `let`, and of `parameters` when they are of one's own, that no expression of the rule file and no
// placeholder of its message has. Names taken from the rule it extends may stay idle.
void ReportUnusedNames(const yaml::Node& file, const Message& message, bool has_named_parameters, FieldReader* reader);

}  // namespace heyan
