// YAML with exact positions and no surprises. The only stage that sees yaml-cpp.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/localized.h"

namespace heyan::yaml {

// Line and column count from 1; columns in code points.
struct Mark {
  int line = 1;
  int column = 1;
  bool operator==(const Mark&) const = default;
};

// How deep lists and maps may stand inside each other.
inline constexpr std::size_t kMaxDepth = 32;

enum class NodeKind : std::uint8_t { kNull, kScalar, kSequence, kMap };

struct Member;

struct Node {
  NodeKind kind = NodeKind::kNull;
  bool quoted = false;  // of kScalar: quoted or a block scalar, thus certainly text
  // Of the value's first byte in the text; a byte order mark is not counted. kNoOffset for what stands in another file.
  static constexpr std::uint32_t kNoOffset = 0xFFFFFFFF;
  std::uint32_t offset = 0;
  Mark mark;
  std::string scalar;           // of kScalar, exactly as printed: numbers are never converted
  std::vector<Node> items;      // of kSequence
  std::vector<Member> members;  // of kMap, in order; keys are scalars

  const Node* Find(std::string_view key) const;  // null when this is no map or has no such key
};

// A pair of its own: std::pair cannot hold a type that is not complete yet.
struct Member {
  Node first;   // the key
  Node second;  // its value
};

struct Problem {
  std::string path;
  Mark mark;
  LocalizedText message;
};

// Parses one document. Problems (syntax, duplicate keys, keys that are no scalars, more than one document, too deep or
// too large) are appended to `problems`; nullopt when nothing usable came out. `path` is for the problems.
std::optional<Node> Parse(std::string_view text, std::string_view path, std::vector<Problem>* problems);

}  // namespace heyan::yaml
