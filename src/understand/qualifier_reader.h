// Reads the words around a figure that move its value (修饰词): 约, 超过, 以上, 左右.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "lexicon/lexicon.h"
#include "understand/quantity_reader.h"

namespace heyan {

// Looks at both sides of [read->core_begin, read->core_end) of `text` and at [inside_begin, inside_end) (余 多 几, may be
// empty); sets read->begin and end, adds what it finds to the quantity. The word before says less than the one after
// (约300以上), so the last one found decides. nullopt when there is none.
std::optional<QualifierMeaning> ReadQualifiers(std::string_view text, std::size_t inside_begin, std::size_t inside_end,
                                               const Lexicon& lexicon, ReadQuantity* read);

// What the words make of "=". Of a negative figure they speak of the size: -10%以上 is at most -10%.
Comparator ComparatorOf(std::optional<QualifierMeaning> meaning, bool negative);

}  // namespace heyan
