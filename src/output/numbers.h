// What heyan made of every number of a report (heyan parse --explain-numbers): for the editors of the lexicon.
#pragma once

#include <string>

#include "base/localized.h"
#include "model/report.h"

namespace heyan {

// A table for the terminal, ended by a summary and by the numbers that were not understood, the commonest context first.
std::string WriteNumbersText(const Report& report, Language language, bool color);

// One JSON document, schema heyan.numbers/1.
std::string WriteNumbersJson(const Report& report);

}  // namespace heyan
