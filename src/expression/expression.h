// The expression language of rules (表达式): compiled once when a rule is loaded, evaluated over every report.
//
//   facts where year = 2023 and kind = 'level'
//   all(indicators where nature = 'binding', meets(actual, target))
//
// docs: ExpressionReference() in reference.h says what it can do.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "expression/evaluate.h"
#include "expression/run.h"
#include "expression/token.h"
#include "expression/type.h"
#include "expression/value.h"

namespace heyan::expression {

// What names an expression may use.
struct Scope {
  Type element;  // of `this`: what the rule goes through; the report when it goes through nothing
  std::vector<std::pair<std::string, Type>> lets;  // named values
  const Lexicon* lexicon = nullptr;                // when given, units are checked too
};

// Cheap to copy; evaluating is thread-safe.
class Expression {
 public:
  // Any bytes compile, or give problems with places: nullopt when there is one.
  static std::optional<Expression> Compile(std::string_view text, const Scope& scope, std::vector<Problem>* problems);

  Type type() const { return tree_->type; }

  // The environment fits the scope. Never fails: what cannot be known is unknown, with the reason.
  Value Evaluate(const Environment& environment) const { return Evaluator(environment).Evaluate(*tree_); }

 private:
  explicit Expression(Node tree) : tree_(std::make_shared<const Node>(std::move(tree))) {}

  std::shared_ptr<const Node> tree_;
};

// False, and why, when `name` cannot be that of a named value: it is no name, a word of the language, a function, or
// stands for something else already.
bool IsFreeName(std::string_view name, const Scope& scope, LocalizedText* why);

}  // namespace heyan::expression
