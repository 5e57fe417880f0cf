// Finds the longest of many fixed phrases at a position of UTF-8 text.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace heyan {

class PhraseMatcher {
 public:
  static constexpr int kNone = -1;

  struct Match {
    int id = kNone;
    std::size_t length = 0;  // bytes
  };

  // Adds a phrase (not empty) under an id of the caller's; several phrases may share one. A phrase added twice keeps its
  // first id.
  void Add(std::string_view phrase, int id);
  // The longest phrase that begins at `offset`; id is kNone when there is none.
  Match LongestAt(std::string_view text, std::size_t offset) const;
  // The longest phrase that ends at `end` and begins at or after `begin`. For short texts: tries every begin.
  Match LongestEndingAt(std::string_view text, std::size_t begin, std::size_t end) const;
  bool empty() const { return by_first_.empty(); }

 private:
  struct Phrase {
    std::string text;
    int id;
  };
  // Phrases by their first code point, longest first.
  std::unordered_map<char32_t, std::vector<Phrase>> by_first_;
};

}  // namespace heyan
