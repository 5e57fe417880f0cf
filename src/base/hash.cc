#include "base/hash.h"

#include <fmt/format.h>

namespace heyan {

StableHash& StableHash::Add(std::string_view field) {
  constexpr std::uint64_t kPrime = 1099511628211ULL;
  for (unsigned char byte : field) state_ = (state_ ^ byte) * kPrime;
  state_ = (state_ ^ 0xFFU) * kPrime;  // 0xFF never occurs in UTF-8
  return *this;
}

std::string StableHash::Hex() const { return fmt::format("{:016x}", state_); }

}  // namespace heyan
