#include "text/phrase_matcher.h"

#include <algorithm>

#include "text/utf8.h"

namespace heyan {

void PhraseMatcher::Add(std::string_view phrase, int id) {
  if (phrase.empty()) return;
  std::vector<Phrase>& phrases = by_first_[DecodeAt(phrase, 0).value];
  auto at = std::ranges::find_if(phrases, [&](const Phrase& p) { return p.text.size() <= phrase.size(); });
  for (auto same = at; same != phrases.end() && same->text.size() == phrase.size(); ++same) {
    if (same->text == phrase) return;
  }
  phrases.insert(at, {std::string(phrase), id});
}

PhraseMatcher::Match PhraseMatcher::LongestAt(std::string_view text, std::size_t offset) const {
  if (offset >= text.size()) return {};
  auto found = by_first_.find(DecodeAt(text, offset).value);
  if (found == by_first_.end()) return {};
  std::string_view rest = text.substr(offset);
  for (const Phrase& phrase : found->second) {
    if (rest.starts_with(phrase.text)) return {phrase.id, phrase.text.size()};
  }
  return {};
}

PhraseMatcher::Match PhraseMatcher::LongestEndingAt(std::string_view text, std::size_t begin, std::size_t end) const {
  for (std::size_t at = begin; at < end; at += std::max<std::size_t>(1, DecodeAt(text, at).length)) {
    Match match = LongestAt(text.substr(0, end), at);
    if (match.id != kNone && at + match.length == end) return match;
  }
  return {};
}

}  // namespace heyan
