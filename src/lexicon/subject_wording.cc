#include "lexicon/subject_wording.h"

#include <array>
#include <utility>

#include "text/utf8.h"

namespace heyan {

SubjectWording LoadSubjectWording(const yaml::Node& root, NodeReader* reader) {
  SubjectWording wording;
  auto lists =
      std::to_array<std::pair<std::string_view, PhraseMatcher*>>({{"reporting", &wording.reporting},
                                                                  {"actions", &wording.actions},
                                                                  {"linking", &wording.linking},
                                                                  {"continuing", &wording.continuing},
                                                                  {"ending", &wording.ending},
                                                                  {"kept", &wording.kept},
                                                                  {"rising", &wording.rising},
                                                                  {"falling", &wording.falling},
                                                                  {"reaching", &wording.reaching},
                                                                  {"purposes", &wording.purposes},
                                                                  {"share_nouns", &wording.share_nouns},
                                                                  {"measure_endings", &wording.measure_endings},
                                                                  {"breaks", &wording.breaks},
                                                                  {"adverbs", &wording.adverbs},
                                                                  {"capacities", &wording.capacities},
                                                                  {"bare_measures", &wording.bare_measures},
                                                                  {"share_of", &wording.share_of},
                                                                  {"share_names", &wording.share_names},
                                                                  {"share_endings", &wording.share_endings},
                                                                  {"compared_with", &wording.compared_with},
                                                                  {"ranked", &wording.ranked},
                                                                  {"starting", &wording.starting},
                                                                  {"than", &wording.than},
                                                                  {"usual_bases", &wording.usual_bases},
                                                                  {"owner_endings", &wording.owner_endings},
                                                                  {"owned", &wording.owned},
                                                                  {"references", &wording.references},
                                                                  {"accounts", &wording.accounts},
                                                                  {"account_items", &wording.account_items},
                                                                  {"generic", &wording.generic},
                                                                  {"whole_endings", &wording.whole_endings},
                                                                  {"joints", &wording.joints},
                                                                  {"shared_endings", &wording.shared_endings},
                                                                  {"rates", &wording.rates},
                                                                  {"ranking_lists", &wording.ranking_lists},
                                                                  {"transfers", &wording.transfers},
                                                                  {"uses", &wording.uses},
                                                                  {"incomplete", &wording.incomplete},
                                                                  {"unfinished", &wording.unfinished},
                                                                  {"places_counted", &wording.places_counted},
                                                                  {"addressing", &wording.addressing},
                                                                  {"sector_endings", &wording.sector_endings},
                                                                  {"account_levels", &wording.account_levels},
                                                                  {"place_endings", &wording.place_endings},
                                                                  {"counted_owners", &wording.counted_owners},
                                                                  {"totals", &wording.totals},
                                                                  {"short_nouns", &wording.short_nouns},
                                                                  {"growth_nouns", &wording.growth_nouns},
                                                                  {"funds", &wording.funds},
                                                                  {"sector_structures", &wording.sector_structures}});
  for (const auto& [key, matcher] : lists) {
    for (const std::string& word : reader->Texts(root, key)) matcher->Add(FoldWidth(word), 0);
  }
  for (const PhraseMatcher* inside : {&wording.starting, &wording.reaching, &wording.share_of, &wording.compared_with,
                                      &wording.than, &wording.breaks, &wording.growth_nouns}) {
    wording.inside_clause.Add(inside->beginnings());
  }
  wording.sectors = reader->Texts(root, "sectors");
  wording.completion = reader->Pattern(root, "completion", false);
  return wording;
}

}  // namespace heyan
