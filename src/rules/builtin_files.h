// The shipped rules and lexicon, built into the binary.
#pragma once

#include <span>
#include <string_view>

namespace heyan {

struct BuiltinFile {
  std::string_view path;  // below rules/: "plan/target-missed.yaml"
  std::string_view text;
  std::string_view tree;  // the same, as yaml::Unpack() takes it
};

// Sorted by path.
std::span<const BuiltinFile> BuiltinFiles();

}  // namespace heyan
