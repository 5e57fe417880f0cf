// Indicator rows made of printed cells, and the judgement on them.
#pragma once

#include <string_view>

#include "../app/shipped_knowledge.h"
#include "relate/judge.h"
#include "understand/indicator_cell.h"
#include "understand/indicator_label.h"

namespace heyan::test {

inline MappedText Printed(std::string_view text) {
  MappedText mapped;
  mapped.Append(text, {0, static_cast<std::uint32_t>(text.size())});
  return mapped;
}

inline IndicatorCell AddCell(std::string_view text, const IndicatorLabel& label, Report* report) {
  ReadCell read = ReadIndicatorCell(Printed(text), label.unit ? &*label.unit : nullptr, ShippedLexicon());
  if (read.quantity) {
    read.cell.quantity = static_cast<int>(report->quantities.size());
    report->quantities.push_back(*read.quantity);
  }
  return read.cell;
}

// The judgement on the last row of the report.
inline Judgement JudgeLast(const Report& report) { return JudgeAll(report, ShippedLexicon()).back(); }

// A row with one target and one result column; a null result is a table without result column.
inline Indicator& AddRow(std::string_view label_text, std::string_view target, const char* result, Report* report) {
  IndicatorLabel label = ReadIndicatorLabel(Printed(label_text), ShippedLexicon());
  Indicator indicator;
  indicator.name = label.name;
  indicator.canonical = label.canonical;
  indicator.direction = label.direction;
  indicator.measure = label.measure;
  indicator.year = 2023;
  indicator.has_target_column = true;
  indicator.target = AddCell(target, label, report);
  if (result != nullptr) {
    indicator.has_result_column = true;
    indicator.results.push_back({Measure::kUnspecified, AddCell(result, label, report)});
    indicator.judged = 0;
  }
  report->indicators.push_back(indicator);
  return report->indicators.back();
}

inline Judgement JudgeRow(std::string_view label, std::string_view target, const char* result) {
  Report report;
  AddRow(label, target, result, &report);
  return JudgeLast(report);
}

}  // namespace heyan::test
