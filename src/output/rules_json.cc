#include "output/rules_json.h"

#include <nlohmann/json.hpp>

namespace heyan {
namespace {

using Json = nlohmann::ordered_json;

Json InBoth(const LocalizedText& text) { return {{"zh", text.zh}, {"en", text.en}}; }

}  // namespace

std::string WriteRulesJson(const std::vector<RuleInfo>& rules) {
  Json listed = Json::array();
  for (const RuleInfo& rule : rules) {
    listed.push_back({{"id", rule.id},
                      {"pack", rule.pack},
                      {"severity", ToString(rule.severity)},
                      {"check", rule.check},
                      {"title", InBoth(rule.title)},
                      {"since", rule.since},
                      {"path", rule.path}});
  }
  Json json = {{"schema", "heyan.rules/1"}, {"rules", std::move(listed)}};
  return json.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace heyan
