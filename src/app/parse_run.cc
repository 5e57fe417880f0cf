#include "app/parse_run.h"

#include <ostream>

#include "app/knowledge.h"
#include "base/messages.h"
#include "model/report_json.h"
#include "output/numbers.h"
#include "read/reader.h"

namespace heyan {

namespace {

std::string Write(const Report& report, const ParseOptions& options, Language language) {
  if (!options.explain_numbers) return ReportToJson(report, options.facts_only);
  if (options.input.format == "json") return WriteNumbersJson(report);
  return WriteNumbersText(report, language, options.input.color);
}

}  // namespace

ExitStatus RunParse(const ParseOptions& options, const FileSystem& files, std::istream& in, std::ostream& out,
                    std::ostream& err) {
  Language language = options.input.language.value_or(options.input.locale);
  std::vector<yaml::Problem> problems;
  std::optional<Knowledge> knowledge = LoadKnowledge(options.input.rule_paths, files, &problems);
  if (!knowledge) {
    PrintProblems(problems, language, err);
    return kExitTrouble;
  }
  std::vector<InputError> errors;
  std::vector<ReportInput> inputs = CollectInputs(options.input, files, in, &errors);
  if (inputs.size() > 1) errors.push_back({"", Say("parse.one_report")});
  if (errors.empty()) {
    Result<Report> report = LoadReport(inputs.front(), files, knowledge->lexicon);
    bool has_text = inputs.front().format->name != "json";
    if (report && options.explain_numbers && !has_text) {
      errors.push_back({inputs.front().path, Say("numbers.no_text", {{"path", inputs.front().path}})});
    } else if (report) {
      out << Write(*report, options, language) << std::flush;
      return out ? kExitClean : kExitTrouble;
    }
    if (!report) errors.push_back({inputs.front().path, report.error().message});
  }
  for (const InputError& error : errors) err << "heyan: " << error.message.In(language) << "\n";
  return kExitTrouble;
}

}  // namespace heyan
