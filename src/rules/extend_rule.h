// Rules made from other rules (规则继承): `extends`, and the parameters a profile gives.
#pragma once

#include "yaml/node.h"

namespace heyan {

// The rule file `own` with every key it does not give taken from `base`; of `where`, `let` and `parameters`, when both are
// maps, every member. What is taken stands at the place of own's `extends`, where a reader of its problems must look.
yaml::Node ExtendedRule(const yaml::Node& base, const yaml::Node& own);

// The rule file with members of `parameters` replaced or added.
yaml::Node WithParameters(yaml::Node rule, const yaml::Node& parameters);

}  // namespace heyan
