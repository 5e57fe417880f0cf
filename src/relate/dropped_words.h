// Names of which one has one or two characters more (多字少字): 武陵山乡角帮寨村 and 武陵山角帮寨村. Three characters on both sides
// are equal, and on both sides some of them are no common wording.
#pragma once

#include <vector>

#include "lexicon/spelling_wording.h"
#include "relate/character_text.h"
#include "relate/slip.h"
#include "relate/text_marks.h"

namespace heyan {

// In the order of the text. `rare` is the longer name, which stands no oftener than the shorter one.
std::vector<TwoSpellings> FindDroppedWords(const CharacterText& text, const TextMarks& marks,
                                           const SpellingWording& wording);

}  // namespace heyan
