// What a misspelt word was meant to be.
#pragma once

#include <span>
#include <string_view>

#include "base/localized.h"

namespace heyan {

// The candidate nearest to `word` by edit distance, or empty when none is near enough to suggest.
std::string_view NearestWord(std::string_view word, std::span<const std::string_view> candidates);

// "; did you mean “severity”?" for a near candidate, else "; known: …" when they are few, else nothing.
LocalizedText Suggestion(std::string_view word, std::span<const std::string_view> candidates);

}  // namespace heyan
