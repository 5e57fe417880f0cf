// What a rule looks at and asks for: its parameters, expressions and the placeholders of its message.
#pragma once

#include <string_view>
#include <vector>

#include "expression/expression.h"
#include "rules/field_reader.h"
#include "rules/rule.h"

namespace heyan {

// Reads `for`, `let`, `where`, `assert`, `at`, `related` and `parameters` of the rule file into the rule, and reports keys
// that its kind of check does not take. Gives the scope of the message's expressions; nullopt when `for` is wrong: what the
// others are about is not known then.
std::optional<expression::Scope> LoadConditions(const yaml::Node& file, const CheckSchema& schema,
                                                const Lexicon* lexicon, FieldReader* reader, Rule* rule);

// The parts of a message, with the expressions in its placeholders compiled. `schema` is null when what they may say is not
// known; they are taken as they are then.
std::vector<MessagePart> CompileMessage(std::string_view message, const yaml::Node& node,
                                        const expression::Scope& scope, const CheckSchema* schema, FieldReader* reader);

}  // namespace heyan
