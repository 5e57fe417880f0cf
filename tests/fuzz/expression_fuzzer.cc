// Any text compiles or gives problems with places; what compiles is evaluated over a small report within its steps.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>

#include "app/knowledge.h"
#include "engine/engine.h"
#include "expression/expression.h"
#include "expression/reference.h"

namespace {

namespace expression = heyan::expression;

const heyan::Knowledge& ShippedKnowledge() {
  static const heyan::Knowledge kKnowledge = [] {
    std::vector<heyan::yaml::Problem> problems;
    std::optional<heyan::Knowledge> loaded = heyan::LoadKnowledge({}, *heyan::MakeDiskFileSystem(), &problems);
    if (!loaded) std::abort();
    return std::move(*loaded);
  }();
  return kKnowledge;
}

const heyan::Report& Sample() {
  static const heyan::Report kReport = [] {
    heyan::Result<heyan::Report> report =
        heyan::ParseReport(std::string(expression::SampleReport()), "report.md", *heyan::ReaderByName("markdown"),
                           ShippedKnowledge().lexicon);
    if (!report) std::abort();
    return std::move(*report);
  }();
  return kReport;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string_view text(reinterpret_cast<const char*>(data), size);
  const heyan::Lexicon& lexicon = ShippedKnowledge().lexicon;
  std::vector<expression::Problem> problems;
  std::optional<expression::Expression> compiled =
      expression::Expression::Compile(text, {expression::One(expression::Kind::kReport), {}, &lexicon}, &problems);
  // A text without problems is an expression, and one with problems is none.
  if (compiled.has_value() != problems.empty()) std::abort();
  for (const expression::Problem& problem : problems) {
    if (problem.offset > size || problem.message.zh.empty() || problem.message.en.empty()) std::abort();
  }
  if (!compiled) return 0;
  const heyan::Report& report = Sample();
  expression::Run run(report, lexicon);
  expression::Value value = compiled->Evaluate({run, {}, {}});
  expression::Print(value, report);
  if (std::optional<heyan::Span> place = expression::PlaceOf(value, report)) report.Locate(*place);
  return 0;
}
