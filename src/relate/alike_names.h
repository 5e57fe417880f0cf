// Names of which one is the other with more words (一事两称): 高新技术企业数 in a table, 认定高新技术企业 in the text.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "lexicon/lexicon.h"
#include "model/report.h"

namespace heyan {

// What a fact is called, taken apart.
struct AlikeName {
  int fact = -1;                           // index into Report::facts
  std::u32string core;                     // without the words that may be left out, marks and blanks
  std::vector<std::pair<int, int>> marks;  // groups of AlikeWording and their members, sorted
  std::vector<std::string> deeds;          // modifiers that are in no group, sorted
};

class AlikeNamer {
 public:
  // What is told of fewer characters is told of many things.
  static constexpr std::size_t kFewestCharacters = 4;

  // Both outlive the namer.
  AlikeNamer(const Report& report, const Lexicon& lexicon) : report_(report), lexicon_(lexicon) {}

  // The names by which the fact may be told elsewhere: its own with its owner's, and what things of any kind were
  // recognised as. None when they are too short.
  std::vector<AlikeName> NamesOf(int fact) const;
  // Whether the fact is of what came new: 新增, 新认定.
  bool IsNew(int fact) const;
  // How many characters and words one says more than the other; nullopt when none is the other with more words.
  std::optional<int> DistanceOf(const AlikeName& a, const AlikeName& b) const;

 private:
  bool IsOwned(const Fact& fact) const;
  AlikeName OwnName(int fact) const;
  void Take(std::string_view text, AlikeName* name) const;
  void TakeMark(int id, AlikeName* name) const;
  void TakeModifier(const std::string& modifier, AlikeName* name) const;
  std::string_view NamedIn(const std::string& modifier, std::string_view thing) const;
  std::optional<int> MarksBetween(const AlikeName& a, const AlikeName& b) const;

  const Report& report_;
  const Lexicon& lexicon_;
};

}  // namespace heyan
