// How running text names what a figure says (主语); the fields are the keys of rules/lexicon/subjects.yaml.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "lexicon/node_reader.h"
#include "text/phrase_matcher.h"
#include "text/regex.h"

namespace heyan {

struct SubjectWording {
  PhraseMatcher reporting, actions, linking, continuing, ending, kept, rising, falling, reaching, purposes, share_nouns,
      measure_endings, breaks, adverbs, capacities, bare_measures;
  PhraseMatcher share_of, share_names, share_endings, compared_with, starting, ranked, than, usual_bases;
  std::optional<Regex> completion;
  PhraseMatcher owner_endings, references, accounts, account_items, owned, generic, whole_endings, joints,
      shared_endings, rates, ranking_lists, transfers, uses, incomplete, places_counted, unfinished, addressing,
      sector_endings, account_levels, place_endings, counted_owners, totals, short_nouns, growth_nouns, funds,
      sector_structures;
  std::vector<std::string> sectors;

  // 市级 of 市级一般公共预算…, 市级支出…: `word`, which ends at `end`, is the level of an account of a budget.
  bool IsLevelOfAccount(std::string_view word, std::string_view text, std::size_t end) const {
    return account_levels.Has(word) &&
           (accounts.LongestAt(text, end).length > 0 || account_items.LongestAt(text, end).length > 0);
  }

  // Where one of the words may begin that are looked for anywhere in the clause before a figure.
  PhraseBeginnings inside_clause;
};

// Reads subjects.yaml; what does not fit is told to the reader.
SubjectWording LoadSubjectWording(const yaml::Node& root, NodeReader* reader);

}  // namespace heyan
