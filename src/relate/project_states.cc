#include "relate/project_states.h"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <utility>

namespace heyan {
namespace {

constexpr std::size_t kFewestOfShared = 24;  // bytes of a name that may stand behind its owner's
constexpr std::size_t kMostOfOwner = 36;
constexpr std::size_t kMostMentions = 40;  // of one project that are compared

StateConflict ConflictInReview(ProjectState a, ProjectState b) {
  if ((a == ProjectState::kDone) == (b == ProjectState::kDone)) return StateConflict::kNone;
  ProjectState other = a == ProjectState::kDone ? b : a;
  return other == ProjectState::kBegun ? StateConflict::kDoneAndBegun : StateConflict::kDoneAndNotDone;
}

StateConflict ConflictAcross(ProjectState review, ProjectState plan) {
  if (review != ProjectState::kDone) return StateConflict::kNone;
  switch (plan) {
    case ProjectState::kPrepared:
    case ProjectState::kBegun:
      return StateConflict::kDoneThenBegun;
    case ProjectState::kUnderway:
      return StateConflict::kDoneThenGoingOn;
    case ProjectState::kDone:
      break;
  }
  return StateConflict::kDoneTwice;
}

StateConflict ConflictOf(const ProjectMention& a, const ProjectMention& b) {
  if (a.part == ReportPart::kReview && b.part == ReportPart::kReview) return ConflictInReview(a.state, b.state);
  if (a.part == ReportPart::kReview && b.part == ReportPart::kPlan) return ConflictAcross(a.state, b.state);
  if (a.part == ReportPart::kPlan && b.part == ReportPart::kReview) return ConflictAcross(b.state, a.state);
  bool is_planned = a.part == ReportPart::kPlan && b.part == ReportPart::kPlan;
  bool is_done_once = (a.state == ProjectState::kDone) != (b.state == ProjectState::kDone);
  return is_planned && is_done_once ? StateConflict::kPlannedTwice : StateConflict::kNone;
}

bool AreOneClause(const ProjectMention& a, const ProjectMention& b) {
  return a.block == b.block && a.clause == b.clause;
}

// Mentions by project, as indices; the names that end in another one go with it.
std::vector<std::vector<int>> ByProject(const std::vector<ProjectMention>& mentions) {
  std::map<std::string, std::vector<int>, std::less<>>
      by_ending;  // names read backwards, so that endings stand together
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    std::string name(mentions[i].name.rbegin(), mentions[i].name.rend());
    by_ending[name].push_back(static_cast<int>(i));
  }
  std::vector<std::vector<int>> projects;
  std::string_view ending;
  for (const auto& [name, indices] : by_ending) {
    bool is_owned =
        ending.size() >= kFewestOfShared && name.starts_with(ending) && name.size() - ending.size() <= kMostOfOwner;
    if (!is_owned) {
      projects.emplace_back();
      ending = name;
    }
    projects.back().insert(projects.back().end(), indices.begin(), indices.end());
  }
  return projects;
}

TwoStates WeightiestOf(const std::vector<int>& project, const std::vector<ProjectMention>& mentions) {
  TwoStates found;
  std::pair<int, int> at;
  std::size_t count = std::min(project.size(), kMostMentions);
  for (std::size_t i = 0; i < count; ++i) {
    for (std::size_t j = i + 1; j < count; ++j) {
      const ProjectMention& a = mentions[project[i]];
      const ProjectMention& b = mentions[project[j]];
      StateConflict conflict = AreOneClause(a, b) ? StateConflict::kNone : ConflictOf(a, b);
      bool is_weightier = found.conflict == StateConflict::kNone || conflict < found.conflict;
      if (conflict == StateConflict::kNone || !is_weightier) continue;
      found.conflict = conflict;
      at = {project[i], project[j]};
    }
  }
  if (found.conflict == StateConflict::kNone) return found;
  found.mentions = {mentions[at.first], mentions[at.second]};
  for (std::size_t i = 0; i < count; ++i) {
    if (project[i] != at.first && project[i] != at.second) found.mentions.push_back(mentions[project[i]]);
  }
  return found;
}

}  // namespace

std::vector<TwoStates> FindTwoStates(const Report& report, const Lexicon& lexicon) {
  std::vector<ProjectMention> mentions = FindProjectMentions(report, lexicon);
  std::vector<TwoStates> all;
  for (std::vector<int>& project : ByProject(mentions)) {
    std::ranges::sort(project);
    TwoStates found = WeightiestOf(project, mentions);
    if (found.conflict != StateConflict::kNone) all.push_back(std::move(found));
  }
  std::ranges::sort(all, [](const TwoStates& a, const TwoStates& b) {
    const ProjectMention& first = a.mentions.front();
    const ProjectMention& second = b.mentions.front();
    return std::pair(first.block, first.range.begin) < std::pair(second.block, second.range.begin);
  });
  return all;
}

}  // namespace heyan
