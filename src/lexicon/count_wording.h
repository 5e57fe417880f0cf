// How lists, their stated counts and numbers in a row are worded (列举、计数与编号); the fields are the keys of
// rules/lexicon/counts.yaml.
#pragma once

#include "lexicon/node_reader.h"
#include "text/phrase_matcher.h"

namespace heyan {

struct CountWording {
  PhraseMatcher classifiers, measures, heads, restarts, open_ends, list_leads, bracket_stops, rest_words, topics,
      announcing, finished, joints, pairs, respectively, together, verbs, references;
};

// Reads counts.yaml; what does not fit is told to the reader.
CountWording LoadCountWording(const yaml::Node& root, NodeReader* reader);

}  // namespace heyan
