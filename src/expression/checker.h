// Finds out what the names of a tree mean and what each part gives (类型检查).
#pragma once

#include <string_view>
#include <vector>

#include "expression/expression.h"
#include "expression/syntax.h"

namespace heyan::expression {

// Fills in the checker's fields of the tree. False when there are problems, which are appended; all that can be told are.
bool Check(const Scope& scope, Node* tree, std::vector<Problem>* problems);

// All names that mean something where `this` and the innermost element are of these kinds.
std::vector<std::string_view> NamesIn(const Scope& scope, const std::vector<Type>& elements);

}  // namespace heyan::expression
