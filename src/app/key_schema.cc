#include "app/key_schema.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>

#include "rules/rule_keys.h"
#include "rules/severity_words.h"

namespace heyan {
namespace {

constexpr std::string_view kDefinitions = "$defs";

// A list of at least one of these.
SchemaJson ListOf(SchemaJson item) { return {{"type", "array"}, {"minItems", 1}, {"items", std::move(item)}}; }
SchemaJson OneOrSeveral(const SchemaJson& one) { return AnyOf({one, ListOf(one)}); }

SchemaJson MapOf(std::string_view names, SchemaJson value) {
  return {{"type", "object"}, {"propertyNames", SharedForm(names)}, {"additionalProperties", std::move(value)}};
}

// {zh: …, en: …} with texts of the form.
SchemaJson Localized(std::string_view form) {
  SchemaJson schema = SchemaOfMap(LanguageKeys());
  for (auto& [name, text] : schema["properties"].items()) text["$ref"] = SharedForm(form)["$ref"];
  return schema;
}

SchemaJson Severities() {
  SchemaJson by_certainty = SchemaOfMap(SeverityKeys());
  std::vector<std::string_view> shown(SeverityWords().begin(), SeverityWords().end());
  std::erase(shown, "off");
  SchemaJson off = SchemaOfWords(std::array{std::string_view("off")});
  by_certainty["not"] = {{"additionalProperties", std::move(off)}};  // a rule that never tells anything
  return AnyOf({SchemaOfWords(shown), by_certainty});
}

SchemaJson SeveralWords(const KeySpec& key) {
  SchemaJson one = SchemaOfWords(key.words);
  SchemaJson list = ListOf(one);
  list["uniqueItems"] = true;
  return AnyOf({one, list});
}

// A scalar that is read as printed: a YAML reader may have taken it for a number.
SchemaJson Printed(std::string_view pattern) {
  return {{"type", SchemaJson::array({"string", "number"})}, {"pattern", pattern}};
}
SchemaJson StringLike(std::string_view pattern) { return {{"type", "string"}, {"pattern", pattern}}; }

SchemaJson PatternForm() {
  SchemaJson schema = SharedForm("line");
  schema["format"] = "regex";
  return schema;
}

// Blanks do not make a text; an expression may be `true`.
constexpr std::string_view kNotBlank = "[^ \\t\\r\\n]";

SchemaJson DefinitionOf(std::string_view name) {
  constexpr std::string_view kName = "[a-z][a-z0-9]*(-[a-z0-9]+)*";
  if (name == "text") return Printed(kNotBlank);
  if (name == "line") return Printed(fmt::format("^[ \\t\\r]*{}[^\\n]*(?![\\s\\S])", kNotBlank));
  if (name == "texts") return OneOrSeveral(SharedForm("text"));
  if (name == "pattern") return PatternForm();
  if (name == "patterns") return OneOrSeveral(SharedForm("pattern"));
  if (name == "localizedLine") return Localized("line");
  if (name == "localizedText") return Localized("text");
  if (name == "severity") return SchemaOfWords(SeverityWords());
  if (name == "severities") return Severities();
  if (name == "name") return StringLike(fmt::format("^{}$", kName));
  if (name == "ruleId") return StringLike(fmt::format("^{0}/{0}$", kName));
  if (name == "version") return StringLike("^[0-9]+\\.[0-9]+\\.[0-9]+$");
  if (name == "date") return StringLike("^[0-9]{4}-[0-9]{2}-[0-9]{2}$");
  // Regular expressions of editors know no Han characters: [^ -~] is anything beyond ASCII.
  if (name == "variable") return StringLike("^(?![0-9])([A-Za-z0-9_]|[^ -~])+$");
  if (name == "named") return {{"type", "object"}, {"additionalProperties", SharedForm("texts")}};
  if (name == "count") {
    return {{"type", SchemaJson::array({"integer", "string"})}, {"minimum", 0}, {"pattern", "^[0-9]+$"}};
  }
  SchemaJson expression = Printed(kNotBlank);
  expression["type"].push_back("boolean");
  return expression;
}

// The forms that keys share.
constexpr auto kSharedForms = std::to_array<std::pair<ValueForm, std::string_view>>({
    {ValueForm::kLine, "line"},
    {ValueForm::kText, "text"},
    {ValueForm::kName, "name"},
    {ValueForm::kRuleId, "ruleId"},
    {ValueForm::kVersion, "version"},
    {ValueForm::kDate, "date"},
    {ValueForm::kLocalizedLine, "localizedLine"},
    {ValueForm::kLocalizedText, "localizedText"},
    {ValueForm::kSeverity, "severity"},
    {ValueForm::kSeverities, "severities"},
    {ValueForm::kTexts, "texts"},
    {ValueForm::kPattern, "pattern"},
    {ValueForm::kPatterns, "patterns"},
    {ValueForm::kFigurePatterns, "texts"},
    {ValueForm::kCount, "count"},
    {ValueForm::kExpression, "expression"},
    {ValueForm::kNamed, "named"},
});

SchemaJson SchemaOfForm(const KeySpec& key) {
  auto shared = std::ranges::find(kSharedForms, key.form, [](const auto& entry) { return entry.first; });
  if (shared != kSharedForms.end()) return SharedForm(shared->second);
  switch (key.form) {
    case ValueForm::kLocalizedTexts:
      return ListOf(SharedForm("localizedText"));
    case ValueForm::kWord:
      return SchemaOfWords(key.words);
    case ValueForm::kWords:
      return SeveralWords(key);
    case ValueForm::kExpressions:
      return OneOrSeveral(SharedForm("expression"));
    case ValueForm::kNamedSeverity:
      return MapOf("ruleId", SharedForm("severity"));
    case ValueForm::kNamedMaps:
      return MapOf("ruleId", SharedForm("named"));
    case ValueForm::kNamedExpressions:
      return SchemaOfNames("expression");
    case ValueForm::kMembers:
      return SchemaOfMap(key.members);
    case ValueForm::kTextsOrList:
      return AnyOf({SharedForm("texts"), ListOf(SchemaOfMap(key.members))});
    default:  // kList
      return ListOf(SchemaOfMap(key.members));
  }
}

constexpr std::string_view kReference = "#/$defs/";

// The names of the shared forms that a schema refers to, in the order of their first mention.
void CollectReferences(const SchemaJson& schema, std::vector<std::string>* names) {
  for (const auto& [key, value] : schema.items()) {
    if (value.is_structured()) CollectReferences(value, names);
    if (!schema.is_object() || key != "$ref") continue;
    std::string name = value.get<std::string>().substr(kReference.size());
    if (std::ranges::find(*names, name) == names->end()) names->push_back(std::move(name));
  }
}

}  // namespace

std::string InBothLanguages(std::string_view zh, std::string_view en) { return fmt::format("{} / {}", zh, en); }

SchemaJson SharedForm(std::string_view name) { return {{"$ref", fmt::format("{}{}", kReference, name)}}; }

SchemaJson AnyOf(std::vector<SchemaJson> schemas) { return {{"anyOf", std::move(schemas)}}; }

SchemaJson SchemaOfNames(std::string_view form_of_values) { return MapOf("variable", SharedForm(form_of_values)); }

SchemaJson SchemaOfWords(std::span<const std::string_view> words) {
  SchemaJson values = SchemaJson::array();
  for (std::string_view word : words) values.push_back(word);
  auto has = [&](std::string_view word) { return std::ranges::find(words, word) != words.end(); };
  if (has("true") || has("yes") || has("on")) values.push_back(true);
  if (has("false") || has("no") || has("off")) values.push_back(false);
  return {{"enum", std::move(values)}};
}

SchemaJson RequiredOf(std::span<const KeySpec> keys) {
  SchemaJson required = SchemaJson::array();
  for (const KeySpec& key : keys) {
    if (key.is_required) required.push_back(key.name);
  }
  return required;
}

SchemaJson SchemaOfKey(const KeySpec& key) {
  SchemaJson schema = {{"description", InBothLanguages(key.zh, key.en)}};
  schema.update(SchemaOfForm(key));
  return schema;
}

SchemaJson SchemaOfMap(std::span<const KeySpec> keys) {
  SchemaJson properties = SchemaJson::object();
  for (const KeySpec& key : keys) properties[std::string(key.name)] = SchemaOfKey(key);
  SchemaJson schema = {{"type", "object"}, {"properties", std::move(properties)}, {"additionalProperties", false}};
  SchemaJson required = RequiredOf(keys);
  if (!required.empty()) schema["required"] = std::move(required);
  return schema;
}

SchemaJson SchemaHead(std::string_view name, std::string_view title) {
  return {{"$schema", "https://json-schema.org/draft/2020-12/schema"},
          {"$id", fmt::format("{}.schema.json", name)},
          {"title", title}};
}

void AddSharedForms(SchemaJson* document) {
  std::vector<std::string> names;
  CollectReferences(*document, &names);
  SchemaJson definitions = SchemaJson::object();
  for (std::size_t i = 0; i < names.size(); ++i) {  // definitions refer to others, which are appended
    definitions[names[i]] = DefinitionOf(names[i]);
    CollectReferences(definitions[names[i]], &names);
  }
  if (!names.empty()) (*document)[std::string(kDefinitions)] = std::move(definitions);
}

}  // namespace heyan
