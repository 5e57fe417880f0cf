// How lists, their stated counts and numbers in a row are worded (列举、计数与编号); the fields are the keys of
// rules/lexicon/counts.yaml.
#pragma once

#include "lexicon/node_reader.h"
#include "text/phrase_matcher.h"

namespace heyan {

struct CountWording {
  static constexpr int kNoLead = 1;  // the id of words in list_leads that only begin like one

  PhraseMatcher classifiers, measures, heads, restarts, open_ends, list_leads, bracket_stops, rest_words, topics,
      announcing, finished, joints, pairs, respectively, together, verbs, references, numbered_names, deeds,
      counted_ends;
};

// Reads counts.yaml; what does not fit is told to the reader.
CountWording LoadCountWording(const yaml::Node& root, NodeReader* reader);

}  // namespace heyan
