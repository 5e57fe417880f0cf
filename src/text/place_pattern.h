// Patterns that are matched around one fixed place of a text: what must stand before it is read backwards from there, what
// must stand behind it forwards. They cost nothing where the neighbouring character does not fit, so hundreds of them can
// be asked at every number of a text; a general automaton would first have to be built for each run of the program.
#pragma once

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace heyan {

// The syntax is a part of RE2's: literals, ., [...], \d, \p{Han}, ( ), |, ? * + {m} {m,n} and their lazy forms; ^ and $ are
// the ends of a line. Nothing is captured.
class PlacePattern {
 public:
  struct Parts {
    std::string before;  // context, up to the beginning of the match
    std::string left;    // of the match, up to the place
    std::string right;   // of the match, from the place on
    std::string after;   // context
  };
  static Result<PlacePattern> Compile(const Parts& parts);

  struct Match {
    std::size_t begin = 0;
    std::size_t end = 0;
  };
  // The match at `place` of valid UTF-8. The work is bounded: a pattern that takes too many steps does not match.
  std::optional<Match> At(std::string_view text, std::size_t place) const;

  // The characters that can stand in front of the place, sorted, 0 for the beginning of the text; nullopt when any can.
  // These and the next are for choosing among many patterns.
  const std::optional<std::u32string>& preceders() const { return preceders_; }
  // Those that can stand in front of the Han ideographs and numbers before the place.
  const std::optional<std::u32string>& openers() const { return openers_; }
  // Those that can stand at the place, 0 for the end of the text.
  const std::optional<std::u32string>& beginnings() const { return beginnings_; }
  // Those that can stand behind the first one at the place, likewise.
  const std::optional<std::u32string>& seconds() const { return seconds_; }
  // Those that can stand directly behind the digits, points, commas and scale words at the place.
  const std::optional<std::u32string>& followers() const { return followers_; }
  // The character that ends at `place`; 0 at the beginning of the text.
  static char32_t PrecederAt(std::string_view text, std::size_t place);
  // The last character before `place` that is neither Han nor of a number; nullopt when it is far away.
  static std::optional<char32_t> OpenerAt(std::string_view text, std::size_t place);
  static char32_t SecondAt(std::string_view text, std::size_t place);
  static char32_t FollowerAt(std::string_view text, std::size_t place);

  enum class Op : std::uint8_t { kCharacter, kClass, kSplit, kJump, kLineBegin, kLineEnd, kMark, kDone };
  struct Instruction {
    Op op = Op::kDone;
    char32_t character = 0;  // of kCharacter
    int value = 0;           // of kClass an index; of kJump and kSplit the distance to go
    int other = 0;           // of kSplit the distance to try when the first fails
  };
  using Program = std::vector<Instruction>;
  struct CharacterClass {
    std::vector<std::pair<char32_t, char32_t>> ranges;
    bool han = false;
    bool negated = false;
    std::bitset<128> ascii;  // those of ASCII once more, for speed
    bool Has(char32_t character) const {
      return character < ascii.size() ? ascii.test(character) : HasAnywhere(character);
    }
    bool HasAnywhere(char32_t character) const;
  };

 private:
  Program left_, right_;
  std::vector<CharacterClass> classes_;
  std::optional<std::u32string> preceders_, openers_, beginnings_, seconds_, followers_;
};

}  // namespace heyan
