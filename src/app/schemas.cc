#include "app/schemas.h"

#include <algorithm>
#include <array>

#include "app/lexicon_schema.h"
#include "app/rule_schema.h"

namespace heyan {
namespace {

constexpr auto kSchemas = std::to_array<std::pair<std::string_view, SchemaJson (*)()>>({
    {"rule", RuleSchema},
    {"profile", ProfileSchema},
    {"config", ConfigSchema},
    {"waivers", WaiversSchema},
});

}  // namespace

std::vector<std::string> SchemaNames() {
  std::vector<std::string> names;
  for (const auto& [name, make] : kSchemas) names.emplace_back(name);
  std::ranges::move(LexiconSchemaNames(), std::back_inserter(names));
  return names;
}

std::string SchemaOf(std::string_view name) {
  auto known = std::ranges::find(kSchemas, name, [](const auto& schema) { return schema.first; });
  if (known != kSchemas.end()) return known->second().dump(2) + "\n";
  std::vector<std::string> lexicon = LexiconSchemaNames();
  if (std::ranges::find(lexicon, name) == lexicon.end()) return {};
  return LexiconSchema(name).dump(2) + "\n";
}

}  // namespace heyan
