// What the lexicon knows of numbers that are no plain figures (数字名称): rules/lexicon/names.yaml.
#pragma once

#include <string>
#include <vector>

#include "lexicon/node_reader.h"
#include "model/number.h"
#include "text/regex.h"
#include "text/regex_set.h"

namespace heyan {

// Stands in the searched text where the number begins; patterns write it as @.
inline constexpr char kNumberMark = '\x01';
// Stands at an end where the searched text was cut, so that ^ and $ do not match there.
inline constexpr char kCutMark = '\x02';

// One entry of names.yaml.
struct NumberName {
  std::string name_class;
  NumberClass number_class = NumberClass::kName;
  bool weak = false;     // counts only when the number is no time and has no unit
  bool may_cut = false;  // the digits may go on behind the name: 图42021年
  Regex pattern;         // group 1 is the name itself, what stands around it its context
};

struct NameWording {
  std::vector<NumberName> entries;  // the first that matches counts
  RegexSet all;                     // the patterns of `entries`, at the same indices
};

// Reads names.yaml; problems go to the reader.
void LoadNames(const yaml::Node& root, NodeReader* reader, NameWording* names);

}  // namespace heyan
