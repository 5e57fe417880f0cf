#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/messages.h"
#include "output/formats.h"
#include "output/snippet.h"
#include "text/utf8.h"

namespace heyan {
namespace {

// Lines of related places this close above the figure are shown with it: a row's name above its result.
constexpr int kContextLines = 3;
constexpr int kMinGutter = 3;

constexpr std::string_view kBold = "\x1b[1m";
constexpr std::string_view kGreen = "\x1b[32m";
constexpr std::string_view kReset = "\x1b[0m";

struct SeverityStyle {
  LocalizedText name;
  std::string_view color;
};

SeverityStyle StyleOf(Severity severity) {
  switch (severity) {
    case Severity::kError:
      return {Say("output.error"), "\x1b[31m"};
    case Severity::kWarning:
      return {Say("output.warning"), "\x1b[33m"};
    case Severity::kInfo:
      break;
  }
  return {Say("output.info"), "\x1b[36m"};
}

class TextWriter {
 public:
  TextWriter(const CheckResult& result, const WriterOptions& options) : result_(result), options_(options) {}

  std::string Write();

 private:
  // The chosen language, or the other when it has nothing to say.
  const std::string& In(const LocalizedText& text) const;
  std::string Paint(std::string_view color, std::string_view text) const;
  void Line(std::string_view text);
  void WriteFinding(const Finding& finding);
  void WriteSnippet(const Finding& finding);
  std::map<int, Snippet> ContextOf(const Finding& finding) const;
  Snippet SnippetAt(const std::string& path, const Place& place) const;
  std::string Where(const Finding& finding, const Related& related) const;
  void WriteRelated(const Finding& finding, const Related& related);
  void WriteCauses(const Finding& finding);
  void WriteCoverage(const ReportSummary& report);
  void WriteFigures(const Coverage& coverage, const std::string& reason);
  void WriteSummary();

