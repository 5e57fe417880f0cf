// All numbers of a report, read once and listed in document order.
#pragma once

#include <vector>

#include "lexicon/lexicon.h"
#include "model/report.h"
#include "understand/number_reader.h"

namespace heyan {

// The folded text and the numbers of every block of running text, headings and captions among them, by index of
// Report::blocks.
std::vector<ReadNumbers> ReadBlockNumbers(const Report& report, const Lexicon& lexicon);

// Fills Report::numbers and Report::names with those of the blocks and of all table cells. To be called when Report::quantities is
// complete and in document order: a number finds its quantity there by its place. Figures of tables that hold no
// indicators have none.
void ListNumbers(const std::vector<ReadNumbers>& blocks, const Lexicon& lexicon, Report* report);

}  // namespace heyan
