// The same fact stated differently (前后不一致), found over clusters of facts, never over pairs.
#pragma once

#include <string>
#include <vector>

#include "lexicon/lexicon.h"
#include "model/report.h"

namespace heyan {

// Why two statements are taken for the same fact (the second proof of lessons.md).
enum class Proof {
  kTable,     // a table row states it
  kBox,       // a box states it
  kNearCopy,  // both clauses are alike but for the number
  kAlike,     // only what is said of both is alike, and their numbers are one slip apart: worth a look, no proof
  kNames,     // one name is the other with more words, and their numbers are close: no proof either
};

enum class Certainty { kCertain, kLikely, kRounding };

struct Disagreement {
  std::vector<int> facts;  // all statements of the cluster, in document order; indices into Report::facts
  int odd = 0;             // the one that differs: in the minority, or in prose beside a table
  int witness = 0;         // the one it is held against
  Proof proof = Proof::kTable;
  Certainty certainty = Certainty::kCertain;
  std::vector<std::string> assumed;  // key fields that a section's default supplied: "period"
  int power_of_ten = 0;              // odd = witness × 10^k; 0: not such a factor
};

// Statements that were held against each other, in document order.
struct Comparison {
  std::vector<int> facts;  // indices into Report::facts
  Proof proof = Proof::kTable;
};

// What the clusters taught: disagreements, facts that agreed, and facts that were left out.
struct AgreementResult {
  std::vector<Disagreement> disagreements;  // in document order of the odd fact
  std::vector<Comparison> comparisons;
  std::vector<int> compared;  // facts that were held against another one
  int abstained = 0;          // facts whose key was not certain enough to compare
};

// The figure of a fact with its sign: the size of a fall is negative.
Quantity SignedQuantity(const Report& report, const Fact& fact);

AgreementResult FindDisagreements(const Report& report, const Lexicon& lexicon);

}  // namespace heyan
