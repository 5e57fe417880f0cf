// How names of one thing may differ (一事两称); the fields are the keys of rules/lexicon/alike.yaml.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "lexicon/node_reader.h"
#include "text/phrase_matcher.h"

namespace heyan {

struct AlikeWording {
  // Ids of words that may be left out, and of words that only begin like others.
  static constexpr int kLight = 0, kKept = 1, kMarks = 2;

  // 新增, 新认定: the first member of the first group.
  static constexpr std::pair<int, int> kNew = {0, 0};

  PhraseMatcher words;        // ids: those above, from kMarks on an index into `marks`
  PhraseMatcher planned;      // light in names of targets
  PhraseMatcher given;        // before what things were recognised as
  std::u32string place_ends;  // characters that names of places end with: another place is another fact
  // A group and which of its members; names with one of the first groups agree in it where both say one of it, in the others
  // they say the same or both nothing.
  std::vector<std::pair<int, int>> marks;
  int open_groups = 0;  // the first groups
};

// Reads alike.yaml; what does not fit is told to the reader.
AlikeWording LoadAlikeWording(const yaml::Node& root, NodeReader* reader);

}  // namespace heyan
