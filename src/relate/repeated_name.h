// A name that stands twice in one list (重复列举).
#pragma once

#include <vector>

#include "lexicon/lexicon.h"
#include "relate/figure_text.h"
#include "text/text_range.h"

namespace heyan {

struct RepeatedName {
  int text = 0;
  TextRange first, second;
};
std::vector<RepeatedName> FindRepeatedNames(const std::vector<FigureText>& texts, const Lexicon& lexicon);

}  // namespace heyan
