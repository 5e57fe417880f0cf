// Finds the longest of many fixed phrases at a position of UTF-8 text.
#pragma once

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "text/utf8.h"

namespace heyan {

// A set of numbers that answers "perhaps" for a few others too. It is as small as what it holds allows: those of all words
// that are asked at every character of a text must stay near the processor together.
class SmallFilter {
 public:
  void Add(std::uint32_t key);
  void Add(const SmallFilter& other);
  bool MayHave(std::uint32_t key) const {
    std::uint32_t bit = Hash(key) >> shift_;
    return (bits_[bit / kWord] >> bit % kWord & 1U) != 0;
  }

 private:
  static constexpr std::uint32_t kWord = 64;
  static constexpr std::uint32_t kBitsPerKey = 16;
  static constexpr std::uint32_t kHashBits = 32;
  static constexpr std::uint32_t kFewestBits = 8;  // the smallest filter has two to that power
  static std::uint32_t Hash(std::uint32_t key) { return key * 0x9E3779B1U; }
  void Set(std::uint32_t key) {
    std::uint32_t bit = Hash(key) >> shift_;
    bits_[bit / kWord] |= std::uint64_t{1} << bit % kWord;
  }

  std::vector<std::uint64_t> bits_ = std::vector<std::uint64_t>((std::size_t{1} << kFewestBits) / kWord);
  std::uint32_t shift_ = kHashBits - kFewestBits;
  std::vector<std::uint32_t> keys_;  // that were added, for filters made larger
};

// Where phrases may begin: asked at every character of a text, and most often answered no. One of these may speak for the
// phrases of many matchers, so that a text is asked once where none of them has any.
class PhraseBeginnings {
 public:
  void Add(std::string_view phrase);
  void Add(const PhraseBeginnings& others);
  // False where no phrase begins; nearly always.
  bool MayBeginAt(std::string_view text, std::size_t offset) const {
    CodePoint first = DecodeAt(text, offset);
    if (!characters_.MayHave(first.value)) return false;
    return pairs_.MayHave(Pair(first.value, DecodeAt(text, offset + first.length).value)) || MayBePhrase(first.value);
  }
  // The first place at or behind `offset` where MayBeginAt holds; the size of the text when there is none.
  std::size_t NextIn(std::string_view text, std::size_t offset) const;
  // False when the character alone is no phrase.
  bool MayBePhrase(char32_t character) const { return pairs_.MayHave(Pair(character, 0)); }

 private:
  // The first two characters of a phrase; 0 stands for the second one of a phrase that has only one.
  static std::uint32_t Pair(char32_t first, char32_t second) { return first * 0x1F1F1F1FU + second; }

  SmallFilter characters_;  // the first ones
  SmallFilter pairs_;
};

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
  Match LongestAt(std::string_view text, std::size_t offset) const {
    return beginnings_.MayBeginAt(text, offset) ? LongestFrom(text, offset) : Match();
  }
  // The first place at or behind `offset` where a phrase begins, and the length of the longest one there; 0 when there is
  // none.
  struct Found {
    std::size_t at = std::string_view::npos;
    std::size_t length = 0;
  };
  Found FindFrom(std::string_view text, std::size_t offset) const;
  // The id of the phrase that is the text; kNone when there is none.
  int IdOf(std::string_view text) const {
    Match match = LongestAt(text, 0);
    return match.length == text.size() ? match.id : kNone;
  }
  // Whether the text is one of the phrases.
  bool Has(std::string_view text) const { return !text.empty() && LongestAt(text, 0).length == text.size(); }
  // The longest phrase that ends at `end` and begins at or after `begin`. Looks back no further than the longest phrase.
  Match LongestEndingAt(std::string_view text, std::size_t begin, std::size_t end) const;
  bool empty() const { return longest_ == 0; }
  const PhraseBeginnings& beginnings() const { return beginnings_; }

 private:
  // A trie over characters; its edges stand in a hash table. The table of a large lexicon is far from the processor, so
  // that a look at it is what costs: an edge tells which characters may follow it.
  struct Edge {
    char32_t character : 31 = 0;  // 0: no edge stands here
    bool ends_phrase : 1 = false;
    std::uint32_t parent = 0;     // the node it goes on from
    std::uint32_t node = 0;       // that it leads to
    std::uint32_t following = 0;  // Following of the characters that go on from there
  };
  // The node behind the first character needs no look; the root has edges only for phrases of one character.
  static constexpr std::uint32_t kRoot = 0;
  static std::uint32_t NodeOfFirst(char32_t character) { return 0x80000000U | character; }
  static std::uint32_t Following(char32_t character) {
    constexpr std::uint32_t kTopFiveBits = 27;
    return 1U << (character * 0x9E3779B1U >> kTopFiveBits);
  }
  // Where the edge stands, or would stand.
  std::size_t SlotOf(std::uint32_t parent, char32_t character) const {
    std::size_t slot = (parent * 0x9E3779B1U ^ character * 0x85EBCA6BU) >> shift_;
    while (edges_[slot].character != 0 && (edges_[slot].character != character || edges_[slot].parent != parent)) {
      slot = (slot + 1) & (edges_.size() - 1);
    }
    return slot;
  }
  static constexpr std::uint32_t kHashBits = 32;
  static constexpr std::uint32_t kFewestBits = 3;
  static constexpr std::size_t kFewest = std::size_t{1} << kFewestBits;
  // The edge of the character, made when there is none; it may move when another one is added.
  Edge& AddEdge(std::uint32_t parent, char32_t character);
  void Grow();
  Match LongestFrom(std::string_view text, std::size_t offset) const;

  // The bits that tell apart the character that ends at `end` (not 0): of its last two bytes, or of its only one.
  static std::size_t LastTwo(std::string_view text, std::size_t end) {
    auto last = static_cast<unsigned char>(text[end - 1]);
    if (last < 0x80U || end == 1) return last;
    return (static_cast<unsigned char>(text[end - 2]) & 0x3FU) << 6U | (last & 0x3FU);
  }

  std::vector<Edge> edges_ = std::vector<Edge>(kFewest);
  std::uint32_t shift_ = kHashBits - kFewestBits;  // of a hash, to an index into edges_
  std::vector<int> ids_ = {kNone};  // of the phrases that end at the nodes that edges lead to, and the root
  PhraseBeginnings beginnings_;
  std::bitset<4096> last_two_;  // of the phrases, by LastTwo
  SmallFilter last_pairs_;      // their last two characters
  std::size_t longest_ = 0;     // bytes
};

}  // namespace heyan
