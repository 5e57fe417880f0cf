// Whether a text begins or ends with one of a list of words.
#pragma once

#include <algorithm>
#include <initializer_list>
#include <string_view>

namespace heyan {

// `words` is any range of texts.
template <typename Words = std::initializer_list<std::string_view>>
bool StartsWithAny(std::string_view text, const Words& words) {
  return std::ranges::any_of(words, [&](std::string_view word) { return text.starts_with(word); });
}

template <typename Words = std::initializer_list<std::string_view>>
bool EndsWithAny(std::string_view text, const Words& words) {
  return std::ranges::any_of(words, [&](std::string_view word) { return text.ends_with(word); });
}

}  // namespace heyan
