// One name in two spellings, as the finders tell it (写法不一).
#pragma once

#include <cstddef>

#include "lexicon/spelling_wording.h"
#include "relate/character_text.h"

namespace heyan {

// What turns one spelling into the other.
enum class Slip { kSound, kShape, kEnding, kSwap, kDropped };

struct TwoSpellings {
  std::size_t rare = 0;        // where the rare one stands, an index into the characters of the text
  std::size_t usual = 0;       // where the usual one stands first
  std::size_t length = 0;      // of either, in characters
  std::size_t rare_count = 0;  // in the text
  Slip slip = Slip::kSound;
  std::size_t usual_length = 0;  // where the usual one is shorter; 0: both have `length`
};

inline bool IsLatinLetter(char32_t c) { return (c >= U'A' && c <= U'Z') || (c >= U'a' && c <= U'z'); }
inline bool OpensName(char32_t c) { return c == U'“' || c == U'《'; }
inline bool ClosesName(char32_t c) { return c == U'”' || c == U'》'; }
// Han, letters, digits, “” and 《》.
bool MayStandInName(char32_t c);

// The same two with the equal characters on both sides, up to words of their own. Of spellings that stand oftener than once
// nothing is added.
TwoSpellings Widened(TwoSpellings found, const CharacterText& text, const SpellingWording& wording);

}  // namespace heyan
