// Fills in what the fact of a figure is about: indicator or subject, kind, owner, scope and base.
#pragma once

#include <string_view>

#include "lexicon/lexicon.h"
#include "model/report.h"
#include "understand/fact_doubt.h"
#include "understand/fact_namer.h"
#include "understand/listed_names.h"
#include "understand/noun_finder.h"
#include "understand/sentence_memory.h"

namespace heyan {

class FactCompleter {
 public:
  // Everything outlives the completer. `first_fact` is the index of the fact of the row's first figure; `box_title` is
  // the title of the box the block stands in, empty outside boxes.
  FactCompleter(const FigureRow& row, const SentenceMemory& memory, const WordTaker& taker, const FactNamer& namer,
                const ListedNames& list, const Lexicon& lexicon, std::string_view box_title, Report* report,
                std::size_t first_fact)
      : row_(row),
        memory_(memory),
        taker_(taker),
        namer_(namer),
        list_(list),
        doubter_(row, memory, namer, lexicon),
        lexicon_(lexicon),
        wording_(lexicon.subjects()),
        box_title_(box_title),
        report_(*report),
        first_fact_(first_fact) {}

  // The fact of the next figure, whose name was found. A fact that has its indicator keeps it.
  void Complete(const FoundNoun& found, Fact* fact);

 private:
  Fact& Before() { return report_.facts[first_fact_ + memory_.next - 1]; }
  void CarryListWord(Fact* fact) const;
  bool MayInherit(const Fact& fact, const FigureWords& words) const;
  bool CompletesBudget(const Fact& fact, const FigureWords& words) const;
  NamedBy SetTopic(const FigureWords& words, bool follows, Fact* fact);
  void KeepDeeds(const FigureWords& words, Fact* fact) const;
  void ShareMeasure(Fact* fact) const;
  void TakeLevel(const Topic& topic, const std::string& level, Fact* fact) const;
  void NameSector(std::string_view name, Fact* fact) const;
  std::string Counted() const;
  bool SetPending(const FigureWords& words, Fact* fact) const;
  bool IsLikeLast(const Quantity& quantity) const;
  bool SetPurpose(Fact* fact) const;
  void SetOwner(Fact* fact) const;
  void TakeOwnerAround(const std::string& named_before, std::size_t end, Fact* fact) const;

  const FigureRow& row_;
  const SentenceMemory& memory_;
  const WordTaker& taker_;
  const FactNamer& namer_;
  const ListedNames& list_;
  FactDoubter doubter_;
  const Lexicon& lexicon_;
  const SubjectWording& wording_;
  std::string_view box_title_;
  Report& report_;
  std::size_t first_fact_;
};

}  // namespace heyan
