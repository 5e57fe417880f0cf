// What heyan knows when it runs: rules and lexicon, built in or the user's own.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/file_system.h"
#include "lexicon/lexicon.h"
#include "rules/rule_set.h"
#include "yaml/node.h"

namespace heyan {

// Rule files larger than this are refused.
inline constexpr std::uint64_t kMaxRuleBytes = 4ULL << 20U;

struct Knowledge {
  RuleSet rules;
  Lexicon lexicon;
};

// Loads the built-in packs and then every --rules path (a file, or a folder with packs and perhaps lexicon/ and profiles/;
// a lexicon file of a user replaces the built-in one of its name). All problems of all files are appended; nullopt when
// there is any.
std::optional<Knowledge> LoadKnowledge(const std::vector<std::string>& rule_paths, const FileSystem& files,
                                       std::vector<yaml::Problem>* problems);

}  // namespace heyan
