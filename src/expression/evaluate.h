// Evaluates checked trees (求值).
#pragma once

#include <span>
#include <string>
#include <vector>

#include "expression/functions.h"
#include "expression/run.h"
#include "expression/syntax.h"
#include "expression/value.h"

namespace heyan::expression {

// What names stand for while an expression is evaluated.
struct Environment {
  Run& run;
  Value element;                // `this`
  std::span<const Value> lets;  // in the order of Scope::lets
};

class Evaluator {
 public:
  explicit Evaluator(const Environment& environment) : environment_(environment) {}

  Run& run() { return environment_.run; }

  Value Evaluate(const Node& node);
  // With `element` as the innermost of those that filters go through.
  Value EvaluateFor(const Node& node, const Value& element);

  // The number that `value` is, marked as used; `value` is a number or a figure.
  Number Use(const Value& value);

 private:
  Value Dispatch(const Node& node);
  Value EvaluateNumber(const Node& node);
  Value EvaluateName(const Node& node);
  Value EvaluatePrefix(const Node& node);
  Value EvaluateJoined(const Node& node);
  Value EvaluateArithmetic(const Node& node);
  Value EvaluateComparison(const Node& node);
  Value EvaluateMembership(const Node& node);
  Value EvaluateWhere(const Node& node);
  Value EvaluateCall(const Node& node);
  Value CompareValues(Operator op, const Value& left, const Value& right);

  const Environment& environment_;
  std::vector<Value> elements_;
};

// One call of a function.
class Call {
 public:
  // `values` are those of the arguments; without those that are evaluated for each element, and empty for lazy functions.
  Call(Evaluator& evaluator, const Node& node, std::vector<Value> values)
      : evaluator_(evaluator), node_(node), values_(std::move(values)) {}

  Run& run() { return evaluator_.run(); }
  const Report& report() { return run().report(); }
  std::size_t size() const { return node_.children.size(); }

  const Value& operator[](std::size_t i) const { return values_[i]; }
  const List& ListAt(std::size_t i) const { return *values_[i].list(); }
  std::string_view TextAt(std::size_t i) const { return values_[i].text()->text; }
  // Marked as used.
  Number NumberAt(std::size_t i) { return evaluator_.Use(values_[i]); }
  Number Use(const Value& value) { return evaluator_.Use(value); }
  const Regex& PatternAt(std::size_t i) const { return *node_.children[i].pattern; }

  // Argument `i` of a lazy function.
  Value Evaluate(std::size_t i) { return evaluator_.Evaluate(node_.children[i]); }
  // Argument `i` for one element of a list; the element itself when there is no such argument.
  Value Each(std::size_t i, const Value& element) {
    if (i < size()) return evaluator_.EvaluateFor(node_.children[i], element);
    run().Spend(1);
    return element;
  }

 private:
  Evaluator& evaluator_;
  const Node& node_;
  std::vector<Value> values_;
};

}  // namespace heyan::expression
