// A kind of check (检查种类): implemented once here, used by many rules.
//
// Checks are stateless: they get everything through the context and report to it.
#pragma once

#include <set>
#include <span>
#include <string>
#include <vector>

#include "lexicon/lexicon.h"
#include "model/examined.h"
#include "model/finding.h"
#include "model/report.h"
#include "rules/rule.h"

namespace heyan {

// What one rule found in one report.
struct CheckOutcome {
  std::vector<Finding> findings;  // unsorted, without fingerprint occurrences
  std::vector<Skipped> skipped;
  std::set<int> compared;               // quantities that took part, as indices into Report::quantities
  std::vector<Examined> examined;       // what was looked at, in the order of the rules
  std::vector<LocalizedText> failures;  // rules that could not go on
  std::size_t evaluations = 0;          // elements that were looked at: rows, clusters, pieces of text
};

struct CheckContext {
  const Report& report;
  const std::string& path;  // as the user named the report
  const Rule& rule;
  const Lexicon& lexicon;
  CheckOutcome& outcome;

  // A finding of the rule at a span of the report; message and severity are the caller's to fill.
  Finding MakeFinding(Span span, Severity severity) const;
  Related MakeRelated(Span span, LocalizedText message) const;
  // Says what the rule did not look at, and how much of it.
  void Skip(LocalizedText why, int count = 1) const;
  // Where a finding about the report as a whole stands.
  Span BeginningOfReport() const;
  // The rule's parameter or `where` accepts the value: no list means anything goes.
  bool Accepts(std::string_view field, std::string_view value) const;
  bool HasParameter(std::string_view name, std::string_view value) const;
};

struct CheckKind {
  CheckSchema schema;
  void (*run)(const CheckContext& context);
};

// The table of check kinds.
std::span<const CheckKind> CheckKinds();
const CheckKind* FindCheckKind(std::string_view name);
// The schemas of the table, for the rule loader.
std::vector<CheckSchema> CheckSchemas();

}  // namespace heyan
