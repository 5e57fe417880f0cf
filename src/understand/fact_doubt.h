// Whether a figure of running text is named for certain (存疑). What is not certain is left open, for a wrong name makes two
// figures look like one fact.
#pragma once

#include "lexicon/lexicon.h"
#include "understand/fact_namer.h"
#include "understand/noun_finder.h"
#include "understand/sentence_memory.h"

namespace heyan {

// What gave a figure its name.
enum class NamedBy {
  kNothing,
  kIndicator,     // the strict reading found its indicator
  kWordsBefore,   // 新建公园5个
  kNounAfter,     // 5个公园
  kFigureBefore,  // …5亿元，增长6%
  kClauseBefore,  // 推动加装电梯，年内完成30部
  kHeading,       // the words before a colon
  kPurpose,       // 安排3亿元用于水利建设
  kDeed,          // 投入3亿元
  kRankingList,   // 居城市百强榜第14位
};

class FactDoubter {
 public:
  // Everything outlives the doubter.
  FactDoubter(const FigureRow& row, const SentenceMemory& memory, const FactNamer& namer, const Lexicon& lexicon)
      : row_(row), memory_(memory), namer_(namer), wording_(lexicon.subjects()) {}

  // Of the fact of the memory's next figure, complete but for its doubt; a doubt that it took over with the name stays.
  Doubt Of(const FoundNoun& found, NamedBy named_by, const Fact& fact) const;

 private:
  Doubt OfNounAfter(const FoundNoun& found, const Fact& fact) const;
  bool GoesOn(std::size_t end) const;
  bool LacksOwner(const Fact& fact) const;
  bool FollowsCount(const FoundNoun& found, const Fact& fact) const;
  Doubt OfName(const FoundNoun& found, NamedBy named_by, const Fact& fact) const;

  const FigureRow& row_;
  const SentenceMemory& memory_;
  const FactNamer& namer_;
  const SubjectWording& wording_;
};

}  // namespace heyan
