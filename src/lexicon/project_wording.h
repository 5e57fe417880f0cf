// How reports tell how far a project is (项目状态); the fields are the keys of rules/lexicon/projects.yaml.
#pragma once

#include <string>
#include <vector>

#include "lexicon/node_reader.h"
#include "text/phrase_matcher.h"

namespace heyan {

// How far a project is, in the order of its life (状态).
enum class ProjectState { kPrepared, kBegun, kUnderway, kDone };

struct ProjectWording {
  // Ids are ProjectState values.
  PhraseMatcher headings;  // 竣工项目：, before a list of projects
  PhraseMatcher before;    // 建成A、B
  PhraseMatcher after;     // A、B等3个项目建成
  PhraseMatcher generic;   // 项目, 工程: at the end of a name, tell nothing
  PhraseMatcher parts;     // 一期, 标段, 主体, 1号机组: a part of a project has a state of its own
  PhraseMatcher lead;      // 推动, 重庆市, at the beginning of a name
};

std::string_view ToString(ProjectState state);

// Reads projects.yaml; what does not fit is told to the reader.
ProjectWording LoadProjectWording(const yaml::Node& root, NodeReader* reader);

}  // namespace heyan
