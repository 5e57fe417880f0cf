// Rule files of any content load or give problems with places; nothing else happens.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "../unit/rules/test_schemas.h"
#include "rules/rule.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string_view text(reinterpret_cast<const char*>(data), size);
  std::vector<heyan::yaml::Problem> problems;
  std::optional<heyan::Rule> rule = heyan::LoadRule(text, "rule.yaml", heyan::TestSchemas(), &problems);
  // A file without problems is a rule, and one with problems is none.
  if (rule.has_value() != problems.empty()) std::abort();
  for (const heyan::yaml::Problem& problem : problems) {
    if (problem.mark.line < 1 || problem.mark.column < 1 || problem.message.zh.empty()) std::abort();
  }
  if (rule) {
    heyan::FillMessage(rule->message, {{"indicator", {"甲", "A"}}});
    std::vector<heyan::Rule> rules = {std::move(*rule)};
    heyan::ApplyProfile({}, &rules);
  }
  problems.clear();
  std::optional<heyan::Profile> profile = heyan::LoadProfile(text, "rule.yaml", &problems);
  if (profile.has_value() != problems.empty()) std::abort();
  return 0;
}
