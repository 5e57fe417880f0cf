// Key tables (键表) as JSON schemas.
#pragma once

#include <nlohmann/json.hpp>
#include <span>
#include <string_view>
#include <vector>

#include "rules/key_spec.h"

namespace heyan {

// Members keep the order they are written in.
using SchemaJson = nlohmann::ordered_json;

// A map of these keys and no others. What most keys share is referred to: see AddSharedForms.
SchemaJson SchemaOfMap(std::span<const KeySpec> keys);
// What may stand behind the key, with its description.
SchemaJson SchemaOfKey(const KeySpec& key);
// The names of the keys that must be there.
SchemaJson RequiredOf(std::span<const KeySpec> keys);

// "中文 / English".
std::string InBothLanguages(std::string_view zh, std::string_view en);
// A reference to the shared form of that name, such as text, line, expression.
SchemaJson SharedForm(std::string_view name);
// One of the words, also where a YAML 1.1 reader takes the word for a truth value.
SchemaJson SchemaOfWords(std::span<const std::string_view> words);
// One of these.
SchemaJson AnyOf(std::vector<SchemaJson> schemas);
// A map with names of one's own that expressions can use.
SchemaJson SchemaOfNames(std::string_view form_of_values);

// The head of a schema document: $schema, $id, title.
SchemaJson SchemaHead(std::string_view name, std::string_view title);
// Adds the definitions of all shared forms that the document refers to.
void AddSharedForms(SchemaJson* document);

}  // namespace heyan
