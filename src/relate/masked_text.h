// Running text with one character for each figure (算式句式): what the patterns of relations are matched against.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "relate/figure_text.h"

namespace heyan {

// What stands for a figure of a kind: private characters, which no pattern holds otherwise.
inline constexpr char32_t kFirstFigureMark = 0xE000;
constexpr char32_t FigureMarkOf(QuantityKind kind) { return kFirstFigureMark + static_cast<char32_t>(kind); }
inline constexpr char32_t kLastFigureMark = FigureMarkOf(QuantityKind::kGrade);

// Torn numbers stay text. Without blanks, with the punctuation of ASCII as the Chinese one: reports print both.
class MaskedText {
 public:
  MaskedText(const Report& report, const FigureText& text);

  const std::string& text() const { return text_; }
  struct Mark {
    std::size_t at;     // in text(), where the mark begins
    std::size_t end;    // behind it
    FigurePlace place;  // in the unmasked text
  };
  // In order.
  std::span<const Mark> marks() const { return marks_; }
  // The mark that begins at `at`; null when none does.
  const Mark* MarkAt(std::size_t at) const;

 private:
  void AddText(std::string_view part);

  std::string text_;
  std::vector<Mark> marks_;
};

}  // namespace heyan
