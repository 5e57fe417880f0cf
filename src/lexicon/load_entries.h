// Loads the entries (词条) of the lexicon that have names: indicators and units.
#pragma once

#include <vector>

#include "lexicon/lexicon.h"
#include "lexicon/node_reader.h"

namespace heyan {

// Reads indicators.yaml. `matcher` gets all names, under the indexes of the entries. A name that two entries have, or one
// entry twice, is a problem.
std::vector<IndicatorEntry> LoadIndicators(const yaml::Node& root, NodeReader* reader, PhraseMatcher* matcher);

// Reads units.yaml; also a problem: a dimension that is not declared there, and a base that is no unit, turns into
// another itself or is of another dimension.
// `spoken` gets all names and the words of `spoken`.
std::vector<UnitEntry> LoadUnits(const yaml::Node& root, NodeReader* reader, PhraseMatcher* matcher,
                                 PhraseMatcher* spoken);

}  // namespace heyan
