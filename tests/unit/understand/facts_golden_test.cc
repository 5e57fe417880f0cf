// Every line of tests/golden/facts/<part>.tsv reads as it says: a running text that stands in the named part of a report
// of 2024 (kParts), then each of its facts as figure|name|owner|scope|period|kind|status|base. ¶ parts its paragraphs.
// Modifiers of a name are joined by +. Lines that begin with "# " are remarks. HEYAN_UPDATE_GOLDEN=1 writes all columns but
// the first.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "../app/shipped_knowledge.h"
#include "engine/engine.h"
#include "golden_lines.h"
#include "read/reader.h"

namespace heyan {
namespace {

struct Part {
  std::string_view stem, title, heading;
};

constexpr std::string_view kWork = "松山市2024年政府工作报告";
constexpr auto kParts = std::to_array<Part>({
    {"review", kWork, "一、2023年工作回顾"},
    {"plan", kWork, "二、2024年工作安排"},
    {"term", kWork, "一、过去五年工作回顾"},
    {"mixed", kWork, "一、2023年和过去五年工作回顾"},
    {"coming", kWork, "二、今后五年的目标任务"},
    {"budget", "关于松山市2023年预算执行情况和2024年预算草案的报告", "一、2023年预算执行情况"},
    {"outline", "松山市国民经济和社会发展第十四个五年规划纲要", "第三章　主要目标"},
});

// ¶ begins a paragraph.
std::string Paragraphs(std::string text) {
  constexpr std::string_view kMark = "¶";
  for (std::size_t at = text.find(kMark); at != std::string::npos; at = text.find(kMark)) {
    text.replace(at, kMark.size(), "\n\n");
  }
  return text;
}

std::string PrintPeriod(const Period& period) {
  std::string years = period.year == 0 ? "" : std::to_string(period.year);
  if (period.last_year != 0) years += "-" + std::to_string(period.last_year);
  return years + period.part;
}

std::string PrintFact(const Fact& fact, const Report& report) {
  std::string name;
  for (const std::string& modifier : fact.modifiers) name += modifier + "+";
  name += fact.indicator.empty() ? fact.subject : fact.indicator;
  if (fact.doubt != Doubt::kNone) name += fmt::format("?{}", ToString(fact.doubt));
  return fmt::format("{}|{}|{}|{}|{}|{}{}|{}|{}", report.quantities[fact.quantity].text, name, fact.owner, fact.scope,
                     PrintPeriod(fact.period), ToString(fact.kind), fact.falling ? " falling" : "",
                     ToString(fact.status), fact.base);
}

std::string ReadLine(const std::string& line, const std::string& part) {
  std::string text = line.substr(0, line.find('\t'));
  const auto* found = std::ranges::find(kParts, part, &Part::stem);
  if (found == kParts.end()) return "no such part: " + part;
  std::string session = found->stem == "outline" ? "" : "2024年1月9日在松山市第九届人民代表大会第三次会议上\n\n";
  std::string source = fmt::format("# {}\n\n{}## {}\n\n{}\n", found->title, session, found->heading, Paragraphs(text));
  Result<Report> report = ParseReport(source, "golden", *ReaderByName("markdown"), test::ShippedLexicon());
  std::string read = text;
  if (!report) return read + "\tnot read";
  for (const Fact& fact : report->facts) read += "\t" + PrintFact(fact, *report);
  return read;
}

TEST(FactsGoldenTest, LinesSayWhatTheyAreReadAs) { test::ExpectGoldenLines("facts", 60, ReadLine); }

}  // namespace
}  // namespace heyan
