// Names that are shared out to a list of figures (分别): one name, one deed or one earlier topic each.
#pragma once

#include <string>
#include <vector>

#include "lexicon/lexicon.h"
#include "understand/sentence_memory.h"

namespace heyan {

class ListedNames {
 public:
  // Both outlive the list.
  ListedNames(const FigureRow& row, const Lexicon& lexicon) : row_(row), lexicon_(lexicon) {}

  // At each figure: begins a list when several follow each other, or gives the figure its share of the one begun.
  void Share(const SentenceMemory& memory, FigureWords* words);
  // The topic of the clause before that the figure shares; null when there is none.
  const Topic* TopicOf(std::size_t figure) const {
    return figure - begin_ < topics_.size() ? &topics_[figure - begin_] : nullptr;
  }

 private:
  const FigureRow& row_;
  const Lexicon& lexicon_;
  std::size_t begin_ = 0;           // the first figure of the list
  std::vector<std::string> names_;  // of its figures, one each
  std::vector<std::string> deeds_;  // likewise
  std::string noun_;                // of the deeds
  std::vector<Topic> topics_;
};

}  // namespace heyan
