#include "yaml/node.h"

namespace heyan::yaml {

const Node* Node::Find(std::string_view key) const {
  for (const auto& [name, value] : members) {
    if (name.scalar == key) return &value;
  }
  return nullptr;
}

}  // namespace heyan::yaml
