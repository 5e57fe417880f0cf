// Long rows of equal characters with one in them that looks or sounds alike (长名称一字之差): 铝用碳材料 and 铝用炭材料,
// 建桥C区拓展区 and 建桥C区拓展园. Both may stand once, and both characters may make good words: the length of what is equal, some
// of which is no common wording, is the proof.
#pragma once

#include <vector>

#include "lexicon/spelling_wording.h"
#include "relate/character_text.h"
#include "relate/slip.h"
#include "relate/text_marks.h"

namespace heyan {

std::vector<TwoSpellings> FindLikeNames(const CharacterText& text, const TextMarks& marks,
                                        const SpellingWording& wording);

}  // namespace heyan
