#include "checks/finding_maker.h"

#include <algorithm>

#include "base/hash.h"

namespace heyan {

std::optional<Severity> SeverityOf(const RuleSeverity& severity, Fit fit) {
  switch (fit) {
    case Fit::kFails:
      return severity.certain;
    case Fit::kDoubtful:
      return severity.likely;
    case Fit::kByRounding:
      return severity.rounding;
    case Fit::kEqual:
    case Fit::kUndecided:
      return std::nullopt;
  }
  return std::nullopt;
}

void FindingMaker::Remember(std::string_view relation, Fit fit, std::vector<Span> operands) {
  ++context_.outcome.evaluations;
  const std::vector<Quantity>& quantities = context_.report.quantities;
  for (Span operand : operands) {
    auto begin = [](const Quantity& quantity) { return quantity.span.begin; };
    auto quantity = std::ranges::lower_bound(quantities, operand.begin, {}, begin);
    bool is_figure = quantity != quantities.end() && quantity->span == operand;
    if (is_figure) context_.outcome.compared.insert(static_cast<int>(quantity - quantities.begin()));
  }
  context_.outcome.examined.push_back({context_.rule.info.id, std::string(relation), fit, std::move(operands)});
}

void FindingMaker::Add(const FindingDraft& draft, Severity severity) {
  Finding finding = context_.MakeFinding(draft.span, severity);
  finding.message = FillMessage(context_.rule.message, draft.values);
  for (const auto& [span, message] : draft.related) finding.related.push_back(context_.MakeRelated(span, message));
  finding.computation = draft.computation;
  finding.causes = draft.causes;
  StableHash values;
  for (const auto& [name, text] : draft.values) {
    if (text.zh.empty()) continue;
    finding.values.emplace_back(name, text.zh);
    values.Add(name).Add(text.zh);
  }
  finding.values_hash = values.Hex();
  std::string identity = draft.identity + "|" + std::to_string(++occurrences_[draft.identity]);
  finding.fingerprint = StableHash().Add(context_.rule.info.id).Add(identity).Hex();
  context_.outcome.findings.push_back(std::move(finding));
}

}  // namespace heyan
