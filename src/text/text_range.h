// Parts of a text by their bytes.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace heyan {

// Bytes [begin, end) of a text.
struct TextRange {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool operator==(const TextRange&) const = default;
};

// The sentences of a text (句), without the 。 ！ ？ ； or line break that ends each; empty ones are left out. A mark inside
// “…” or （…） ends none as long as that is closed in the same line.
std::vector<TextRange> Sentences(std::string_view text);

}  // namespace heyan
