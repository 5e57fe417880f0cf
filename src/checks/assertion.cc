// The check kind `assert` (断言): what a rule's expression says must hold.
#include <algorithm>
#include <map>
#include <ranges>

#include "base/hash.h"
#include "base/messages.h"
#include "checks/element_scope.h"
#include "checks/kinds.h"

namespace heyan {
namespace {

using expression::Element;
using expression::Kind;
using expression::Value;

class Assertion {
 public:
  explicit Assertion(const CheckContext& context)
      : context_(context), program_(context.rule.program), scope_(context) {}

  void Run() {
    if (!context_.rule.severity.certain) return;
    if (!program_.for_each) return Check(Value(Element{}));
    Value list = scope_.Evaluate(*program_.for_each);
    if (list.IsUnknown()) return scope_.Skip(*list.unknown());
    for (const Value& element : *list.list()) Check(element);
    if (list.list()->left_out) scope_.Skip(*list.list()->left_out);
  }

 private:
  void Check(const Value& element) {
    ++context_.outcome.evaluations;
    if (!scope_.Enter(element)) return;
    Value holds = scope_.Evaluate(*program_.assertion);
    if (!holds.IsUnknown()) scope_.CountCompared();
    FindOperands(element);
    Remember(holds.IsUnknown() ? Fit::kUndecided : holds.IsTrue() ? Fit::kEqual : Fit::kFails);
    if (holds.IsUnknown()) scope_.Skip(*holds.unknown());
    if (holds.IsFalse()) context_.outcome.findings.push_back(Describe(element));
  }

  // What holds of one place alone is no relation.
  void Remember(Fit fit) {
    if (fit != Fit::kFails && operands_.size() < 2) return;
    Examined examined{context_.rule.info.id, "assert", fit, {}};
    for (const auto& [place, value] : operands_) examined.operands.push_back(place);
    context_.outcome.examined.push_back(std::move(examined));
  }

  void FindOperands(const Value& element) {
    operands_ = {{PlaceOfFinding(element), element}};
    for (const expression::Expression& related : program_.related) AddOperands(scope_.Evaluate(related));
  }

  void AddOperands(const Value& value) {
    if (value.list() != nullptr) {
      for (const Value& item : *value.list()) AddOperands(item);
      return;
    }
    std::optional<Span> place = PlaceOf(value, context_.report);
    bool is_own = place && context_.report.Locate(*place) == context_.report.Locate(operands_.front().first);
    if (place && !is_own) operands_.emplace_back(*place, value);
  }

  // Where the rule says; else where the element stands; else the beginning of the report.
  Span PlaceOfFinding(const Value& element) {
    std::optional<Span> place;
    if (program_.at) place = PlaceOf(scope_.Evaluate(*program_.at), context_.report);
    if (!place) place = PlaceOf(element, context_.report);
    return place.value_or(context_.BeginningOfReport());
  }

  Finding Describe(const Value& element) {
    Finding finding = context_.MakeFinding(operands_.front().first, *context_.rule.severity.certain);
    NamedValues values;
    for (std::size_t i = 0; i < program_.lets.size(); ++i) {
      const Value& value = scope_.lets()[i];
      if (!value.IsUnknown()) values.emplace_back(program_.lets[i].first, Print(value, context_.report));
    }
    for (const MessagePart& part : context_.rule.message.zh) {
      bool is_known = std::ranges::find(values, part.text, &NamedValues::value_type::first) != values.end();
      if (!part.expression || is_known) continue;
      Value value = scope_.Evaluate(*part.expression);
      if (!value.IsUnknown()) values.emplace_back(part.text, Print(value, context_.report));
    }
    finding.message = scope_.Message({});
    StableHash hash;
    for (const auto& [name, text] : values) {
      finding.values.emplace_back(name, text.zh);
      hash.Add(name).Add(text.zh);
    }
    finding.values_hash = hash.Add(finding.message.zh).Hex();
    for (const auto& [place, value] : operands_ | std::views::drop(1)) {
      finding.related.push_back(context_.MakeRelated(place, Print(value, context_.report)));
    }
    auto by_place = [](const Related& r) { return std::pair(r.place.line, r.place.column); };
    std::ranges::stable_sort(finding.related, {}, by_place);
    std::string identity = Print(element, context_.report).zh;
    identity += "|" + std::to_string(++occurrences_[identity]);
    finding.fingerprint = StableHash().Add(context_.rule.info.id).Add(identity).Hex();
    return finding;
  }

  const CheckContext& context_;
  const RuleProgram& program_;
  ElementScope scope_;
  std::vector<std::pair<Span, Value>> operands_;  // of the element looked at: its place, then the related ones
  std::map<std::string, int> occurrences_;
};

void Run(const CheckContext& context) { Assertion(context).Run(); }

}  // namespace

const CheckKind kAssertCheck = {
    {.check = "assert",
     .zh = "用表达式写明应当成立的话：对 for 列出的每个对象，assert 不成立就报告，不能确定就跳过",
     .en = "an expression that must hold: a finding for every element of `for` where `assert` "
           "is false; where it cannot be known the rule abstains",
     .element = expression::One(Kind::kReport),
     .is_assertion = true},
    Run};

}  // namespace heyan
