// Every line of tests/golden/facts/<part>.tsv reads as it says: a running text that stands in the named part of a work
// report of 2024 (review: what was done in 2023, plan: what is planned for 2024), then each of its facts as
// figure|name|owner|scope|period|kind|status|base. Modifiers of a name are joined by +. Lines that begin with "# " are
// remarks. HEYAN_UPDATE_GOLDEN=1 writes all columns but the first.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <string>

#include "../app/shipped_knowledge.h"
#include "engine/engine.h"
#include "golden_lines.h"
#include "read/reader.h"

namespace heyan {
namespace {

std::string PrintPeriod(const Period& period) {
  std::string years = period.year == 0 ? "" : std::to_string(period.year);
  if (period.last_year != 0) years += "-" + std::to_string(period.last_year);
  return years + period.part;
}

std::string PrintFact(const Fact& fact, const Report& report) {
  std::string name;
  for (const std::string& modifier : fact.modifiers) name += modifier + "+";
  name += fact.indicator.empty() ? fact.subject : fact.indicator;
  return fmt::format("{}|{}|{}|{}|{}|{}{}|{}|{}", report.quantities[fact.quantity].text, name, fact.owner, fact.scope,
                     PrintPeriod(fact.period), ToString(fact.kind), fact.falling ? " falling" : "",
                     ToString(fact.status), fact.base);
}

std::string ReadLine(const std::string& line, const std::string& part) {
  std::string text = line.substr(0, line.find('\t'));
  std::string heading = part == "review" ? "2023年工作回顾" : "2024年工作安排";
  std::string source = "# 松山市2024年政府工作报告\n\n2024年1月9日在松山市第九届人民代表大会第三次会议上\n\n## 一、" +
                       heading + "\n\n" + text + "\n";
  Result<Report> report = ParseReport(source, "golden", *ReaderByName("markdown"), test::ShippedLexicon());
  std::string read = text;
  if (!report) return read + "\tnot read";
  for (const Fact& fact : report->facts) read += "\t" + PrintFact(fact, *report);
  return read;
}

TEST(FactsGoldenTest, LinesSayWhatTheyAreReadAs) { test::ExpectGoldenLines("facts", 25, ReadLine); }

}  // namespace
}  // namespace heyan
