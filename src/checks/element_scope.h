// The expressions of a rule over one element after the other (逐一求值), and what could not be decided.
#pragma once

#include <map>
#include <span>
#include <string>
#include <vector>

#include "checks/check.h"
#include "expression/expression.h"

namespace heyan {

// For one rule on one report. What `where` or an assertion leaves unknown is counted by its reason, and told as skipped when
// the scope ends; running out of steps is told as a failure of the rule.
class ElementScope {
 public:
  explicit ElementScope(const CheckContext& context);
  ~ElementScope();
  ElementScope(const ElementScope&) = delete;
  ElementScope& operator=(const ElementScope&) = delete;

  // Makes `element` the one that expressions are about. True when the rule's `where` holds for it or there is none.
  // `captured` are the values of the rule's captures, in their order.
  bool Enter(const expression::Value& element, std::vector<expression::Value> captured = {});
  // The values of the rule's captures and `let` names for the element that was entered, in their order.
  std::span<const expression::Value> lets() const { return lets_; }
  // Of the element that was entered.
  expression::Value Evaluate(const expression::Expression& expression);
  // The rule's message for the element; `values` are those of the check.
  LocalizedText Message(const NamedValues& values);
  // The figures that were compared or calculated with since Enter() have taken part in the check.
  void CountCompared();
  // Counts the element as not decided.
  void Skip(const LocalizedText& reason);

 private:
  const CheckContext& context_;
  expression::Run run_;
  expression::Value element_;
  std::vector<expression::Value> lets_;
  std::map<std::string, Skipped> skipped_;  // by the Chinese reason
};

}  // namespace heyan
