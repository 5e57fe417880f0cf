// The examples of a rule file: reports in small, and what the rule must say about them.
#pragma once

#include <vector>

#include "rules/field_reader.h"
#include "rules/rule.h"

namespace heyan {

// Reads the value of `examples`. A rule needs a flagged and a clean one.
std::vector<Example> LoadExamples(const yaml::Node& node, FieldReader* reader);

}  // namespace heyan
