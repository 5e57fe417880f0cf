// Names of which one has one or two characters more (多字少字): 武陵山乡角帮寨村 and 武陵山角帮寨村. Three characters on both sides
// are equal, and on both sides some of them are no common wording; or five on the left side, and the right one ends as
// names of owners do: 泠江高新技术产业发展集团 and 泠江高新技术发展集团; or they are short names of a place with the same words behind them:
// 澜桐街区 and 澜桐街片区.
#pragma once

#include <vector>

#include "lexicon/spelling_wording.h"
#include "relate/character_text.h"
#include "relate/slip.h"
#include "relate/text_marks.h"
#include "text/phrase_matcher.h"

namespace heyan {

// In the order of the text. `rare` is the longer name, which stands no oftener than the shorter one.
std::vector<TwoSpellings> FindDroppedWords(const CharacterText& text, const TextMarks& marks,
                                           const SpellingWording& wording, const PhraseMatcher& owner_endings);

}  // namespace heyan
