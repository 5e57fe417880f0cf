// Facts of running text (正文事实): where an indicator of the lexicon meets a value.
#pragma once

#include <vector>

#include "lexicon/lexicon.h"
#include "model/report.h"
#include "understand/number_reader.h"
#include "understand/own_places.h"
#include "understand/section.h"

namespace heyan {

// Reads all blocks of running text; `numbers` is what ReadBlockNumbers() gave. Appends to the report's quantities and
// facts. Every figure gets one fact; its indicator stays empty when the words before it are not understood entirely. Names
// of the report's own indicator rows count as known indicators.
void ReadProse(const std::vector<SectionContext>& sections, const OwnPlaces& places,
               const std::vector<ReadNumbers>& numbers, const Lexicon& lexicon, Report* report);

}  // namespace heyan
