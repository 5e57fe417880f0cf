// Completes the facts of a block: what each figure says when no indicator of the lexicon stands directly beside it.
#pragma once

#include <string_view>
#include <vector>

#include "lexicon/lexicon.h"
#include "model/report.h"
#include "understand/own_places.h"
#include "understand/quantity_reader.h"
#include "understand/report_names.h"

namespace heyan {

// `facts` are those of `figures`, one each, as BlockReader left them: facts with an indicator keep it. The others get the
// indicator or subject their clause names, or that the figure before them in the sentence had (growth after a level); every
// fact gets its owner when one is named. What is filled in here is marked kInferred unless it stands beside the figure:
// checks that compare facts do not rest on it.
// `box_title` is the title of the box the block stands in, empty outside boxes.
void CompleteFacts(std::string_view text, std::string_view box_title, const std::vector<ReadQuantity>& figures,
                   const ReportNames& names, const OwnPlaces& places, const Lexicon& lexicon, Report* report,
                   std::size_t first_fact);

}  // namespace heyan
