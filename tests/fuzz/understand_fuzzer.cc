// A report of any content is read, understood and checked with the shipped rules; the first byte selects the reader.
// What comes out must hold together: indices in their lists, spans inside the text, findings at places.
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string>

#include "app/knowledge.h"
#include "engine/engine.h"
#include "text/utf8.h"

namespace {

const heyan::Knowledge& ShippedKnowledge() {
  static const heyan::Knowledge kKnowledge = [] {
    std::vector<heyan::yaml::Problem> problems;
    std::optional<heyan::Knowledge> loaded = heyan::LoadKnowledge({}, *heyan::MakeDiskFileSystem(), &problems);
    if (!loaded) std::abort();
    return std::move(*loaded);
  }();
  return kKnowledge;
}

void Require(bool holds) {
  if (!holds) std::abort();
}

void CheckReferences(const heyan::Report& report, std::size_t size) {
  auto inside = [](int index, std::size_t count) { return index >= 0 && static_cast<std::size_t>(index) < count; };
  std::uint32_t last_begin = 0;
  for (const heyan::Quantity& quantity : report.quantities) {
    Require(quantity.span.begin < quantity.span.end && quantity.span.end <= size);
    Require(quantity.span.begin >= last_begin);
    last_begin = quantity.span.begin;
  }
  for (const heyan::Fact& fact : report.facts) {
    Require(inside(fact.quantity, report.quantities.size()));
    Require(fact.place != heyan::FactPlace::kTable || inside(fact.table, report.tables.size()));
  }
  for (const heyan::Indicator& indicator : report.indicators) {
    Require(inside(indicator.table, report.tables.size()) && indicator.span.end <= size);
    Require(indicator.judged < 0 || inside(indicator.judged, indicator.results.size()));
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  auto text = heyan::DecodeText(std::string(reinterpret_cast<const char*>(data) + 1, size - 1), "fuzz");
  if (!text) return 0;
  std::size_t length = text->size();
  const heyan::Knowledge& knowledge = ShippedKnowledge();
  const heyan::ReaderFormat& format = *heyan::ReaderByName(data[0] % 2 == 0 ? "text" : "markdown");
  auto report = heyan::ParseReport(std::move(*text), "fuzz", format, knowledge.lexicon);
  if (!report) return 0;
  CheckReferences(*report, length);
  heyan::ReportOutcome outcome = heyan::CheckReport(*report, "fuzz", knowledge.rules.rules, knowledge.lexicon);
  for (const heyan::Finding& finding : outcome.findings) {
    Require(finding.place.line >= 1 && !finding.message.zh.empty() && !finding.fingerprint.empty());
  }
  return 0;
}
