#include "lexicon/project_wording.h"

#include <array>
#include <utility>

namespace heyan {
namespace {

constexpr auto kStates = std::to_array<std::pair<std::string_view, ProjectState>>({
    {"prepared", ProjectState::kPrepared},
    {"begun", ProjectState::kBegun},
    {"underway", ProjectState::kUnderway},
    {"done", ProjectState::kDone},
});

}  // namespace

std::string_view ToString(ProjectState state) { return kStates[static_cast<std::size_t>(state)].first; }

ProjectWording LoadProjectWording(const yaml::Node& root, NodeReader* reader) {
  ProjectWording wording;
  for (const yaml::Node& item : reader->Items(root, "states")) {
    int state = static_cast<int>(reader->Choice(kStates, item, "state", ProjectState::kDone));
    for (const std::string& word : reader->Texts(item, "headings")) wording.headings.Add(word, state);
    for (const std::string& word : reader->Texts(item, "before")) wording.before.Add(word, state);
    for (const std::string& word : reader->Texts(item, "after")) wording.after.Add(word, state);
  }
  for (const std::string& word : reader->Texts(root, "generic")) wording.generic.Add(word, 0);
  for (const std::string& word : reader->Texts(root, "parts")) wording.parts.Add(word, 0);
  for (const std::string& word : reader->Texts(root, "lead")) wording.lead.Add(word, 0);
  return wording;
}

}  // namespace heyan
