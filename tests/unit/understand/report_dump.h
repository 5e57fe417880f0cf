// What heyan understands of a report, as lines that a person can compare.
#pragma once

#include <fmt/format.h>

#include <string>
#include <string_view>

#include "model/report.h"

namespace heyan::test {

inline std::string OrDash(std::string_view text) { return text.empty() ? "-" : std::string(text); }

inline int LineOf(const Report& report, Span span) { return report.Locate(span).line; }

// line category number name→canonical measure parent unit year nature direction target→result verdict reason
inline std::string DumpIndicator(const Report& report, const Indicator& indicator) {
  auto cell = [](const IndicatorCell& c) {
    return c.meaning == CellMeaning::kAbsent ? std::string("∅") : fmt::format("{}({})", c.text, ToString(c.meaning));
  };
  std::string results;
  for (std::size_t i = 0; i < indicator.results.size(); ++i) {
    bool counts = indicator.results.size() == 1 || static_cast<int>(i) == indicator.judged;
    results += (i == 0 ? "" : " / ") + std::string(counts ? "" : "other ") + cell(indicator.results[i].cell);
  }
  return fmt::format("{} | {} {} | {} → {} | {} | part of {} | {} | {} {} {} | {} → {} | {} {}\n",
                     LineOf(report, indicator.span), OrDash(indicator.category), OrDash(indicator.number),
                     indicator.label, indicator.canonical, ToString(indicator.measure), OrDash(indicator.parent),
                     OrDash(indicator.unit), indicator.year, ToString(indicator.nature), ToString(indicator.direction),
                     indicator.has_target_column ? cell(indicator.target) : "no column",
                     indicator.results.empty() ? "no column" : results, ToString(indicator.verdict),
                     OrDash(indicator.reason));
}

// Where the key fields come from, one letter each (printed, structural, default, inferred) in the order of the fields.
inline std::string DumpProvenance(const Fact& fact) {
  std::string letters;
  for (FactField field : {FactField("indicator"), FactField("scope"), FactField("period"), FactField("kind"),
                          FactField("status"), FactField("unit")}) {
    letters += ToString(fact.From(field)).substr(0, 1);
  }
  return letters;
}

// line place indicator period kind status scope value unit provenance; a fall begins with ↓.
inline std::string DumpFact(const Report& report, const Fact& fact) {
  const Quantity& q = report.quantities[fact.quantity];
  std::string period = fmt::format("{}{}", fact.period.year, fact.period.part);
  if (fact.indicator.empty()) {
    return fmt::format("{} | {} | - | {} {} | {}\n", LineOf(report, q.span), ToString(fact.place), period,
                       ToString(fact.status), q.text);
  }
  return fmt::format("{} | {} | {} | {} {} {} {} | {}{} = {} {} | {}\n", LineOf(report, q.span), ToString(fact.place),
                     fact.indicator, period, ToString(fact.kind), ToString(fact.status),
                     fact.scope.empty() ? "own" : fact.scope, fact.falling ? "↓" : "", q.text, q.value.ToString(),
                     OrDash(q.unit), DumpProvenance(fact));
}

inline std::string DumpUnderstanding(const Report& report) {
  std::string dump =
      fmt::format("{} | {} | {} | reviews {} plans {} | session {}\n", ToString(report.kind), OrDash(report.title),
                  OrDash(report.region), report.review_year, report.plan_year, OrDash(report.session_date));
  dump += "\nindicators\n";
  for (const Indicator& indicator : report.indicators) dump += DumpIndicator(report, indicator);
  dump += fmt::format("\nfacts ({} names)\n", report.names);
  for (const Fact& fact : report.facts) dump += DumpFact(report, fact);
  return dump;
}

}  // namespace heyan::test
