#include "relate/slip.h"

#include <string_view>

#include "text/utf8.h"

namespace heyan {
namespace {

constexpr std::size_t kWider = 6;  // characters more on each side

bool StandsOnce(std::size_t begin, std::size_t length, const CharacterText& text) {
  return text.Find(std::u32string_view(text.characters()).substr(begin, length), 2).size() == 1;
}

// Without marks and 等 at the end that both have.
TwoSpellings WithoutTail(TwoSpellings found, const CharacterText& text) {
  while (found.usual_length == 0) {
    char32_t last = text.At(found.rare + found.length - 1);
    bool is_tail = (OpensName(last) || last == U'等') && last == text.At(found.usual + found.length - 1);
    if (!is_tail) break;
    --found.length;
  }
  return found;
}

}  // namespace

bool MayStandInName(char32_t c) {
  return IsHan(c) || IsLatinLetter(c) || OpensName(c) || ClosesName(c) || (c >= U'0' && c <= U'9');
}

TwoSpellings Widened(TwoSpellings found, const CharacterText& text, const SpellingWording& wording) {
  std::size_t usual_length = found.usual_length == 0 ? found.length : found.usual_length;
  if (!StandsOnce(found.rare, found.length, text) || !StandsOnce(found.usual, usual_length, text)) return found;
  auto is_equal = [&](char32_t a, char32_t b) {
    return a == b && MayStandInName(a) && (!wording.IsLoose(a) || wording.IsPlaceWord(a));
  };
  std::size_t left = 0;
  while (left < kWider && !OpensName(text.At(found.rare - left)) && found.rare > left && found.usual > left &&
         is_equal(text.At(found.rare - left - 1), text.At(found.usual - left - 1))) {
    ++left;
  }
  std::size_t right = 0;
  std::size_t rare_end = found.rare + found.length;
  std::size_t usual_end = found.usual + usual_length;
  while (right < kWider && !ClosesName(text.At(rare_end + right - 1)) &&
         is_equal(text.At(rare_end + right), text.At(usual_end + right))) {
    ++right;
  }
  found.rare -= left;
  found.usual -= left;
  found.length += left + right;
  if (found.usual_length != 0) found.usual_length += left + right;
  return WithoutTail(found, text);
}

}  // namespace heyan
