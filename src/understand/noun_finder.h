// Which words name a figure: those before it, the noun after it, or those of the figure beside it.
#pragma once

#include <string>
#include <string_view>

#include "lexicon/lexicon.h"
#include "understand/fact_namer.h"
#include "understand/figure_row.h"
#include "understand/figure_words.h"
#include "understand/sentence_memory.h"

namespace heyan {

// The words that name a figure.
struct FoundNoun {
  FigureWords words;
  std::string_view left;     // the words before the figure as they stand
  std::string named_before;  // what they name when the noun after the figure won
  std::size_t end = 0;       // of the figure and of the noun after it
  bool follows = false;      // the noun after the figure names it
  bool beside_noun = false;  // the words before an amount name it, though a noun follows directly: 投资10亿元项目
};

class NounFinder {
 public:
  // Everything outlives the finder.
  NounFinder(const FigureRow& row, const WordTaker& taker, const FactNamer& namer, const Lexicon& lexicon,
             SentenceMemory* memory)
      : row_(row), taker_(taker), namer_(namer), wording_(lexicon.subjects()), memory_(*memory) {}

  // Of the next figure of the memory; what the head of a list says for its members is kept there.
  FoundNoun Find();

 private:
  void CarryListWords(FigureWords* words);
  std::string_view Left(const ReadQuantity& figure) const;
  void SettleCompletion(std::string_view left, const Quantity& quantity, FigureWords* words) const;
  void KeepOwnedMeasure(std::string_view right, FigureWords* words) const;
  void NarrowByFigureBefore(const ReadQuantity& figure, FigureWords* words) const;
  std::size_t NounAfter(const ReadQuantity& figure, const FigureWords& words, bool* loses) const;
  bool IsSizeOfProject(const ReadQuantity& figure, const FigureWords& words, std::size_t noun_after) const;
  bool IsCapacity(std::string_view noun) const;
  void TakeNounAfter(std::string_view right, std::size_t length, FigureWords* words) const;
  void TakeNounOfNeighbour(const ReadQuantity& figure, FigureWords* words) const;

  const FigureRow& row_;
  const WordTaker& taker_;
  const FactNamer& namer_;
  const SubjectWording& wording_;
  SentenceMemory& memory_;
};

}  // namespace heyan
