#include "app/rule_reference.h"

#include <fmt/format.h>

#include <algorithm>
#include <sstream>

#include "base/messages.h"

namespace heyan {
namespace {

// The link to a heading: GitHub's, which drops the slash of an id.
std::string Anchor(std::string id) {
  std::erase(id, '/');
  return id;
}

class ReferenceWriter {
 public:
  explicit ReferenceWriter(Language language) : language_(language) {}

  std::string Write(const std::vector<Rule>& rules) {
    out_ = fmt::format("# {}\n\n{}\n\n", In("reference.title"), In("reference.made"));
    out_ += fmt::format("| {} | {} | {} |\n| --- | --- | --- |\n", In("reference.rule"), In("reference.severity"),
                        In("reference.meaning"));
    for (const Rule& rule : rules) {
      out_ += fmt::format("| [{}](#{}) | {} | {} |\n", rule.info.id, Anchor(rule.info.id), ToString(rule.info.severity),
                          rule.info.title.In(language_));
    }
    for (const Rule& rule : rules) WriteRule(rule);
    return std::move(out_);
  }

 private:
  std::string In(std::string_view id) const { return Say(id).In(language_); }

  void WriteRule(const Rule& rule) {
    const RuleInfo& info = rule.info;
    out_ += fmt::format("\n## {}\n\n**{}** · {} · `check: {}` · {}\n", info.id, info.title.In(language_),
                        ToString(info.severity), info.check,
                        Say("reference.since", {{"version", info.since}}).In(language_));
    out_ += fmt::format("\n{}\n\n**{}** {}\n", info.why.In(language_), In("explain.fix"), info.fix.In(language_));
    if (!info.not_a_defect_when.empty()) out_ += fmt::format("\n**{}**\n\n", In("explain.not_a_defect"));
    for (const LocalizedText& when : info.not_a_defect_when) out_ += fmt::format("- {}\n", when.In(language_));
    WriteExample(rule, Example::Kind::kFlagged, "explain.flagged");
    WriteExample(rule, Example::Kind::kClean, "explain.clean");
  }

  void WriteExample(const Rule& rule, Example::Kind kind, std::string_view heading) {
    auto example = std::ranges::find(rule.examples, kind, &Example::kind);
    if (example == rule.examples.end()) return;
    out_ += fmt::format("\n{}\n\n", Say(heading, {{"name", example->name}}).In(language_));
    std::istringstream lines(example->report);
    for (std::string line; std::getline(lines, line);) out_ += line.empty() ? "\n" : fmt::format("    {}\n", line);
  }

  Language language_;
  std::string out_;
};

}  // namespace

std::string RuleReference(const std::vector<Rule>& rules, Language language) {
  return ReferenceWriter(language).Write(rules);
}

}  // namespace heyan
