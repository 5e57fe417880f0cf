// How often short rows of characters stand in a text (字串频次).
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace heyan {

// Counts keys, none of which is 0. A hash table of its own: the standard ones take several times as long.
class GramTable {
 public:
  struct Gram {
    std::uint64_t key = 0;
    std::uint32_t count = 0;
    std::uint32_t first = 0;  // where it was first counted
  };

  // For up to `most` keys.
  explicit GramTable(std::size_t most) {
    while ((std::size_t{1} << bits_) < most + most / 2) ++bits_;
    slots_.resize(std::size_t{1} << bits_);
  }
  void Count(std::uint64_t key, std::size_t place) {
    Gram& gram = slots_[SlotOf(key)];
    if (gram.count++ == 0) {
      gram.key = key;
      gram.first = static_cast<std::uint32_t>(place);
    }
  }
  // Its count is 0 when the key was not counted.
  const Gram& GramOf(std::uint64_t key) const { return slots_[SlotOf(key)]; }
  std::uint32_t CountOf(std::uint64_t key) const { return slots_[SlotOf(key)].count; }
  // Those that were counted have a count above 0.
  const std::vector<Gram>& slots() const { return slots_; }

 private:
  std::size_t SlotOf(std::uint64_t key) const {
    constexpr int kKeyBits = 64;
    std::size_t slot = key * 0x9E3779B97F4A7C15U >> (kKeyBits - bits_);
    while (slots_[slot].count != 0 && slots_[slot].key != key) slot = (slot + 1) & (slots_.size() - 1);
    return slot;
  }

  int bits_ = 4;
  std::vector<Gram> slots_;
};

}  // namespace heyan
