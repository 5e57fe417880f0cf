// Which characters a pattern can take first (首字): for choosing among many patterns without trying them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "text/place_pattern.h"
#include "text/utf8.h"

namespace heyan {

// Characters that are passed over when a program's first character is asked for.
enum class Skipped { kNone, kNumbers, kNumbersAndHan };

// True for ASCII digits, points and commas, and for the scale words 百 千 万 亿.
inline bool IsOfNumber(char32_t character) {
  if (character < 0x80) return (character >= '0' && character <= '9') || character == '.' || character == ',';
  return character == U'百' || character == U'千' || character == U'万' || character == U'亿';
}

inline bool IsSkipped(char32_t character, Skipped skipped) {
  if (skipped == Skipped::kNone) return false;
  return IsOfNumber(character) || (skipped == Skipped::kNumbersAndHan && IsHan(character));
}

// One question to one program.
class FirstCharacters {
 public:
  // `classes` are those of the program's pattern; both outlive this.
  FirstCharacters(const PlacePattern::Program& program, const std::vector<PlacePattern::CharacterClass>& classes,
                  Skipped skipped)
      : program_(program), classes_(classes), skipped_(skipped) {}

  // Those the program can take first behind the skipped ones, sorted, 0 for the end of the text; nullopt when it can be any,
  // or nothing at all.
  std::optional<std::u32string> Find() { return FindFrom({0}); }
  // The same of the character behind the first one, whatever that is.
  std::optional<std::u32string> FindSecond();

 private:
  std::optional<std::u32string> FindFrom(std::vector<int> starts);
  void Visit(int at);
  void Take(char32_t character, int at);
  void TakeClass(const PlacePattern::CharacterClass& taken, int at);

  const PlacePattern::Program& program_;
  const std::vector<PlacePattern::CharacterClass>& classes_;
  Skipped skipped_;
  std::vector<int> pending_;
  std::u32string found_;
  bool any_ = false;
};

}  // namespace heyan
