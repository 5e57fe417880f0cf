// A node is: a byte of kind and quotation; line, column and offset; then the bytes of its text, its items, or its members
// as key and value, each with their number before them. Numbers are written seven bits a byte, the lowest first; a set
// eighth bit means that more follow.
#include "yaml/packed.h"

#include <algorithm>
#include <cstdint>
#include <limits>

namespace heyan::yaml {
namespace {

constexpr unsigned kQuotedBit = 4;
constexpr unsigned kKindBits = 3;
constexpr std::uint32_t kMoreBit = 0x80;
constexpr unsigned kDigitBits = 7;
// A number of items is believed up to here before the items have been seen.
constexpr std::uint32_t kMostReserved = 1024;

class Writer {
 public:
  void Write(const Node& node) {
    bytes_ += static_cast<char>(static_cast<unsigned>(node.kind) | (node.quoted ? kQuotedBit : 0));
    Number(static_cast<std::uint32_t>(node.mark.line));
    Number(static_cast<std::uint32_t>(node.mark.column));
    Number(node.offset);
    switch (node.kind) {
      case NodeKind::kNull:
        return;
      case NodeKind::kScalar:
        Number(static_cast<std::uint32_t>(node.scalar.size()));
        bytes_ += node.scalar;
        return;
      case NodeKind::kSequence:
        Number(static_cast<std::uint32_t>(node.items.size()));
        for (const Node& item : node.items) Write(item);
        return;
      case NodeKind::kMap:
        Number(static_cast<std::uint32_t>(node.members.size()));
        for (const auto& [key, value] : node.members) {
          Write(key);
          Write(value);
        }
    }
  }
  std::string Take() { return std::move(bytes_); }

 private:
  void Number(std::uint32_t number) {
    for (; number >= kMoreBit; number >>= kDigitBits) bytes_ += static_cast<char>(number | kMoreBit);
    bytes_ += static_cast<char>(number);
  }

  std::string bytes_;
};

class Reader {
 public:
  explicit Reader(std::string_view bytes) : rest_(bytes) {}

  bool AtEnd() const { return rest_.empty(); }

  // Fills a new node; false when the bytes are no node.
  bool Read(Node* node, std::size_t depth) {
    if (rest_.empty()) return false;
    auto head = static_cast<unsigned char>(rest_.front());
    rest_.remove_prefix(1);
    node->kind = static_cast<NodeKind>(head & kKindBits);
    node->quoted = (head & kQuotedBit) != 0;
    std::uint32_t count = 0;
    bool has_place = Whole(&node->mark.line) && Whole(&node->mark.column) && Number(&node->offset);
    if (head > (kQuotedBit | kKindBits) || !has_place) return false;
    if (node->kind == NodeKind::kNull) return true;
    if (!Number(&count) || count > rest_.size()) return false;
    if (node->kind == NodeKind::kScalar) {
      node->scalar = rest_.substr(0, count);
      rest_.remove_prefix(count);
      return true;
    }
    if (depth >= kMaxDepth) return false;
    return node->kind == NodeKind::kSequence ? ReadItems(count, depth, node) : ReadMembers(count, depth, node);
  }

 private:
  bool ReadItems(std::uint32_t count, std::size_t depth, Node* node) {
    node->items.reserve(std::min(count, kMostReserved));
    for (std::uint32_t i = 0; i < count; ++i) {
      if (!Read(&node->items.emplace_back(), depth + 1)) return false;
    }
    return true;
  }

  bool ReadMembers(std::uint32_t count, std::size_t depth, Node* node) {
    node->members.reserve(std::min(count, kMostReserved));
    for (std::uint32_t i = 0; i < count; ++i) {
      Member& member = node->members.emplace_back();
      if (!Read(&member.first, depth + 1) || member.first.kind != NodeKind::kScalar) return false;
      if (!Read(&member.second, depth + 1)) return false;
    }
    return true;
  }

  bool Number(std::uint32_t* number) {
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 32 && !rest_.empty(); shift += kDigitBits) {
      auto byte = static_cast<unsigned char>(rest_.front());
      rest_.remove_prefix(1);
      value |= static_cast<std::uint64_t>(byte & (kMoreBit - 1)) << shift;
      if ((byte & kMoreBit) != 0) continue;
      *number = static_cast<std::uint32_t>(value);
      return value <= std::numeric_limits<std::uint32_t>::max();
    }
    return false;
  }

  bool Whole(int* number) {
    std::uint32_t value = 0;
    if (!Number(&value) || value > static_cast<std::uint32_t>(std::numeric_limits<int>::max())) return false;
    *number = static_cast<int>(value);
    return true;
  }

  std::string_view rest_;
};

}  // namespace

std::string Pack(const Node& root) {
  Writer writer;
  writer.Write(root);
  return writer.Take();
}

std::optional<Node> Unpack(std::string_view bytes) {
  Reader reader(bytes);
  std::optional<Node> root(std::in_place);
  if (!reader.Read(&*root, 0) || !reader.AtEnd()) return std::nullopt;
  return root;
}

std::optional<Node> ParseOrUnpack(std::string_view text, std::string_view tree, std::string_view path,
                                  std::vector<Problem>* problems) {
  if (!tree.empty()) {
    if (std::optional<Node> root = Unpack(tree)) return root;
  }
  return Parse(text, path, problems);
}

}  // namespace heyan::yaml
