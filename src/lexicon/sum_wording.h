// How totals and their parts are told (合计与分项); the fields are the keys of rules/lexicon/partitions.yaml.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "lexicon/node_reader.h"
#include "text/phrase_matcher.h"

namespace heyan {

// A closed partition (完备划分): 税收收入 + 非税收入 leave nothing out.
struct Partition {
  PhraseMatcher wholes;
  PhraseMatcher words;  // ids count the members
  int members = 0;
  bool is_told_apart = false;  // whole and parts are told in different places too
};

struct SumWording {
  PhraseMatcher openers;  // id 1: only some parts follow; 2: opens nothing
  PhraseMatcher views, view_ends;
  PhraseMatcher changes, others, fresh, more, means, all_of, nameless;
  PhraseMatcher grand_totals, plus, minus, no_plus, no_addends;
  PhraseMatcher added, in_all;
  std::vector<Partition> partitions;

  // Whether the names are those of the members of a closed partition of the whole, each told apart from the others.
  struct Division {
    bool is_disjoint = false;  // all names are of different members
    bool is_complete = false;  // … and no member is missing
  };
  Division DivisionOf(std::string_view whole, const std::vector<std::string_view>& names) const;
};

// Reads partitions.yaml; what does not fit is told to the reader.
SumWording LoadSumWording(const yaml::Node& root, NodeReader* reader);

}  // namespace heyan
