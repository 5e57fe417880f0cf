// The shipped rules and lexicon, loaded once for all tests.
#pragma once

#include <gtest/gtest.h>

#include "app/knowledge.h"

namespace heyan::test {

inline const Knowledge& ShippedKnowledge() {
  static const Knowledge kKnowledge = [] {
    std::vector<yaml::Problem> problems;
    std::optional<Knowledge> loaded = LoadKnowledge({}, *MakeDiskFileSystem(), &problems);
    for (const yaml::Problem& problem : problems) ADD_FAILURE() << problem.path << ": " << problem.message.en;
    return loaded ? std::move(*loaded) : Knowledge{};
  }();
  return kKnowledge;
}

inline const Lexicon& ShippedLexicon() { return ShippedKnowledge().lexicon; }

}  // namespace heyan::test
