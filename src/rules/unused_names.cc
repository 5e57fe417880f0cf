#include "rules/unused_names.h"

#include <set>
#include <string>
#include <string_view>

#include "base/messages.h"
#include "expression/token.h"

namespace heyan {
namespace {

using yaml::Node;

class NameCollector {
 public:
  void Take(std::string_view expression) {
    std::vector<expression::Problem> told_elsewhere;
    for (const expression::Token& token : expression::ReadTokens(expression, &told_elsewhere)) {
      if (token.kind == expression::TokenKind::kName) names_.emplace(token.text);
    }
  }

  void TakeAll(const Node& node) {
    Take(node.scalar);
    for (const Node& item : node.items) Take(item.scalar);
    for (const yaml::Member& member : node.members) Take(member.second.scalar);
  }

  bool Has(std::string_view name) const { return names_.contains(name); }

 private:
  std::set<std::string, std::less<>> names_;
};

}  // namespace

void ReportUnusedNames(const Node& file, const Message& message, bool has_named_parameters, FieldReader* reader) {
  NameCollector used;
  for (std::string_view key : {"for", "where", "let", "assert", "at", "related"}) {
    if (const Node* node = file.Find(key)) used.TakeAll(*node);
  }
  const Node* parameters = file.Find("parameters");
  if (const Node* equals = parameters == nullptr ? nullptr : parameters->Find("equals")) used.TakeAll(*equals);
  for (const MessagePart& part : message.zh) used.Take(part.is_placeholder ? part.text : "");
  for (const MessagePart& part : message.en) used.Take(part.is_placeholder ? part.text : "");
  for (std::string_view key : {"let", "parameters"}) {
    const Node* node = file.Find(key);
    if (node == nullptr || (key == "parameters" && !has_named_parameters)) continue;
    for (const auto& [name, value] : node->members) {
      bool is_inherited = name.offset == Node::kNoOffset;
      if (!is_inherited && !used.Has(name.scalar)) {
        reader->Report(name.mark, Say("rule.unused_name", {{"name", name.scalar}}));
      }
    }
  }
}

}  // namespace heyan
