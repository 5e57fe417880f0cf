#include "lexicon/count_wording.h"

#include <array>
#include <utility>

#include "text/utf8.h"

namespace heyan {

CountWording LoadCountWording(const yaml::Node& root, NodeReader* reader) {
  CountWording wording;
  auto lists =
      std::to_array<std::pair<std::string_view, PhraseMatcher*>>({{"classifiers", &wording.classifiers},
                                                                  {"measures", &wording.measures},
                                                                  {"heads", &wording.heads},
                                                                  {"restarts", &wording.restarts},
                                                                  {"open_ends", &wording.open_ends},
                                                                  {"list_leads", &wording.list_leads},
                                                                  {"bracket_stops", &wording.bracket_stops},
                                                                  {"rest_words", &wording.rest_words},
                                                                  {"topics", &wording.topics},
                                                                  {"announcing", &wording.announcing},
                                                                  {"finished", &wording.finished},
                                                                  {"joints", &wording.joints},
                                                                  {"respectively", &wording.respectively},
                                                                  {"together", &wording.together},
                                                                  {"verbs", &wording.verbs},
                                                                  {"references", &wording.references},
                                                                  {"deeds", &wording.deeds},
                                                                  {"counted_ends", &wording.counted_ends},
                                                                  {"numbered_names", &wording.numbered_names}});
  for (const auto& [key, matcher] : lists) {
    for (const std::string& word : reader->Texts(root, key)) matcher->Add(FoldWidth(word), 0);
  }
  for (const std::string& word : reader->Texts(root, "no_leads")) {
    wording.list_leads.Add(FoldWidth(word), CountWording::kNoLead);
  }
  // The id of such a word is how many names it stands for.
  auto several = std::to_array<std::pair<std::string_view, int>>(
      {{"two_in_one", 2}, {"three_in_one", 3}, {"four_in_one", 4}, {"five_in_one", 5}});
  for (const auto& [key, names] : several) {
    for (const std::string& word : reader->Texts(root, key)) wording.pairs.Add(FoldWidth(word), names);
  }
  return wording;
}

}  // namespace heyan
