// Forms of words with figures in them (算式句式): "{part:amount}，占{words}的{share:percent}".
//
//   {name:KIND}   a figure: amount, percent, points, multiple, ratio, rank, or figure for any of them
//   {words} {text} {any}   up to 12, 30, 100 characters ({words:20}: up to 20): without figures and punctuation; without figures;
//                 with figures. None goes beyond a sentence. {name:words} keeps them under a name, as few as fit.
// The rest is a regular expression (RE2). A pattern ends with the figure that is checked.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "expression/type.h"
#include "text/regex.h"

namespace heyan {

class FigurePattern {
 public:
  struct Capture {
    std::string name;
    int group = 0;          // of the regular expression
    expression::Type type;  // number or text
  };

  // Fails, and says why, for what is malformed or does not end with a named figure.
  static Result<FigurePattern> Compile(std::string_view pattern);

  // In the order of the pattern; the last one is the figure that is checked.
  std::span<const Capture> captures() const { return captures_; }
  // The characters that may stand for the checked figure (FigureMarkOf).
  const std::u32string& last_marks() const { return last_marks_; }
  // Matches a masked text that ends with the checked figure.
  const Regex& regex() const { return *regex_; }

 private:
  friend class FigurePatternReader;
  std::vector<Capture> captures_;
  std::u32string last_marks_;
  std::optional<Regex> regex_;
};

}  // namespace heyan
