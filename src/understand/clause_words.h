// Words that are looked for anywhere in the clause before a figure: each list of them only where one may begin.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "text/phrase_matcher.h"

namespace heyan {

class ClauseWords {
 public:
  // `beginnings` are those of all lists that will be asked for. The text outlives this.
  ClauseWords(std::string_view text, const PhraseBeginnings& beginnings);

  // Where the last of the words stands in a part of the text, outside those of `except`; npos when none does.
  PhraseMatcher::Found FindLast(std::string_view part, const PhraseMatcher& words,
                                const PhraseMatcher* except = nullptr) const;

 private:
  std::string_view text_;
  std::vector<std::size_t> places_;  // where words may begin
};

}  // namespace heyan
