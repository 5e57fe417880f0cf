// Changed figures (改动): what a slip of the pen makes of a figure, to see whether a rule notices.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lexicon/lexicon.h"
#include "model/quantity.h"
#include "rules/example.h"

namespace heyan {

struct Nudge {
  NudgeKind kind = NudgeKind::kLastDigit;
  Span span;                  // what is replaced; with kSign it may begin at the word before the figure
  std::string before, after;  // the replaced text and what comes in its place
};

// What `kind` makes of a figure as printed: of its first number in digits, of the scale word for kScaleWord. nullopt when
// the figure has nothing of the kind, or would stay what it is.
std::optional<std::string> NudgedFigure(NudgeKind kind, std::string_view figure);

// Every nudge of a figure of `text`, one a kind at most. kSign turns a word of growth or fall directly before the figure
// into its opposite instead, by the words of the lexicon.
std::vector<Nudge> NudgesOf(const Quantity& figure, std::string_view text, const Lexicon& lexicon);

// `text` with the nudge made.
std::string WithNudge(std::string_view text, const Nudge& nudge);

}  // namespace heyan
