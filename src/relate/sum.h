// A total and its parts (合计与分项), and whether they fit: numbers.md §4, “Totals and parts”.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "lexicon/lexicon.h"
#include "model/examined.h"
#include "model/report.h"
#include "relate/ranged.h"

namespace heyan {

// Where totals and parts were found.
enum class SumShape {
  kBreakdown,   // N个，其中A a个、B b个; N个（A a个，B b个）; 共N个。…
  kItems,       // a lead with totals, numbered items with the parts
  kRestated,    // the parts of a sum that holds, told again elsewhere
  kBalance,     // 加上…，收入总计…
  kCumulative,  // 新增X、累计Y
  kNamed,       // parts told far from the whole, by their names
  kTable,       // 合计 and the rows or columns it adds up
};

struct SumPart {
  int quantity = -1;  // index into Report::quantities
  bool minus = false;
};

// What a text says adds up, or may.
struct Sum {
  SumShape shape = SumShape::kBreakdown;
  int total = -1;  // index into Report::quantities
  std::vector<SumPart> parts;
  std::vector<Span> ones;      // clauses that tell of one thing each, without a number
  bool is_exhaustive = false;  // it is proven that no part is missing
  bool is_disjoint = false;    // … and that none overlaps another
  bool lacks_parts = false;    // some parts are told without a number
  bool has_rivals = false;     // other figures stand near that may be the total
  bool is_loose = false;       // the parts may be of something else: one above the total is no proof
  bool is_viewed = false;      // 从…看: whose parts they are is not said; one above the total means nothing
};

enum class SumClaim {
  kSum,       // the parts are all there are: they must add up
  kPart,      // they are some of them: none, nor all of them where they cannot overlap, is above the total
  kNearMiss,  // one slip in one figure and they would add up
};

struct JudgedSum {
  Sum sum;
  SumClaim claim = SumClaim::kPart;
  Fit fit = Fit::kUndecided;
  int culprit = -1;  // the figure that is likely wrong; index into Report::quantities
  Ranged computed;   // the parts added up, or the part that is above the total; in the unit of the total
  Ranged expected;   // what the culprit should be, in its unit; meaningful when it is known
  bool has_expected = false;
};

class SumJudge {
 public:
  // Sums speak of `figures` by their index; those and the lexicon must outlive the judge.
  SumJudge(std::span<const Quantity> figures, const Lexicon& lexicon) : figures_(figures), lexicon_(lexicon) {}

  // nullopt beyond exact arithmetic, or where the units cannot be added.
  std::optional<JudgedSum> Judge(const Sum& sum) const;
  // Whether the parts add up to the total as printed, or by rounding.
  bool Closes(const Sum& sum) const;
  // The parts added up in the unit of the total.
  std::optional<Ranged> Added(const Sum& sum) const;

 private:
  std::optional<Ranged> InUnitOf(int quantity, int like) const;
  std::optional<Ranged> Wanted(const Sum& sum, const SumPart& part) const;
  // Whether the figure fits with one slip of the pen undone.
  using SlipTest = bool (*)(const Quantity& printed, const Interval& expected);
  void TakeSlips(SlipTest fits, JudgedSum* judged) const;
  void FindSlip(JudgedSum* judged) const;
  void JudgeParts(JudgedSum* judged) const;

  std::span<const Quantity> figures_;
  const Lexicon& lexicon_;
};

}  // namespace heyan
