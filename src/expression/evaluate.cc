#include "expression/evaluate.h"

#include "base/messages.h"
#include "expression/fields.h"
#include "expression/number_math.h"
#include "expression/unit_literal.h"
#include "text/utf8.h"

namespace heyan::expression {
namespace {

Value Not(const Value& truth) { return truth.IsUnknown() ? truth : Value(!*truth.truth()); }

bool SameText(Run& run, std::string_view a, std::string_view b) {
  run.Spend((a.size() + b.size()) / 64);
  return a == b || FoldWidth(a) == FoldWidth(b);
}

}  // namespace

Value Evaluator::Evaluate(const Node& node) {
  if (!run().Spend(1)) return Value::Unknown(Say("expression.exhausted"));
  Value value = Dispatch(node);
  // What was cut short is not what it looks like.
  return run().exhausted() ? Value::Unknown(Say("expression.exhausted")) : value;
}

Value Evaluator::EvaluateFor(const Node& node, const Value& element) {
  elements_.push_back(element);
  Value value = Evaluate(node);
  elements_.pop_back();
  return value;
}

Number Evaluator::Use(const Value& value) {
  std::optional<Number> number = AsNumber(value, run().report());
  if (!number) return {};
  if (number->index >= 0) run().used_quantities.insert(number->index);
  return std::move(*number);
}

Value Evaluator::Dispatch(const Node& node) {
  switch (node.kind) {
    case NodeKind::kTruth:
      return node.truth;
    case NodeKind::kNumber:
      return EvaluateNumber(node);
    case NodeKind::kText: {
      Text text;
      text.text = node.text;
      return text;
    }
    case NodeKind::kName:
      return EvaluateName(node);
    case NodeKind::kMember: {
      Value owner = Evaluate(node.children[0]);
      return owner.IsUnknown() ? owner : node.field->get(run(), owner);
    }
    case NodeKind::kCall:
      return EvaluateCall(node);
    case NodeKind::kPrefix:
      return EvaluatePrefix(node);
    case NodeKind::kAnd:
    case NodeKind::kOr:
      return EvaluateJoined(node);
    case NodeKind::kArithmetic:
      return EvaluateArithmetic(node);
    case NodeKind::kComparison:
      return EvaluateComparison(node);
    case NodeKind::kIn:
      return EvaluateMembership(node);
    case NodeKind::kWhere:
      return EvaluateWhere(node);
  }
  return Value();
}

Value Evaluator::EvaluateNumber(const Node& node) {
  std::optional<Number> number = ReadLiteral(node.number, node.text, run().lexicon());
  return number ? Value(std::move(*number)) : Value::Unknown(Say("expression.unknown_unit", {{"unit", node.text}}));
}

Value Evaluator::EvaluateName(const Node& node) {
  Value base;  // the report
  if (node.meaning == Meaning::kElement) base = elements_[node.index];
  if (node.meaning == Meaning::kLet) base = environment_.lets[node.index];
  if (node.meaning == Meaning::kThis) base = environment_.element;
  return node.field == nullptr || base.IsUnknown() ? base : node.field->get(run(), base);
}

Value Evaluator::EvaluatePrefix(const Node& node) {
  Value operand = Evaluate(node.children[0]);
  if (operand.IsUnknown()) return operand;
  return node.op == Operator::kNot ? Not(operand) : Value(Negated(Use(operand)));
}

// What decides (false of and, true of or) decides whatever else is unknown.
Value Evaluator::EvaluateJoined(const Node& node) {
  bool deciding = node.kind == NodeKind::kOr;
  Value joined(!deciding);
  for (const Node& part : node.children) {
    Value value = Evaluate(part);
    if (deciding ? value.IsTrue() : value.IsFalse()) return value;
    if (value.IsUnknown() && !joined.IsUnknown()) joined = value;
  }
  return joined;
}

Value Evaluator::EvaluateArithmetic(const Node& node) {
  Value left = Evaluate(node.children[0]);
  if (left.IsUnknown()) return left;
  Value right = Evaluate(node.children[1]);
  if (right.IsUnknown()) return right;
  return Calculate(node.op, Use(left), Use(right), run().lexicon());
}

Value Evaluator::EvaluateComparison(const Node& node) {
  Value left = Evaluate(node.children[0]);
  if (left.IsUnknown()) return left;
  Value right = Evaluate(node.children[1]);
  return right.IsUnknown() ? right : CompareValues(node.op, left, right);
}

// The checker saw that the two are of one type.
Value Evaluator::CompareValues(Operator op, const Value& left, const Value& right) {
  bool equal = false;
  if (left.text() != nullptr) {
    equal = SameText(run(), left.text()->text, right.text()->text);
  } else if (left.truth() != nullptr) {
    equal = *left.truth() == *right.truth();
  } else if (left.element() != nullptr && left.element()->kind != Kind::kFigure) {
    equal = *left.element() == *right.element();
  } else {
    return Compare(op, Use(left), Use(right), run().lexicon());
  }
  return equal == (op == Operator::kEqual);
}

Value Evaluator::EvaluateMembership(const Node& node) {
  Value left = Evaluate(node.children[0]);
  if (left.IsUnknown()) return left;
  Value found(false);
  auto look_at = [&](const Value& item) {
    Value same = item.IsUnknown() ? item : CompareValues(Operator::kEqual, left, item);
    if (same.IsTrue() || (same.IsUnknown() && !found.IsUnknown())) found = same;
    return found.IsTrue();
  };
  bool is_list = node.children[1].type.list;
  for (std::size_t i = 1; i < node.children.size(); ++i) {
    Value item = Evaluate(node.children[i]);
    if (!is_list || item.IsUnknown()) {
      if (look_at(item)) break;
      continue;
    }
    for (const Value& member : *item.list()) {
      if (!run().Spend(1) || look_at(member)) break;
    }
    if (found.IsFalse() && item.list()->left_out) found = Value::Unknown(*item.list()->left_out);
  }
  return node.op == Operator::kIn ? found : Not(found);
}

Value Evaluator::EvaluateWhere(const Node& node) {
  Value list = Evaluate(node.children[0]);
  if (list.IsUnknown()) return list;
  List kept;
  kept.left_out = list.list()->left_out;
  for (const Value& element : *list.list()) {
    Value condition = EvaluateFor(node.children[1], element);
    if (condition.IsTrue()) kept.push_back(element);
    if (condition.IsUnknown() && !kept.left_out) kept.left_out = *condition.unknown();
    if (run().exhausted()) return Value::Unknown(Say("expression.exhausted"));
  }
  return kept;
}

Value Evaluator::EvaluateCall(const Node& node) {
  const Signature& signature = node.function->signatures[node.index];
  std::vector<Value> values;
  for (std::size_t i = 0; !node.function->lazy && i < node.children.size(); ++i) {
    bool each = i < signature.parameters.size() && IsEach(signature.parameters[i]);
    if (each) break;  // they come last
    values.push_back(Evaluate(node.children[i]));
    if (values.back().IsUnknown()) return values.back();
    // How many there are is not known when a filter could not decide.
    const List* list = values.back().list();
    bool is_open = list != nullptr && list->left_out && !node.function->takes_open_lists;
    if (is_open) return Value::Unknown(*list->left_out);
  }
  Call call(*this, node, std::move(values));
  Value result = node.function->evaluate(call);
  return run().exhausted() ? Value::Unknown(Say("expression.exhausted")) : result;
}

}  // namespace heyan::expression
