#include "output/rule_test_json.h"

#include <nlohmann/json.hpp>

namespace heyan {
namespace {

using Json = nlohmann::ordered_json;

Json ToJson(const ExampleRemark& remark) {
  return {{"fault", remark.fault ? Json(ToString(*remark.fault)) : Json(nullptr)},
          {"line", remark.line},
          {"column", remark.column},
          {"zh", remark.message.zh},
          {"en", remark.message.en}};
}

Json ToJson(const std::vector<ExampleRemark>& remarks) {
  Json list = Json::array();
  for (const ExampleRemark& remark : remarks) list.push_back(ToJson(remark));
  return list;
}

Json ToJson(const ExampleResult& example) {
  return {{"name", example.name}, {"kind", example.kind},     {"result", ToString(example.verdict)},
          {"line", example.line}, {"column", example.column}, {"messages", ToJson(example.remarks)}};
}

Json ToJson(const UnnoticedNudge& nudge) {
  return {{"example", nudge.example}, {"figure", nudge.figure}, {"line", nudge.line},  {"column", nudge.column},
          {"nudge", nudge.nudge},     {"before", nudge.before}, {"after", nudge.after}};
}

Json Counts(const MutationResult& mutations) {
  return {{"tried", mutations.tried}, {"noticed", mutations.noticed}, {"harmless", mutations.harmless}};
}

Json ToJson(const RuleTestResult& rule) {
  Json examples = Json::array();
  for (const ExampleResult& example : rule.examples) examples.push_back(ToJson(example));
  Json mutations = Counts(rule.mutations);
  mutations["unnoticed"] = Json::array();
  for (const UnnoticedNudge& nudge : rule.mutations.unnoticed) mutations["unnoticed"].push_back(ToJson(nudge));
  return {{"id", rule.id},
          {"path", rule.path},
          {"examples", std::move(examples)},
          {"notices", ToJson(rule.notices)},
          {"mutations", std::move(mutations)}};
}

Json ToJson(const RuleTestSummary& summary) {
  Json mutations = Counts(summary.mutations);
  mutations["unnoticed"] = summary.mutations.unnoticed.size();
  return {{"rules", summary.rules}, {"examples", summary.examples}, {"failures", summary.failures},
          {"todo", summary.todo},   {"done", summary.done},         {"mutations", std::move(mutations)}};
}

}  // namespace

std::string WriteRuleTestJson(std::span<const RuleTestResult> results) {
  Json rules = Json::array();
  for (const RuleTestResult& rule : results) rules.push_back(ToJson(rule));
  Json json = {{"schema", "heyan.rule_tests/1"}, {"rules", std::move(rules)}, {"summary", ToJson(Summarize(results))}};
  return json.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace heyan
