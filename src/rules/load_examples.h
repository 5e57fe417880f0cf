// The examples of a rule file: reports in small, and what the rule must say about them.
#pragma once

#include <string>
#include <vector>

#include "rules/example.h"
#include "rules/field_reader.h"

namespace heyan {

// Reads the value of `examples`. A rule needs a flagged and a clean one.
std::vector<Example> LoadExamples(const yaml::Node& node, FieldReader* reader);

// Reads a list of nudges that need not be noticed: the value of the rule file's own `harmless`, or of a clean example's.
// With `report` the figures that `at` names must occur in it.
std::vector<HarmlessNudge> LoadHarmless(const yaml::Node& node, FieldReader* reader,
                                        const std::string* report = nullptr);

}  // namespace heyan
