// Finds the longest of many fixed phrases at a position of UTF-8 text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace heyan {

class PhraseMatcher {
 public:
  static constexpr int kNone = -1;

  struct Match {
    int id = kNone;
    std::size_t length = 0;  // bytes
  };

  // Adds a phrase (not empty, valid UTF-8) under an id of the caller's; several phrases may share one. A phrase added twice
  // keeps its first id.
  void Add(std::string_view phrase, int id);
  // The longest phrase that begins at `offset`; id is kNone when there is none.
  Match LongestAt(std::string_view text, std::size_t offset) const;
  // The longest phrase that ends at `end` and begins at or after `begin`. Looks back no further than the longest phrase.
  Match LongestEndingAt(std::string_view text, std::size_t begin, std::size_t end) const;
  bool empty() const { return longest_ == 0; }

 private:
  // A trie over bytes. The children of a node stand side by side in children_, one for each byte from first_byte on; 0
  // (the root, nobody's child) marks a byte that leads nowhere.
  struct Node {
    std::uint32_t children = 0;  // index into children_
    std::uint8_t first_byte = 0;
    std::uint16_t count = 0;
    int id = kNone;
  };
  std::uint32_t ChildOf(std::uint32_t node, char c) const;
  std::uint32_t AddChild(std::uint32_t node, char c);

  std::vector<Node> nodes_ = {{}};
  std::vector<std::uint32_t> children_;
  std::size_t longest_ = 0;  // bytes
};

}  // namespace heyan
