// The schemas of rules, profiles, heyan.yaml and waivers.yaml.
#pragma once

#include "app/key_schema.h"

namespace heyan {

// Of rule files: the keys that a kind of check takes are known once `check` says which; a rule that extends another needs
// only what it changes.
SchemaJson RuleSchema();
SchemaJson ProfileSchema();
SchemaJson ConfigSchema();
SchemaJson WaiversSchema();

}  // namespace heyan
