#include "app/rules_run.h"

#include <fmt/format.h>

#include <algorithm>

#include "app/check_reference.h"
#include "app/knowledge.h"
#include "app/rule_explanation.h"
#include "app/rule_reference.h"
#include "app/rule_template.h"
#include "app/schemas.h"
#include "base/messages.h"
#include "checks/check.h"
#include "expression/reference.h"
#include "output/rules_json.h"
#include "rules/builtin_files.h"
#include "rules/rule_id.h"
#include "text/nearest_word.h"

namespace heyan {
namespace {

ExitStatus List(const Knowledge& knowledge, bool json, Language language, std::ostream& out) {
  std::vector<RuleInfo> listed;
  for (const Rule& rule : knowledge.rules.rules) listed.push_back(rule.info);
  if (json) {
    out << WriteRulesJson(listed);
    return kExitClean;
  }
  std::size_t width = 0;
  for (const RuleInfo& rule : listed) width = std::max(width, rule.id.size());
  for (const RuleInfo& rule : listed) {
    out << fmt::format("{:<{}} {:<8} {:<10} {}\n", rule.id, width, ToString(rule.severity), rule.check,
                       rule.title.In(language));
  }
  return kExitClean;
}

LocalizedText UnknownRule(const Knowledge& knowledge, const std::string& id) {
  std::vector<std::string_view> ids;
  for (const Rule& known : knowledge.rules.rules) ids.push_back(known.info.id);
  // The name without its pack is enough to know what was meant.
  auto named = std::ranges::find_if(ids, [&](std::string_view known) { return known.ends_with("/" + id); });
  std::string nearest(named != ids.end() ? *named : NearestWord(id, ids));
  return Say(nearest.empty() ? "rules.unknown" : "rules.unknown_nearest", {{"id", id}, {"nearest", nearest}});
}

ExitStatus Explain(const Knowledge& knowledge, const std::string& id, Language language, std::ostream& out,
                   std::ostream& err) {
  const Rule* rule = knowledge.rules.Find(id);
  if (rule == nullptr) {
    err << UnknownRule(knowledge, id).In(language) << "\n";
    return kExitTrouble;
  }
  out << ExplainRule(*rule, knowledge.rules, language);
  return kExitClean;
}

// The text of a rule file that is loaded.
Result<std::string> TextOf(const Rule& rule, const FileSystem& files) {
  constexpr std::string_view kBuiltin = "rules/";
  for (const BuiltinFile& file : BuiltinFiles()) {
    bool is_it = rule.is_shipped && rule.info.path == std::string(kBuiltin) + std::string(file.path);
    if (is_it) return std::string(file.text);
  }
  return files.Read(rule.info.path, kMaxRuleBytes);
}

// The rule file to begin with: a template, or a rule that is there already.
Result<std::string> NewRule(const Knowledge& knowledge, const RulesOptions& options, const FileSystem& files) {
  if (!options.like.empty()) {
    const Rule* rule = knowledge.rules.Find(options.like);
    if (rule == nullptr) return Fail(UnknownRule(knowledge, options.like));
    Result<std::string> text = TextOf(*rule, files);
    if (!text) return text;
    return WithId(std::move(*text), options.id);
  }
  std::optional<std::string> text = RuleTemplate(options.check, options.id);
  if (text) return std::move(*text);
  std::string known;
  for (const std::string& name : TemplateNames()) known += (known.empty() ? "" : ", ") + name;
  return Fail(Say("rules.no_template", {{"check", options.check}, {"known", known}}));
}

ExitStatus New(const Knowledge& knowledge, const RulesOptions& options, const FileSystem& files, std::ostream& out,
               std::ostream& err) {
  if (!IsRuleId(options.id)) {
    err << Say("rule.bad_id", {{"id", options.id}}).In(options.language) << "\n";
    return kExitTrouble;
  }
  Result<std::string> text = NewRule(knowledge, options, files);
  if (!text) {
    err << text.error().message.In(options.language) << "\n";
    return kExitTrouble;
  }
  bool is_known = knowledge.rules.Find(options.id) != nullptr;
  if (is_known) err << Say("rules.new_replaces", {{"id", options.id}}).In(options.language) << "\n";
  out << *text;
  return kExitClean;
}

ExitStatus Reference(const Knowledge& knowledge, const RulesOptions& options, std::ostream& out) {
  if (options.topic == "checks") {
    out << CheckReference(CheckSchemas(), knowledge.rules.rules, options.language);
  } else if (options.topic == "expressions") {
    out << expression::ExpressionReference(options.language);
  } else {
    out << RuleReference(knowledge.rules.rules, options.language);
  }
  return kExitClean;
}

}  // namespace

ExitStatus RunRules(const RulesOptions& options, const FileSystem& files, std::ostream& out, std::ostream& err) {
  std::vector<yaml::Problem> problems;
  std::vector<std::string> paths = options.rule_paths;
  paths.insert(paths.end(), options.test.paths.begin(), options.test.paths.end());
  std::optional<Knowledge> knowledge = LoadKnowledge(paths, files, &problems);
  if (!knowledge) {
    PrintProblems(problems, options.language, err);
    return kExitTrouble;
  }
  for (const LocalizedText& notice : knowledge->rules.notices) err << notice.In(options.language) << "\n";
  switch (options.action) {
    case RulesOptions::Action::kList:
      return List(*knowledge, options.json, options.language, out);
    case RulesOptions::Action::kExplain:
      return Explain(*knowledge, options.id, options.language, out, err);
    case RulesOptions::Action::kTest:
      return RunRuleTests(*knowledge, options.test, options.language, out);
    case RulesOptions::Action::kReference:
      return Reference(*knowledge, options, out);
    case RulesOptions::Action::kSchema:
      out << SchemaOf(options.topic);
      return kExitClean;
    case RulesOptions::Action::kNew:
      return New(*knowledge, options, files, out, err);
  }
  return kExitTrouble;
}

}  // namespace heyan
