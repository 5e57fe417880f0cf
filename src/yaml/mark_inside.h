// Places inside scalars, whose source is not what they say: quoted, escaped, folded and indented.
#pragma once

#include <cstddef>
#include <string_view>

#include "yaml/node.h"

namespace heyan::yaml {

// The place in the file of byte `offset_in_scalar` of node.scalar (its size: the place behind it). A byte that an escape or a
// fold of lines made has the place of that escape or line ending. `text` is what the node was parsed from. node.mark when
// the place cannot be told: the node is no scalar, has a tag, or is not of this text.
Mark MarkInside(std::string_view text, const Node& node, std::size_t offset_in_scalar);

}  // namespace heyan::yaml
