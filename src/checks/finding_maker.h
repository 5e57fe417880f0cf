// From what a check saw to what heyan says of it (发现), the same for all kinds that look at figures.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "checks/check.h"
#include "model/examined.h"
#include "rules/message.h"

namespace heyan {

struct FindingDraft {
  Span span;  // the figure that is wrong or missing
  std::vector<std::pair<Span, LocalizedText>> related;
  NamedValues values;  // by placeholder; empty ones are left out of Finding::values
  std::string computation;
  std::vector<LocalizedText> causes;
  std::string identity;  // what tells it from others when its values and lines change
};

// The severity a rule gives to what came of a check; nullopt: say nothing.
std::optional<Severity> SeverityOf(const RuleSeverity& severity, Fit fit);

// Of one rule on one report.
class FindingMaker {
 public:
  explicit FindingMaker(const CheckContext& context) : context_(context) {}

  // Remembers what was looked at, counts its figures as compared, and adds a finding when the rule has a severity for `fit`.
  // `make` gives its FindingDraft, and is called only then.
  template <typename Make>
  void Examine(std::string_view relation, Fit fit, std::vector<Span> operands, Make make) {
    Remember(relation, fit, std::move(operands));
    if (std::optional<Severity> severity = SeverityOf(context_.rule.severity, fit)) Add(make(), *severity);
  }
  void Remember(std::string_view relation, Fit fit, std::vector<Span> operands);
  void Add(const FindingDraft& draft, Severity severity);

 private:
  const CheckContext& context_;
  std::map<std::string, int> occurrences_;
};

}  // namespace heyan
