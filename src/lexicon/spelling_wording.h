// What makes two spellings of one name alike (两处写法不一); the fields are the keys of rules/lexicon/spelling.yaml.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "lexicon/node_reader.h"
#include "text/phrase_matcher.h"

namespace heyan {

// Why one character may stand where another one is meant.
enum class Likeness { kNone, kSound, kNearSound, kShape };

class SpellingWording {
 public:
  Likeness LikenessOf(char32_t a, char32_t b) const;
  // 区 and 园: both may end the name of one place.
  bool EndOnePlace(char32_t a, char32_t b) const { return HavePair(place_endings_, a, b); }
  // 实验 and 试验: both words are right.
  bool AreBothRight(char32_t a, char32_t b) const { return HavePair(both_right_, a, b); }
  // A word of its own, or one that tells members of a series apart.
  bool IsLoose(char32_t character) const { return loose_.contains(character); }
  // The two characters stand together in many reports.
  bool IsCommon(char32_t first, char32_t second) const;
  // Words that look like slips of commoner ones.
  const PhraseMatcher& words() const { return words_; }
  // 乡, 镇: a name of a place may be told with it or without.
  bool IsPlaceWord(char32_t character) const { return place_words_.contains(character); }
  // Words that short forms of a name leave out: 公路.
  const PhraseMatcher& short_forms() const { return short_forms_; }

 private:
  friend SpellingWording LoadSpellingWording(const yaml::Node& root, NodeReader* reader);
  using Groups = std::vector<std::u32string>;
  static bool HavePair(const Groups& groups, char32_t a, char32_t b);

  std::unordered_map<char32_t, int> sound_, near_sound_;
  Groups shapes_, place_endings_, both_right_;
  std::u32string loose_, place_words_;
  std::unordered_map<char32_t, std::u32string> followers_;  // sorted
  PhraseMatcher words_, short_forms_;
};

// Reads spelling.yaml; what does not fit is told to the reader.
SpellingWording LoadSpellingWording(const yaml::Node& root, NodeReader* reader);

}  // namespace heyan
