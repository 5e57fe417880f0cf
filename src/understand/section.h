// What the headings above a block say of its figures (章节语境).
#pragma once

#include <vector>

#include "lexicon/lexicon.h"
#include "model/report.h"

namespace heyan {

struct SectionContext {
  FactStatus status = FactStatus::kUnknown;
  FactStatus guess = FactStatus::kUnknown;  // where `status` is kUnknown: what most figures there are
  int guess_year = 0;                       // where neither the heading nor the text says a year; 0: unknown
  int year = 0;                             // 0: unknown
  bool mixed = false;       // the heading names one year and several: paragraphs say which of them they speak of
  bool many_years = false;  // a section on several years: no single year is the default
  Period years;             // those years; year 0 when the heading does not say which
};

// One context a block. A heading's year is the one it prints, else the report's year for its status.
std::vector<SectionContext> ReadSections(const Report& report, const Lexicon& lexicon);

// The first "20xx年" of folded text; 0 when there is none.
int FirstPrintedYear(std::string_view text);

}  // namespace heyan
