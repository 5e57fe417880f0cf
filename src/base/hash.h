// A stable 64-bit hash (FNV-1a) for fingerprints: the same text gives the same hash on every machine and release.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace heyan {

class StableHash {
 public:
  // Adds one field; fields are kept apart, so ("ab","c") and ("a","bc") differ.
  StableHash& Add(std::string_view field);
  // 16 lowercase hexadecimal digits.
  std::string Hex() const;

 private:
  std::uint64_t state_ = 14695981039346656037ULL;
};

}  // namespace heyan
