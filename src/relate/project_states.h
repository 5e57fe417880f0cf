// One project in two states for the same time (项目状态矛盾): 竣工 here, 新开工 there.
//
// Two mentions are of one project when their names are the same, or one is the other behind its owner's name
// (森玛汽车年产35万件汽车外饰). Phases and parts (一期, 标段) have names of their own.
#pragma once

#include <vector>

#include "relate/project_mentions.h"

namespace heyan {

enum class StateConflict {
  kNone,
  kDoneAndNotDone,   // 建成 against 在建, 前期, both of the year under review
  kDoneAndBegun,     // 建成 against 新开工, both of the year under review
  kDoneThenBegun,    // 建成 in the year under review, 新开工 or 前期 in the year planned
  kDoneThenGoingOn,  // … and 续建, 加快推进
  kDoneTwice,        // … and 建成 again
  kPlannedTwice,     // to be done in the year planned, and to be begun or to go on
};

struct TwoStates {
  StateConflict conflict = StateConflict::kNone;
  std::vector<ProjectMention> mentions;  // of one project, in the order of the report; the later state of the two first
};

// One entry a project at most, that of its weightiest conflict.
std::vector<TwoStates> FindTwoStates(const Report& report, const Lexicon& lexicon);

}  // namespace heyan
