// Names in a list (列举): 甲、乙和丙, “甲”“乙”, with brackets and quotes left whole.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "lexicon/count_wording.h"
#include "text/text_range.h"

namespace heyan {

// The parts of a range between marks that stand outside of quotes and brackets; ” followed by “ parts too when the marks hold
// 、. Blanks are taken off; empty parts are left out.
std::vector<TextRange> SplitOutside(std::string_view text, TextRange range, std::u32string_view marks);

// The first of the marks outside of quotes and brackets; the end of the range when there is none.
std::size_t FindOutside(std::string_view text, TextRange range, std::u32string_view marks);

// Where the bracket that opens at `open` is closed, its own bytes left out; nullopt when it is not within the range.
std::optional<TextRange> InsideBracket(std::string_view text, TextRange range, std::size_t open);

inline constexpr std::string_view kOpenQuote = "“";
inline constexpr std::string_view kCloseQuote = "”";

// What stands between “ and ” in the range, without them, where that is not longer than `longest` bytes.
std::vector<TextRange> Quotations(std::string_view text, TextRange range, std::size_t longest);

// True when `what` stands at `at`.
inline bool StartsAt(std::string_view text, std::size_t at, std::string_view what) {
  return at <= text.size() && text.substr(at).starts_with(what);
}

// The names before `end`, back to the first mark that ends a clause, or to `begin`.
struct NamesBefore {
  std::vector<TextRange> items;  // in order; the last one ends at `end`
  bool in_quotes = false;        // `end` stands directly behind an opening quote, which was stepped over
};
NamesBefore ReadNamesBefore(std::string_view text, std::size_t begin, std::size_t end);

// How many names a list may be: 和 and 及 stand between names or inside one.
struct NameCount {
  int fewest = 0;
  int most = 0;
  bool Allows(int count) const { return fewest <= count && count <= most; }
};
NameCount CountNames(std::string_view text, const std::vector<TextRange>& items, const CountWording& words);

// The same for items [first, …).
NameCount CountNames(std::string_view text, const std::vector<TextRange>& items, std::size_t first,
                     const CountWording& words);

// True when a phrase stands in the range; those that begin at `range.begin` are left out when `inside` is set.
bool HasPhrase(std::string_view text, TextRange range, const PhraseMatcher& phrases, bool inside = false);

// Code points of a range.
int LengthOf(std::string_view text, TextRange range);

inline std::string_view TextOf(std::string_view text, TextRange range) {
  return text.substr(range.begin, range.end - range.begin);
}

}  // namespace heyan
