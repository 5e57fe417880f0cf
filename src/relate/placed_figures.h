// Figures of a text with the marks around them (数值与标点): which bracket, sentence and clause each stands in.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "model/report.h"
#include "relate/figure_text.h"
#include "text/text_range.h"

namespace heyan {

struct PlacedFigure {
  TextRange range;
  int quantity = -1;
  int fact = -1;
  std::size_t bracket = std::string_view::npos;  // where the innermost bracket around it opens; npos outside
  int sentence = 0;                              // counted by 。 and line breaks
  int segment = 0;                               // … and by ；
  std::size_t before = 0;                        // where the words before it begin: behind a mark or another figure
  std::size_t after = 0;                         // where those behind it end
};

// The text with its figures, and what stands at its bytes. Views and the report must outlive it.
struct PlacedText {
  std::string_view text;
  const MappedText* source = nullptr;  // that the text is of
  std::vector<PlacedFigure> figures;
  // The same for any place in the text.
  struct Mark {
    std::size_t at;
    std::size_t end;
    char32_t value;
    std::size_t bracket;    // that it stands in; of a bracket the one around it
    int sentence, segment;  // behind it
  };
  std::vector<Mark> marks;  // in order

  std::string_view Before(const PlacedFigure& figure) const {
    return text.substr(figure.before, figure.range.begin - figure.before);
  }
  std::string_view After(const PlacedFigure& figure) const {
    return text.substr(figure.range.end, figure.after - figure.range.end);
  }
  // The last mark before a place; null when there is none.
  const Mark* MarkBefore(std::size_t at) const;
  // The bracket a place stands in.
  std::size_t BracketAt(std::size_t at) const;
  int SentenceAt(std::size_t at) const;
  // Index of the first figure at or behind a place.
  std::size_t FigureFrom(std::size_t at) const;
};

PlacedText PlaceFigures(const FigureText& text);

}  // namespace heyan
