#include "understand/clause_words.h"

#include "text/utf8.h"

namespace heyan {

ClauseWords::ClauseWords(std::string_view text, const PhraseBeginnings& beginnings) : text_(text) {
  for (std::size_t at = beginnings.NextIn(text, 0); at < text.size(); at = beginnings.NextIn(text, at)) {
    places_.push_back(at);
    at += DecodeAt(text, at).length;
  }
}

PhraseMatcher::Found ClauseWords::FindLast(std::string_view part, const PhraseMatcher& words,
                                           const PhraseMatcher* except) const {
  PhraseMatcher::Found last;
  auto begin = static_cast<std::size_t>(part.data() - text_.data());
  std::size_t from = 0;  // in the part: behind what was found
  for (std::size_t place : places_) {
    if (place < begin + from) continue;
    std::size_t at = place - begin;
    std::size_t length = words.LongestAt(part, at).length;
    if (length == 0) continue;
    PhraseMatcher::Found other = except != nullptr ? except->FindFrom(part, from) : PhraseMatcher::Found();
    for (; other.length > 0 && other.at <= at; other = except->FindFrom(part, from)) from = other.at + other.length;
    if (at < from) continue;
    last = {at, length};
    from = at + length;
  }
  return last;
}

}  // namespace heyan
