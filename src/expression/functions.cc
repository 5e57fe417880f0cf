#include "expression/functions.h"

#include <algorithm>
#include <vector>

namespace heyan::expression {

std::span<const Function> Functions() {
  static const std::vector<Function> kFunctions = [] {
    std::vector<Function> functions;
    for (auto part : {ListFunctions(), NumberFunctions(), TextFunctions()}) {
      functions.insert(functions.end(), part.begin(), part.end());
    }
    return functions;
  }();
  return kFunctions;
}

const Function* FindFunction(std::string_view name) {
  auto functions = Functions();
  auto found = std::ranges::find(functions, name, &Function::name);
  return found == functions.end() ? nullptr : &*found;
}

}  // namespace heyan::expression
