// Regular expressions: linear time, UTF-8. The only place that sees RE2.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace heyan {

class Regex {
 public:
  // Fails with the reason when `pattern` is malformed.
  static Result<Regex> Compile(std::string_view pattern);

  // The same for a pattern that is known to be well formed: the work is done when it is first used. A malformed one matches
  // nothing.
  static Regex CompileLater(std::string pattern);

  // Group 0 is the whole match; unmatched groups have a null data().
  struct Match {
    std::vector<std::string_view> groups;
  };
  // First match at or after `from`; false when there is none.
  bool Find(std::string_view text, std::size_t from, Match* match) const;
  bool Matches(std::string_view text) const;  // anywhere
  // A match that begins at `from`.
  bool FindAt(std::string_view text, std::size_t from, Match* match) const;

 private:
  struct Impl;
  std::shared_ptr<Impl> impl_;
};

}  // namespace heyan
