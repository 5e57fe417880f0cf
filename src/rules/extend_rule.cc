#include "rules/extend_rule.h"

#include <algorithm>
#include <string_view>

namespace heyan {
namespace {

using yaml::Member;
using yaml::Node;
using yaml::NodeKind;

void MoveTo(yaml::Mark mark, Node* node) {
  node->mark = mark;
  node->offset = Node::kNoOffset;
  for (Node& item : node->items) MoveTo(mark, &item);
  for (Member& member : node->members) {
    MoveTo(mark, &member.first);
    MoveTo(mark, &member.second);
  }
}

Node* FindMember(Node* map, std::string_view key) {
  auto found = std::ranges::find(map->members, key, [](const Member& m) { return std::string_view(m.first.scalar); });
  return found == map->members.end() ? nullptr : &found->second;
}

bool IsMerged(std::string_view key) { return key == "where" || key == "let" || key == "parameters"; }

// Keys that speak of the file itself, or of the rule it is taken from.
bool IsOwn(std::string_view key) { return key == "id" || key == "extends"; }

}  // namespace

Node ExtendedRule(const Node& base, const Node& own) {
  Node extended = own;
  const Node* extends = own.Find("extends");
  yaml::Mark mark = extends != nullptr ? extends->mark : own.mark;
  for (const Member& member : base.members) {
    if (IsOwn(member.first.scalar)) continue;
    Member inherited = member;
    MoveTo(mark, &inherited.first);
    MoveTo(mark, &inherited.second);
    Node* given = FindMember(&extended, member.first.scalar);
    if (given == nullptr) {
      extended.members.push_back(std::move(inherited));
    } else if (IsMerged(member.first.scalar) && given->kind == NodeKind::kMap) {
      // Names that a `let` uses stand before it: what is inherited goes first, and what replaces a part takes its place.
      std::vector<Member> merged = std::move(inherited.second.members);
      for (Member& part : given->members) {
        auto replaced = std::ranges::find(merged, part.first.scalar, [](const Member& m) { return m.first.scalar; });
        if (replaced != merged.end()) {
          *replaced = std::move(part);
        } else {
          merged.push_back(std::move(part));
        }
      }
      given->members = std::move(merged);
    }
  }
  return extended;
}

Node WithParameters(Node rule, const Node& parameters) {
  Node* given = FindMember(&rule, "parameters");
  if (given == nullptr) {
    Member added;
    added.first.kind = NodeKind::kScalar;
    added.first.mark = parameters.mark;
    added.first.scalar = "parameters";
    added.second = parameters;
    rule.members.push_back(std::move(added));
    return rule;
  }
  for (const Member& parameter : parameters.members) {
    if (Node* known = FindMember(given, parameter.first.scalar)) {
      *known = parameter.second;
    } else {
      given->members.push_back(parameter);
    }
  }
  return rule;
}

}  // namespace heyan
