// Every line of tests/golden/quantities/*.tsv reads as it says: the text, the unit of the table label it stands under
// ("-" for running text), how many digit runs are names, and the figures as text|value|unit|kind|comparator|interval.
// Lines that begin with "# " are remarks. HEYAN_UPDATE_GOLDEN=1 writes the last columns.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <optional>
#include <sstream>
#include <string>
#include <vector>

#include "../app/shipped_knowledge.h"
#include "golden_lines.h"
#include "lexicon/printed_unit.h"
#include "text/utf8.h"
#include "understand/number_reader.h"

namespace heyan {
namespace {

std::string PrintInterval(const Interval& interval) {
  return fmt::format("{}{}..{}{}", interval.low_open ? "(" : "[", interval.low ? interval.low->ToString() : "-∞",
                     interval.high ? interval.high->ToString() : "∞", interval.high_open ? ")" : "]");
}

std::string PrintFigure(const Quantity& q) {
  return fmt::format("{}|{}|{}|{}|{}|{}", q.text, q.value.ToString(), q.unit.empty() ? "-" : q.unit, ToString(q.kind),
                     ToString(q.comparator), PrintInterval(q.interval));
}

std::vector<std::string> Columns(const std::string& line) {
  std::vector<std::string> columns;
  std::istringstream stream(line);
  for (std::string column; std::getline(stream, column, '\t');) columns.push_back(column);
  return columns;
}

// The line with its names and figures as heyan reads them.
std::string ReadLine(const std::string& line) {
  std::vector<std::string> columns = Columns(line);
  if (columns.size() < 2) return line;
  const std::string& text = columns[0];
  std::optional<PrintedUnit> unit = ParseUnit(columns[1], test::ShippedLexicon());
  EXPECT_EQ(unit.has_value(), columns[1] != "-") << "unknown unit in: " << line;
  MappedText source;
  source.Append(text, {0, static_cast<std::uint32_t>(text.size())});
  ReadNumbers figures = NumbersOf(FoldWidth(source), unit ? &*unit : nullptr, test::ShippedLexicon());
  std::string read = fmt::format("{}\t{}\t{}", text, columns[1], figures.numbers.size() - figures.quantities.size());
  for (const ReadQuantity& figure : figures.quantities) {
    const Quantity& q = figure.quantity;
    EXPECT_EQ(FoldWidth(text.substr(q.span.begin, q.span.end - q.span.begin)), q.text) << "the span is elsewhere";
    read += "\t" + PrintFigure(q);
  }
  return read;
}

TEST(QuantitiesGoldenTest, LinesReadAsTheySay) {
  test::ExpectGoldenLines("quantities", 120,
                          [](const std::string& line, const std::string&) { return ReadLine(line); });
}

}  // namespace
}  // namespace heyan
