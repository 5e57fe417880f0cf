// A small report, and expressions over it.
#pragma once

#include <gtest/gtest.h>

#include <deque>
#include <string>
#include <string_view>

#include "../app/shipped_knowledge.h"
#include "engine/engine.h"
#include "expression/expression.h"

namespace heyan::expression::test {

using heyan::test::ShippedLexicon;

inline Report ReadMarkdown(std::string_view text) {
  Result<Report> report = ParseReport(std::string(text), "report.md", *ReaderByName("markdown"), ShippedLexicon());
  if (!report) ADD_FAILURE() << report.error().message.en;
  return report ? std::move(*report) : Report{};
}

// "at 12 in Chinese | in English" for each problem.
inline std::string Told(const std::vector<Problem>& problems) {
  std::string told;
  for (const Problem& problem : problems) {
    if (!told.empty()) told += " ‖ ";
    told += std::to_string(problem.offset) + " " + problem.message.zh + " | " + problem.message.en;
  }
  return told;
}

inline Value Evaluate(const Expression& expression, const Report& report, const Value& element = {}) {
  Run run(report, ShippedLexicon());
  return expression.Evaluate({run, element, {}});
}

// The value of an expression over the report with `element` for `this`, which is of type `type`.
inline Value ValueOf(std::string_view text, const Report& report, Type type = {}, const Value& element = {}) {
  std::vector<Problem> problems;
  std::optional<Expression> expression = Expression::Compile(text, {type, {}, &ShippedLexicon()}, &problems);
  if (!expression) return Value::Unknown({"! " + Told(problems), ""});
  // A text of the expression lives as long as it does.
  static std::deque<Expression> kept;
  return Evaluate(kept.emplace_back(std::move(*expression)), report, element);
}

// As it prints: what is unknown after a "?", what stands in the report with its line and columns.
inline std::string Printed(const Value& value, const Report& report) {
  std::string printed = (value.IsUnknown() ? "? " : "") + Print(value, report).zh;
  if (std::optional<Span> span = PlaceOf(value, report)) {
    Place place = report.Locate(*span);
    printed += "  @" + std::to_string(place.line) + ":" + std::to_string(place.column) + "-" +
               std::to_string(place.end_column);
  }
  return printed;
}

}  // namespace heyan::expression::test
