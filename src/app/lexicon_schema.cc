#include "app/lexicon_schema.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "lexicon/lexicon.h"
#include "rules/builtin_files.h"

namespace heyan {
namespace {

using Form = AskedValue::Form;

constexpr std::string_view kFolder = "lexicon/";
constexpr std::string_view kEnding = ".yaml";

std::string_view NameOf(const BuiltinFile& file) { return file.path.substr(0, file.path.size() - kEnding.size()); }

SchemaJson SchemaOf(const AskedValue& value);

// Words and numbers count as printed, whatever a YAML reader takes them for.
SchemaJson Printed() { return {{"type", SchemaJson::array({"string", "number", "boolean"})}}; }

SchemaJson SchemaOfKeys(const std::vector<AskedKey>& keys) {
  SchemaJson properties = SchemaJson::object();
  SchemaJson required = SchemaJson::array();
  for (const AskedKey& key : keys) {
    properties[key.name] = SchemaOf(key.value);
    if (key.is_required) required.push_back(key.name);
  }
  SchemaJson schema = {{"type", "object"}, {"properties", std::move(properties)}, {"additionalProperties", false}};
  if (!required.empty()) schema["required"] = std::move(required);
  return schema;
}

SchemaJson SchemaOf(const AskedValue& value) {
  SchemaJson item = value.item.empty() ? SchemaJson(true) : SchemaOf(value.item.front());
  SchemaJson schema = Printed();
  switch (value.form) {
    case Form::kUnknown:
      return true;
    case Form::kScalar:
      return schema;
    case Form::kText:
      schema["minLength"] = 1;
      return schema;
    case Form::kNumber:
      return {{"type", SchemaJson::array({"string", "number"})}, {"pattern", "^-?[0-9]+(\\.[0-9]+)?$"}};
    case Form::kPattern:
      schema["minLength"] = 1;
      schema["format"] = "regex";
      return schema;
    case Form::kWord:
      return SchemaOfWords(std::vector<std::string_view>(value.words.begin(), value.words.end()));
    case Form::kList:
      return {{"type", "array"}, {"items", std::move(item)}};
    case Form::kNames:
      return {{"type", "object"}, {"additionalProperties", std::move(item)}};
    case Form::kMap:
      return SchemaOfKeys(value.keys);
  }
  return true;
}

// Comments by the key of the file's own map that they stand above; that of "" is at the head of the file.
std::map<std::string, std::string, std::less<>> CommentsIn(std::string_view text) {
  std::map<std::string, std::string, std::less<>> comments;
  std::string comment;
  bool is_head = true;
  while (!text.empty()) {
    std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(text.size(), line.size() + 1));
    if (line.starts_with("# yaml-language-server:")) continue;
    if (line.starts_with('#')) {
      line.remove_prefix(line.starts_with("# ") ? 2 : 1);
      comment += (comment.empty() ? "" : "\n") + std::string(line);
      continue;
    }
    if (!comment.empty() && is_head) comments[""] = comment;
    is_head = is_head && comment.empty();
    bool is_key = !line.empty() && line.front() != ' ' && line.contains(':');
    if (is_key && !comment.empty()) comments[std::string(line.substr(0, line.find(':')))] = comment;
    comment.clear();
  }
  return comments;
}

}  // namespace

std::vector<std::string> LexiconSchemaNames() {
  std::vector<std::string> names;
  for (const BuiltinFile& file : BuiltinFiles()) {
    if (file.path.starts_with(kFolder)) names.emplace_back(NameOf(file));
  }
  return names;
}

SchemaJson LexiconSchema(std::string_view name, const AskedValue& asked, std::string_view text) {
  SchemaJson document = SchemaHead(name, fmt::format("heyan 词库 / heyan {}", name));
  auto comments = CommentsIn(text);
  if (comments.contains("")) document["description"] = comments[""];
  document.update(SchemaOf(asked));
  for (auto& [key, schema] : document["properties"].items()) {
    auto comment = comments.find(key);
    if (comment == comments.end()) continue;
    SchemaJson described = {{"description", comment->second}};
    described.update(schema);
    schema = std::move(described);
  }
  return document;
}

SchemaJson LexiconSchema(std::string_view name) {
  auto file = std::ranges::find(BuiltinFiles(), name, NameOf);
  std::vector<yaml::Problem> problems;
  std::vector<AskedValue> asked;
  std::string path(file->path);
  // Indicators that other files speak of are not loaded, and not missed.
  Lexicon::Load(std::vector<Lexicon::File>{{path, file->text, file->tree}}, &problems, &asked);
  return LexiconSchema(name, asked.front(), file->text);
}

}  // namespace heyan
