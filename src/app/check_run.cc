#include "app/check_run.h"

#include <algorithm>
#include <fstream>
#include <map>
#include <ostream>

#include "app/rule_times.h"
#include "base/messages.h"
#include "output/writer.h"

namespace heyan {
namespace {

CheckResult Merge(std::vector<ReportOutcome> outcomes, std::vector<InputError> errors, const RuleSet& rules) {
  CheckResult result;
  result.tool_version = Version();
  result.rules_hash = rules.hash;
  result.errors = std::move(errors);
  for (ReportOutcome& outcome : outcomes) {
    if (outcome.error) {
      result.errors.push_back(std::move(*outcome.error));
      continue;
    }
    std::ranges::move(outcome.failures, std::back_inserter(result.errors));
    result.reports.push_back(std::move(outcome.summary));
    std::ranges::move(outcome.findings, std::back_inserter(result.findings));
    std::ranges::move(outcome.skipped, std::back_inserter(result.skipped));
  }
  std::ranges::stable_sort(result.findings, [](const Finding& a, const Finding& b) { return a < b; });
  return result;
}

// Lines of the reports for snippets, by path.
auto SourceLines(const std::vector<ReportOutcome>& outcomes) {
  std::map<std::string, std::shared_ptr<const Locator>> locators;
  for (const ReportOutcome& outcome : outcomes) {
    if (outcome.locator) locators[outcome.summary.path] = outcome.locator;
  }
  return [locators = std::move(locators)](const std::string& path, int line) {
    auto found = locators.find(path);
    return found == locators.end() ? std::string() : std::string(found->second->Line(line));
  };
}

ExitStatus StatusOf(const CheckResult& result, const CheckOptions& options) {
  if (!result.errors.empty()) return kExitTrouble;
  bool fails = options.fail_on && std::ranges::any_of(result.findings, [&](const Finding& finding) {
                 return finding.severity >= *options.fail_on;
               });
  return fails ? kExitFindings : kExitClean;
}

bool Write(const std::string& text, const CheckOptions& options, std::ostream& out, std::ostream& err,
           Language language) {
  if (options.output.empty()) {
    out << text << std::flush;
    if (out) return true;
  } else {
    std::ofstream file(options.output, std::ios::binary);
    file << text << std::flush;
    if (file) return true;
  }
  LocalizedText target =
      options.output.empty() ? Say("output.standard") : LocalizedText{options.output, options.output};
  err << "heyan: " << Say("output.failed", {{"path", target.In(language)}}).In(language) << "\n";
  return false;
}

// The options that load the user's own rules, as a shell reads them.
std::string RuleArguments(const std::vector<std::string>& paths) {
  std::string arguments;
  for (const std::string& path : paths) {
    bool is_plain = path.find_first_of(" \t'\"\\$`*?&|;<>()") == std::string::npos;
    std::string quoted;
    for (char c : path) quoted += c == '\'' ? "'\\''" : std::string(1, c);
    arguments += " --rules " + (is_plain ? path : "'" + quoted + "'");
  }
  return arguments;
}

// The named profile applied; false (and a message) when there is none of that name.
bool UseProfile(const std::string& id, RuleSet* rules, Language language, std::ostream& err) {
  const Profile* profile = rules->FindProfile(id);
  if (profile == nullptr) {
    std::string known;
    for (const Profile& candidate : rules->profiles) known += (known.empty() ? "" : ", ") + candidate.id;
    err << Say("profile.unknown", {{"profile", id}, {"known", known}}).In(language) << "\n";
    return false;
  }
  ApplyProfile(*profile, &rules->rules);
  return true;
}

}  // namespace

std::string_view Version() { return HEYAN_VERSION; }

std::optional<Severity> SeverityNamed(const std::string& name) {
  Severity severity = Severity::kError;
  return FromString(name, &severity) ? std::optional(severity) : std::nullopt;
}

std::vector<std::string> OutputFormatNames() {
  std::vector<std::string> names;
  for (const WriterFormat& format : WriterFormats()) names.emplace_back(format.name);
  return names;
}

std::vector<std::string> InputFormatNames() {
  std::vector<std::string> names;
  for (const ReaderFormat& format : ReaderFormats()) names.emplace_back(format.name);
  return names;
}

void PrintProblems(const std::vector<yaml::Problem>& problems, Language language, std::ostream& err) {
  for (const yaml::Problem& problem : problems) {
    // A path that could not be read has no line.
    if (problem.mark.line > 0) {
      err << problem.path << ":" << problem.mark.line << ":" << problem.mark.column << ": ";
    } else {
      err << "heyan: ";
    }
    err << problem.message.In(language) << "\n";
  }
}

ExitStatus RunCheck(const CheckOptions& options, const FileSystem& files, std::istream& in, std::ostream& out,
                    std::ostream& err) {
  Language said = options.language.value_or(options.locale);
  std::vector<yaml::Problem> problems;
  std::optional<Knowledge> knowledge = LoadKnowledge(options.rule_paths, files, &problems);
  if (!knowledge) {
    PrintProblems(problems, said, err);
    return kExitTrouble;
  }
  for (const LocalizedText& notice : knowledge->rules.notices) err << notice.In(said) << "\n";
  if (!UseProfile(options.profile, &knowledge->rules, said, err)) return kExitTrouble;
  std::vector<InputError> errors;
  std::vector<ReportInput> inputs = CollectInputs(options, files, in, &errors);
  std::vector<ReportOutcome> outcomes =
      CheckAll(inputs, files, knowledge->rules.rules, knowledge->lexicon, options.jobs);
  WriterOptions writer_options;
  writer_options.source_line = SourceLines(outcomes);
  writer_options.color = options.color;
  writer_options.coverage = options.coverage;
  writer_options.rule_arguments = RuleArguments(options.rule_paths);
  const WriterFormat& format = *WriterByName(options.format);
  writer_options.language = options.language.value_or(format.follows_locale ? options.locale : Language::kZh);
  std::string times = options.time_rules ? RuleTimes(outcomes, knowledge->rules.rules, said) : std::string();
  CheckResult result = Merge(std::move(outcomes), std::move(errors), knowledge->rules);
  for (const InputError& error : result.errors) err << "heyan: " << error.message.In(said) << "\n";
  if (!Write(format.write(result, writer_options), options, out, err, said)) return kExitTrouble;
  err << times;
  return StatusOf(result, options);
}

}  // namespace heyan
