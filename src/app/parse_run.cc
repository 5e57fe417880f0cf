#include "app/parse_run.h"

#include <ostream>

#include "app/knowledge.h"
#include "base/messages.h"
#include "model/report_json.h"

namespace heyan {

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
    if (report) {
      out << ReportToJson(*report, options.facts_only) << std::flush;
      return out ? kExitClean : kExitTrouble;
    }
    errors.push_back({inputs.front().path, report.error().message});
  }
  for (const InputError& error : errors) err << "heyan: " << error.message.In(language) << "\n";
  return kExitTrouble;
}

}  // namespace heyan
