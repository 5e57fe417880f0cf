// A node tree as bytes: what the build makes of the shipped files, so that a start need not parse YAML.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "yaml/node.h"

namespace heyan::yaml {

// The tree with its marks and offsets. The form is that of one build; it is never stored.
std::string Pack(const Node& root);

// The tree that was packed; nullopt when these bytes are none. Safe on any bytes.
std::optional<Node> Unpack(std::string_view bytes);

// The tree of a file: unpacked where `tree` is its packed form, otherwise (an empty one) parsed from `text` as Parse() does.
std::optional<Node> ParseOrUnpack(std::string_view text, std::string_view tree, std::string_view path,
                                  std::vector<Problem>* problems);

}  // namespace heyan::yaml
