#include "app/rule_schema.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>

#include "checks/check.h"
#include "output/writer.h"
#include "rules/config_keys.h"
#include "rules/rule_keys.h"

namespace heyan {
namespace {

// A condition and what holds under it.
SchemaJson When(SchemaJson condition, SchemaJson then) {
  return {{"if", std::move(condition)}, {"then", std::move(then)}};
}
SchemaJson Has(std::string_view key) { return {{"required", SchemaJson::array({key})}}; }
SchemaJson HasNot(std::string_view key) { return {{"not", Has(key)}}; }

// The document `schema` with its head in front and the definitions at its end.
SchemaJson Finished(std::string_view name, std::string_view title, SchemaJson schema) {
  SchemaJson document = SchemaHead(name, title);
  document.update(schema);
  AddSharedForms(&document);
  return document;
}

// `where` of the kind of check: a map of its fields, an expression, or either.
SchemaJson WhereOf(const CheckSchema& check) {
  SchemaJson fields = check.where.empty() ? SchemaJson(false) : SchemaOfMap(check.where);
  if (!check.element) return fields;
  return check.where.empty() ? SharedForm("expression") : AnyOf({fields, SharedForm("expression")});
}

SchemaJson ParametersOf(const CheckSchema& check) {
  if (check.is_assertion) return SchemaOfNames("text");
  if (check.parameters.empty()) return false;
  SchemaJson parameters = SchemaOfMap(check.parameters);
  parameters.erase("required");  // they may come from the rule that is extended
  return parameters;
}

SchemaJson MessageOf(const CheckSchema& check) {
  std::string names;
  for (const CheckSchema::Placeholder& placeholder : check.placeholders) {
    names += fmt::format("\n{{{}}} {}", placeholder.name, InBothLanguages(placeholder.zh, placeholder.en));
  }
  return {{"description", InBothLanguages("可以填入：", "what can be filled in:") + names}};
}

// What the kind of check takes; a key that is false there must not stand.
SchemaJson PropertiesOf(const CheckSchema& check) {
  SchemaJson properties = {{"where", WhereOf(check)}, {"parameters", ParametersOf(check)}};
  if (!check.element) properties["let"] = false;
  if (!check.is_assertion) {
    for (const char* key : {"for", "assert", "at", "related"}) properties[key] = false;
  }
  if (!check.placeholders.empty()) properties["message"] = MessageOf(check);
  return {{"properties", std::move(properties)}};
}

// What a rule of this kind must have when it extends no other.
SchemaJson NeedsOf(const CheckSchema& check) {
  if (check.is_assertion) return Has("assert");
  SchemaJson required = RequiredOf(check.parameters);
  if (required.empty()) return SchemaJson::object();
  SchemaJson needs = Has("parameters");
  needs["properties"] = {{"parameters", {{"required", std::move(required)}}}};
  return needs;
}

SchemaJson IsOfKind(const CheckSchema& check) {
  SchemaJson condition = Has("check");
  condition["properties"] = {{"check", {{"const", check.check}}}};
  return condition;
}

SchemaJson KindOfCheck(std::string description, std::span<const CheckSchema> checks) {
  SchemaJson names = SchemaJson::array();
  SchemaJson meanings = SchemaJson::array();
  for (const CheckSchema& check : checks) {
    names.push_back(check.check);
    meanings.push_back(InBothLanguages(check.zh, check.en));
  }
  // Editors show enumDescriptions; JSON Schema has no keyword for them.
  return {
      {"description", std::move(description)}, {"enum", std::move(names)}, {"enumDescriptions", std::move(meanings)}};
}

}  // namespace

SchemaJson RuleSchema() {
  std::vector<CheckSchema> checks = CheckSchemas();
  SchemaJson schema = SchemaOfMap(RuleKeys());
  SchemaJson& properties = schema["properties"];
  properties["check"] = KindOfCheck(properties["check"]["description"], checks);
  properties["where"] = {{"description", properties["where"]["description"]},
                         {"anyOf", {SharedForm("expression"), {{"type", "object"}}}}};
  SchemaJson conditions = SchemaJson::array({When(HasNot("extends"), {{"required", schema["required"]}})});
  schema["required"] = SchemaJson::array({"id"});
  for (const CheckSchema& check : checks) {
    conditions.push_back(When(IsOfKind(check), PropertiesOf(check)));
    SchemaJson needs = NeedsOf(check);
    if (needs.empty()) continue;
    SchemaJson condition = IsOfKind(check);
    condition.update(HasNot("extends"));
    conditions.push_back(When(std::move(condition), std::move(needs)));
  }
  schema["allOf"] = std::move(conditions);
  return Finished("rule", "heyan 规则 / a rule of heyan", std::move(schema));
}

SchemaJson ProfileSchema() {
  return Finished("profile", "heyan 方案 / a profile of heyan", SchemaOfMap(ProfileKeys()));
}

SchemaJson ConfigSchema() {
  SchemaJson schema = SchemaOfMap(ConfigKeys());
  std::vector<std::string_view> formats;
  for (const WriterFormat& format : WriterFormats()) formats.push_back(format.name);
  SchemaJson& format = schema["properties"]["outputs"]["items"]["properties"]["format"];
  format["enum"] = SchemaOfWords(formats)["enum"];
  return Finished("config", "heyan.yaml", std::move(schema));
}

SchemaJson WaiversSchema() { return Finished("waivers", "waivers.yaml", SchemaOfMap(WaiverFileKeys())); }

}  // namespace heyan
