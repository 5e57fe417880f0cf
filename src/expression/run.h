// What the expressions of one rule share while they look at one report.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <set>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "lexicon/lexicon.h"
#include "model/report.h"

namespace heyan::expression {

// The steps that all evaluations of a run may take together: parts evaluated, elements listed, text gone through.
inline constexpr std::int64_t kMaxSteps = 2'000'000;

// Of one thread. The report and the lexicon outlive it.
class Run {
 public:
  Run(const Report& report, const Lexicon& lexicon) : report_(report), lexicon_(lexicon) {}

  const Report& report() const { return report_; }
  const Lexicon& lexicon() const { return lexicon_; }

  // False when the steps are used up; every value is unknown from then on.
  bool Spend(std::size_t steps);
  bool exhausted() const { return left_ < 0; }

  // The figures that took part in a comparison or arithmetic, as indices into Report::quantities. The caller may empty it
  // between elements.
  std::set<int> used_quantities;

  // The indicators of a table, in order.
  std::span<const int> IndicatorsOf(int table);
  // The header rows of a table; its first row when none is known to be one.
  std::span<const int> HeaderRowsOf(int table);
  // The nearest heading of the first level above a block; -1 when there is none.
  int SectionOf(int block);
  // The facts that say of the same thing what `fact` says of it, in any year, sense and status (Fact::indicator, modifiers,
  // breakdown, owner and scope are alike), itself included; those of unknown or several years are left out. Empty when the
  // fact has no indicator, and when there are more than 200.
  std::span<const int> FactsLike(int fact);
  // The figures that stand in `span`: [first, second) of Report::quantities.
  std::pair<int, int> FiguresIn(Span span) const;

 private:
  const Report& report_;
  const Lexicon& lexicon_;
  std::int64_t left_ = kMaxSteps;
  // Filled when first asked for.
  std::vector<std::vector<int>> indicators_;
  std::map<int, std::vector<int>> header_rows_;
  std::vector<int> sections_;
  std::map<std::string, std::vector<int>> facts_;
};

}  // namespace heyan::expression
