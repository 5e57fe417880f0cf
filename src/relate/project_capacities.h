// The capacity of one project told twice (项目产能): 甲公司60万吨小麦加工 here, 甲公司80万吨粮食加工 there.
//
// Shapes: a name of a firm or place, or none; 年产, 年出栏, …, or none; a figure; words of the product up to 项目, 生产线, 等 or a
// mark: 乙牧业年出栏400万羽肉鸭项目, 丙集团20万头生猪养殖, 年产3000万方岩棉吸音板项目.
#pragma once

#include <string>
#include <vector>

#include "lexicon/lexicon.h"
#include "model/examined.h"
#include "relate/figure_text.h"
#include "text/phrase_matcher.h"

namespace heyan {

// The words of a rule, which are plain phrases.
struct CapacityWording {
  PhraseMatcher lead;     // 投产: before the name
  PhraseMatcher before;   // 年产: between the name and the figure
  PhraseMatcher behind;   // 每年: between the figure and the product
  PhraseMatcher ends;     // 项目: the product ends there
  PhraseMatcher changes;  // 扩建, 二期: another project, or another stage of it
  PhraseMatcher units;    // 方: a unit that stands for several
};

struct ProjectCapacity {
  const FigureText* text = nullptr;
  TextRange range;                  // of the item, from the name to the end of the product
  int quantity = -1;                // index into Report::quantities
  std::string name, verb, product;  // name and verb may be empty
  std::string change;               // 二期, 扩建: it is of a part or a stage
  bool has_loose_unit = false;      // 方: 平方米 or 立方米
  bool is_daily = false;            // of a day, not of a year
};

// In document order; those whose names are no more than common words are left out.
std::vector<ProjectCapacity> FindProjectCapacities(const std::vector<FigureText>& texts, const Report& report,
                                                   const Lexicon& lexicon, const CapacityWording& wording);

// Two places that tell of one project; indices into the capacities.
struct SameProject {
  int first = 0, second = 0;
  Fit fit = Fit::kUndecided;  // kFails: names and products are the same; kDoubtful: the products are alike
};

// Each place with the next one of its project.
std::vector<SameProject> PairCapacities(const std::vector<ProjectCapacity>& capacities, const Report& report);

}  // namespace heyan
