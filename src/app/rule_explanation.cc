#include "app/rule_explanation.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <sstream>

#include "base/messages.h"

namespace heyan {
namespace {

class Explanation {
 public:
  Explanation(const Rule& rule, const RuleSet& rules, Language language)
      : rule_(rule), rules_(rules), language_(language) {}

  std::string Write() {
    const RuleInfo& info = rule_.info;
    Line(fmt::format("{}  {}", info.id, info.title.In(language_)));
    Line(In("explain.kind", {{"severity", ToString(info.severity)}, {"check", info.check}}));
    Section("explain.why", info.why);
    Section("explain.fix", info.fix);
    if (!info.not_a_defect_when.empty()) Line("\n" + In("explain.not_a_defect"));
    for (const LocalizedText& when : info.not_a_defect_when) Line("  - " + when.In(language_));
    WriteParameters();
    for (const Example& example : rule_.examples) WriteExample(example);
    WriteOrigin();
    return std::move(out_);
  }

 private:
  std::string In(std::string_view id, std::initializer_list<MessageArgument> arguments = {}) const {
    return Say(id, arguments).In(language_);
  }

  void Line(std::string_view text) { out_ += fmt::format("{}\n", text); }

  void Section(std::string_view heading, const LocalizedText& text) {
    Line(fmt::format("\n{}\n  {}", In(heading), text.In(language_)));
  }

  void WriteParameters() {
    if (rule_.parameters.empty()) return;
    Line("\n" + In("explain.parameters"));
    for (const auto& [name, value] : rule_.parameters) {
      Line(fmt::format("  {}: {}", name, fmt::join(value.texts, ", ")));
    }
  }

  void WriteExample(const Example& example) {
    Line("\n" + In(HeadingOf(example.kind), {{"name", example.name}}));
    if (!example.reason.empty()) Line(fmt::format("  {}", example.reason));
    Line("");
    std::istringstream lines(example.report);
    for (std::string line; std::getline(lines, line);) Line(line.empty() ? "" : "    " + line);
  }

  static std::string_view HeadingOf(Example::Kind kind) {
    switch (kind) {
      case Example::Kind::kFlagged:
        return "explain.flagged";
      case Example::Kind::kClean:
        return "explain.clean";
      case Example::Kind::kSkipped:
        return "explain.skipped";
      case Example::Kind::kTodoFlagged:
        return "explain.todo_flagged";
    }
    return "";
  }

  void WriteOrigin() {
    const RuleInfo& info = rule_.info;
    Line("\n" + In("explain.defined", {{"path", info.path}}));
    if (!info.extends.empty()) Line(In("explain.extends", {{"id", info.extends}}));
    for (const std::string& path : info.overridden) Line(In("explain.overrides", {{"path", path}}));
    for (const Profile& profile : rules_.profiles) {
      auto severity = profile.severities.find(info.id);
      if (severity != profile.severities.end()) {
        std::string_view level = severity->second ? ToString(*severity->second) : std::string_view("off");
        Line(In("explain.profile_severity", {{"profile", profile.id}, {"severity", level}}));
      }
      if (profile.changed.contains(info.id)) Line(In("explain.profile_parameters", {{"profile", profile.id}}));
      bool is_left_out = !profile.packs.empty() && std::ranges::find(profile.packs, info.pack) == profile.packs.end();
      if (is_left_out) Line(In("explain.profile_pack", {{"profile", profile.id}, {"pack", info.pack}}));
    }
  }

  const Rule& rule_;
  const RuleSet& rules_;
  Language language_;
  std::string out_;
};

}  // namespace

std::string ExplainRule(const Rule& rule, const RuleSet& rules, Language language) {
  return Explanation(rule, rules, language).Write();
}

}  // namespace heyan
