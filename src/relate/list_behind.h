// A list behind the count of it (计数在前的列举): 3个项目：甲、乙、丙; 三大工程，分别是甲、乙和丙; 2个（甲、乙）.
#pragma once

#include <optional>

#include "relate/counted_list.h"
#include "relate/stated_count.h"

namespace heyan {

// The list behind a count of a sentence; CountedList::text is left to the caller.
std::optional<CountedList> ReadListBehind(const FigureText& figures, TextRange sentence, const StatedCount& count,
                                          const Lexicon& lexicon);

}  // namespace heyan
