// Where a report says how far a project is (项目状态): 建成甲水库、乙大桥; 甲水库等3个项目竣工; 竣工项目：共3个。甲水库、乙大桥.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lexicon/lexicon.h"
#include "lexicon/project_wording.h"
#include "model/report.h"
#include "text/text_range.h"

namespace heyan {

// What a part of a report speaks of.
enum class ReportPart { kReview, kManyYears, kPlan, kUnknown };

struct ProjectMention {
  int block = -1;    // index into Report::blocks
  TextRange range;   // of the name, in the block's text
  TextRange clause;  // it stands in
  std::string name;  // without 项目 and 工程 at its end, which tell nothing
  ProjectState state = ProjectState::kDone;
  ReportPart part = ReportPart::kUnknown;
};

// In document order. Names that are no more than common words (污水处理厂) are left out.
std::vector<ProjectMention> FindProjectMentions(const Report& report, const Lexicon& lexicon);

// Some of the name is no common wording: 污水处理厂 is none.
bool IsProperName(std::string_view name, const SpellingWording& spelling);
// Characters of UTF-8.
std::size_t CharacterCount(std::string_view text);

// What each block speaks of, by the heading of its section, the year a box prints, or the facts there.
std::vector<ReportPart> PartsOfBlocks(const Report& report, const Lexicon& lexicon);

}  // namespace heyan
