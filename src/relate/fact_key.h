// What two statements must share to be of one fact, besides what they are about (可比条件).
#pragma once

#include <string>
#include <tuple>

#include "lexicon/lexicon.h"
#include "model/report.h"

namespace heyan {

// Scope, year, part of the year, status, base, measure.
using CommonKey = std::tuple<std::string, int, std::string, FactStatus, std::string, std::string>;

// What is known of the fact well enough to be looked at beside another one, however it is known.
bool IsTold(const Fact& fact);
// Units that convert into each other stand for one measure; figures of other forms never meet.
std::string MeasureOf(const Quantity& quantity, const Lexicon& lexicon);
CommonKey CommonKeyOf(const Report& report, const Fact& fact, const Lexicon& lexicon);
// The same without a scope that was only named before, and with all things that are counted as one measure: a table need not
// print 家.
CommonKey LooseKeyOf(const Report& report, const Fact& fact, const Lexicon& lexicon);

}  // namespace heyan