  const CheckResult& result_;
  const WriterOptions& options_;
  std::string out_;
};

const std::string& TextWriter::In(const LocalizedText& text) const {
  const std::string& wanted = text.In(options_.language);
  return !wanted.empty() ? wanted : text.In(options_.language == Language::kZh ? Language::kEn : Language::kZh);
}

std::string TextWriter::Paint(std::string_view color, std::string_view text) const {
  return options_.color ? fmt::format("{}{}{}", color, text, kReset) : std::string(text);
}

void TextWriter::Line(std::string_view text) {
  out_ += text;
  out_ += '\n';
}

Snippet TextWriter::SnippetAt(const std::string& path, const Place& place) const {
  if (!options_.source_line) return {};
  std::string line = options_.source_line(path, place.line);
  int line_end = static_cast<int>(line.size()) + 1;  // bytes: not before the line's end in code points
  return CutSnippet(line, place.column, place.end_line > place.line ? line_end : place.end_column);
}

std::map<int, Snippet> TextWriter::ContextOf(const Finding& finding) const {
  std::map<int, Snippet> context;
  for (const Related& related : finding.related) {
    int above = finding.place.line - related.place.line;
    if (related.path != finding.path || related.place.line < 1 || above < 1 || above > kContextLines) continue;
    Snippet snippet = SnippetAt(finding.path, related.place);
    if (!snippet.text.empty()) context.emplace(related.place.line, std::move(snippet));
  }
  return context;
}

void TextWriter::WriteSnippet(const Finding& finding) {
  if (finding.place.line < 1) return;
  std::map<int, Snippet> lines = ContextOf(finding);
  Snippet primary = SnippetAt(finding.path, finding.place);
  // Reports that were loaded in parsed form have no lines. A blank line with context is a real one: a missing result.
  if (primary.text.empty() && lines.empty()) return;
  lines.emplace(finding.place.line, primary);
  int gutter = std::max(kMinGutter, static_cast<int>(std::to_string(finding.place.line).size()));
  for (const auto& [number, snippet] : lines) {
    Line(fmt::format("  {:>{}} |{}{}", number, gutter, snippet.text.empty() ? "" : " ", snippet.text));
  }
  int indent = 2 + gutter + 3 + primary.caret_offset;
  Line(std::string(indent, ' ') + Paint(kGreen, std::string(primary.caret_width, '^')));
}

std::string TextWriter::Where(const Finding& finding, const Related& related) const {
  if (related.path != finding.path) {
    std::string path = Printable(related.path);
    return related.place.line < 1 ? path : fmt::format("{}:{}", path, related.place.line);
  }
  if (related.place.line < 1) return "";
  return In(Say("output.line", {{"line", std::to_string(related.place.line)}}));
}

// "目标：≥330" becomes "目标: 42行 ≥330".
void TextWriter::WriteRelated(const Finding& finding, const Related& related) {
  std::string text = Printable(In(related.message));
  std::string line = " ";
  std::size_t colon = std::min(text.find("："), text.find(": "));
  if (colon != std::string::npos) {
    line += fmt::format(" {}:", text.substr(0, colon));
    text = text.substr(colon + DecodeAt(text, colon).length);
  }
  if (std::string where = Where(finding, related); !where.empty()) line += " " + where;
  if (std::string_view rest = Trim(text); !rest.empty()) line += fmt::format(" {}", rest);
  if (line.size() > 1) Line(line);
}

void TextWriter::WriteCauses(const Finding& finding) {
  std::string causes;
  for (const LocalizedText& cause : finding.causes) {
    if (!causes.empty()) causes += options_.language == Language::kZh ? "；" : "; ";
    causes += Printable(In(cause));
  }
  if (!causes.empty()) Line("  " + In(Say("output.causes", {{"causes", causes}})));
}

void TextWriter::WriteFinding(const Finding& finding) {
  std::string where = Printable(finding.path);
  if (finding.place.line > 0) where += fmt::format(":{}:{}", finding.place.line, finding.place.column);
  SeverityStyle style = StyleOf(finding.severity);
  Line(fmt::format("{} {} {}", Paint(kBold, where), Paint(style.color, In(style.name)), finding.rule));
  if (std::string message = Printable(In(finding.message)); !message.empty()) Line("  " + message);
  WriteSnippet(finding);
  for (const Related& related : finding.related) WriteRelated(finding, related);
  if (!finding.computation.empty()) {
    Line("  " + In(Say("output.computation", {{"computation", Printable(finding.computation)}})));
  }
  WriteCauses(finding);
  Line("  " + In(Say("output.explain", {{"rule", finding.rule + options_.rule_arguments}})));
  Line("");
}

// The figures of one reason, those of a line together.
void TextWriter::WriteFigures(const Coverage& coverage, const std::string& reason) {
  int line = 0;
  std::string told;
  auto finish = [&] {
    if (!told.empty()) Line("    " + In(Say("output.figures", {{"line", std::to_string(line)}, {"figures", told}})));
    told.clear();
  };
  for (const UncheckedFigure& figure : coverage.figures) {
    if (figure.reason != reason) continue;
    if (figure.place.line != line) finish();
    line = figure.place.line;
    told += (told.empty() ? "" : In(Say("output.comma"))) + Printable(figure.text);
  }
  finish();
}

void TextWriter::WriteCoverage(const ReportSummary& report) {
  Line(In(Say("output.coverage", {{"path", Printable(report.path)},
                                  {"compared", std::to_string(report.coverage.compared)},
                                  {"quantities", std::to_string(report.coverage.quantities)}})));
  if (!options_.coverage) return;
  for (const auto& [reason, count] : report.coverage.unchecked) {
    Line("  " +
         In(Say("output.unchecked", {{"count", std::to_string(count)}, {"reason", In(Say("unchecked." + reason))}})));
    WriteFigures(report.coverage, reason);
  }
  for (const auto& [rule, counts] : report.coverage.examined) {
    std::string told;
    for (const auto& [fit, count] : counts) {
      told += (told.empty() ? "" : In(Say("output.comma"))) +
              In(Say("fit." + std::string(ToString(fit)), {{"count", std::to_string(count)}}));
    }
    Line("  " + In(Say("output.examined", {{"rule", rule}, {"counts", told}})));
  }
  for (const Skipped& skipped : result_.skipped) {
    if (skipped.path != report.path) continue;
    Line("  " +
         In(Say("output.skipped",
                {{"rule", skipped.rule}, {"count", std::to_string(skipped.count)}, {"reason", In(skipped.reason)}})));
  }
}

void TextWriter::WriteSummary() {
  auto count = [this](int number, std::string_view one, std::string_view many) {
    return In(Say(number == 1 ? one : many, {{"count", std::to_string(number)}}));
  };
  Line(In(Say("output.summary",
              {{"errors", count(result_.Count(Severity::kError), "output.one_error", "output.errors")},
               {"warnings", count(result_.Count(Severity::kWarning), "output.one_warning", "output.warnings")},
               {"infos", count(result_.Count(Severity::kInfo), "output.one_info", "output.infos")},
               {"reports", count(static_cast<int>(result_.reports.size()), "output.one_report", "output.reports")}})));
}

std::string TextWriter::Write() {
  for (const Finding& finding : result_.findings) WriteFinding(finding);
  for (const ReportSummary& report : result_.reports) WriteCoverage(report);
  WriteSummary();
  return std::move(out_);
}

}  // namespace

std::string WriteText(const CheckResult& result, const WriterOptions& options) {
  return TextWriter(result, options).Write();
}

}  // namespace heyan
