#include "app/rule_template.h"

#include "rules/builtin_files.h"
#include "rules/rule_id.h"

namespace heyan {
namespace {

constexpr std::string_view kFolder = "templates/";

}  // namespace

std::optional<std::string> RuleTemplate(std::string_view check, std::string_view id) {
  for (const BuiltinFile& file : BuiltinFiles()) {
    if (file.path.starts_with(kFolder) && FileStem(file.path) == check) return WithId(std::string(file.text), id);
  }
  return std::nullopt;
}

std::vector<std::string> TemplateNames() {
  std::vector<std::string> names;
  for (const BuiltinFile& file : BuiltinFiles()) {
    if (file.path.starts_with(kFolder)) names.emplace_back(FileStem(file.path));
  }
  return names;
}

std::string WithId(std::string text, std::string_view id) {
  // The schema stands elsewhere for a file of one's own.
  if (text.starts_with("# yaml-language-server:")) text.erase(0, text.find('\n') + 1);
  constexpr std::string_view kKey = "id:";
  std::size_t line = text.starts_with(kKey) ? 0 : text.find("\n" + std::string(kKey));
  if (line == std::string::npos) return text;
  std::size_t begin = text.find(kKey, line);
  std::size_t end = text.find('\n', begin);
  return text.replace(begin, end - begin, std::string(kKey) + " " + std::string(id));
}

}  // namespace heyan
