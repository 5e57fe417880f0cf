#include "expression/expression.h"

#include <algorithm>

#include "base/messages.h"
#include "expression/checker.h"

namespace heyan::expression {
namespace {

constexpr std::string_view kWords[] = {"and", "or", "not", "in", "where", "true", "false", "it"};

template <typename Range>
bool Has(const Range& range, std::string_view name) {
  return std::ranges::find(range, name) != std::ranges::end(range);
}

}  // namespace

std::optional<Expression> Expression::Compile(std::string_view text, const Scope& scope,
                                              std::vector<Problem>* problems) {
  std::optional<Node> tree = ParseExpression(text, problems);
  if (!tree || !Check(scope, &*tree, problems)) return std::nullopt;
  return Expression(std::move(*tree));
}

bool IsFreeName(std::string_view name, const Scope& scope, LocalizedText* why) {
  bool taken = Has(kWords, name) || FindFunction(name) != nullptr || Has(NamesIn(scope, {}), name);
  if (!IsName(name)) {
    *why = Say("expression.no_name", {{"name", name}});
  } else if (taken) {
    *why = Say("expression.name_taken", {{"name", name}});
  }
  return IsName(name) && !taken;
}

}  // namespace heyan::expression
