#include "checks/element_scope.h"

#include <ranges>

#include "base/messages.h"

namespace heyan {

ElementScope::ElementScope(const CheckContext& context) : context_(context), run_(context.report, context.lexicon) {}

ElementScope::~ElementScope() {
  for (Skipped& skipped : skipped_ | std::views::values) context_.outcome.skipped.push_back(std::move(skipped));
  if (!run_.exhausted()) return;
  std::string steps = std::to_string(expression::kMaxSteps);
  context_.outcome.failures.push_back(
      Say("check.too_many_steps", {{"path", context_.path}, {"rule", context_.rule.info.id}, {"steps", steps}}));
}

bool ElementScope::Enter(const expression::Value& element, std::vector<expression::Value> captured) {
  element_ = element;
  lets_ = std::move(captured);
  const RuleProgram& program = context_.rule.program;
  for (const auto& [name, expression] : program.lets) lets_.push_back(Evaluate(expression));
  if (!program.where) {
    run_.used_quantities.clear();
    return !run_.exhausted();
  }
  expression::Value where = Evaluate(*program.where);
  if (where.IsUnknown()) Skip(*where.unknown());
  run_.used_quantities.clear();
  return where.IsTrue();
}

expression::Value ElementScope::Evaluate(const expression::Expression& expression) {
  return expression.Evaluate({run_, element_, lets_});
}

LocalizedText ElementScope::Message(const NamedValues& values) {
  return FillMessage(context_.rule.message, values, [&](const expression::Expression& expression) {
    expression::Value value = Evaluate(expression);
    return value.IsUnknown() ? LocalizedText{} : Print(value, context_.report);
  });
}

void ElementScope::CountCompared() { context_.outcome.compared.merge(run_.used_quantities); }

void ElementScope::Skip(const LocalizedText& reason) {
  if (run_.exhausted()) return;
  auto [skipped, is_new] = skipped_.try_emplace(reason.zh, Skipped{context_.rule.info.id, context_.path, reason, 0});
  ++skipped->second.count;
}

}  // namespace heyan
