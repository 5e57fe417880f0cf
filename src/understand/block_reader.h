// The figures and facts of one block of running text.
#pragma once

#include "lexicon/lexicon.h"
#include "model/report.h"
#include "understand/number_reader.h"
#include "understand/own_places.h"
#include "understand/report_names.h"
#include "understand/section.h"

namespace heyan {

// What is known of a block before its words are read.
struct BlockContext {
  int block = 0;  // index into Report::blocks
  SectionContext section;
  int structural_year = 0;     // of the heading of its box; 0: none
  std::string level;           // or zone, of the part of a budget the block stands in: 市级; empty: the report's own
  std::string box_title;       // of the box it stands in, without label and number; empty outside boxes
  int this_year = 0;           // what 今年 means; 0: unknown
  const ReadNumbers& numbers;  // of the block
  const ReportNames& names;
  const OwnPlaces& places;
  const Lexicon& lexicon;
  const PhraseBeginnings& phrases;  // of names, places and times, and of the words of the lexicon
};

// Reads the block from left to right and appends to the report's quantities and facts: one fact a figure. Its indicator
// stays empty unless every word between a name and the figure is understood. Gives back what the blocks after it are on in a
// section on several years: 五年来 or 一年来 may head the end of a block; year 0: as before.
Period ReadBlock(const BlockContext& context, Report* report);

}  // namespace heyan
