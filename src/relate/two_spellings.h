// Two spellings of one name (两处写法不一): a rare wording one slip away from a usual one of the same text.
//
// Shapes: 炙炎动力 beside 炙焱动力 (a character that looks or sounds alike, in four that are else equal), 散污乱 beside
// 散乱污 (neighbours swapped), 重冶有研 beside 有研重冶 (halves swapped), 铝用碳材料 beside 铝用炭材料 (alike in a long row of
// equal characters, of which some are no common wording). What stands together in many reports is no slip, nor what stands in
// this text elsewhere too.
#pragma once

#include <vector>

#include "lexicon/spelling_wording.h"
#include "relate/character_text.h"
#include "relate/slip.h"

namespace heyan {

// In the order of the text.
std::vector<TwoSpellings> FindTwoSpellings(const CharacterText& text, const SpellingWording& wording,
                                           const PhraseMatcher& owner_endings);

}  // namespace heyan
