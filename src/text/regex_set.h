// Many regular expressions looked for at once: one walk over the text tells which of them match.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace heyan {

class RegexSet {
 public:
  // The patterns must each be well formed (Regex::Compile says so); fails when together they are too large.
  static Result<RegexSet> Compile(const std::vector<std::string>& patterns);

  // Indices of the patterns that match anywhere in `text`, ascending.
  std::vector<int> MatchesIn(std::string_view text) const;

 private:
  struct Impl;
  std::shared_ptr<const Impl> impl_;
};

}  // namespace heyan
