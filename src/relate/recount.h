// The rows of a table of results by what became of their targets (逐项复核), to recount claims against.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lexicon/lexicon.h"
#include "model/report.h"
#include "relate/judge.h"

namespace heyan {

struct RecountedRow {
  int indicator = -1;  // index into Report::indicators
  Verdict verdict = Verdict::kNoTarget;
  std::optional<Decimal> completion;  // percent of the target, of missed ones where it means something
  // Better than the target by so little, or met by a bound that may mean more, that both 完成 and 超额完成 can be said.
  bool met_or_exceeded = false;
};

struct Recount {
  int table = -1;                  // index into Report::tables
  std::vector<RecountedRow> rows;  // without the parts of others (其中, #)
  int parts = 0;                   // rows that are parts of others and have numbers of their own
};

// Of the only table with results of the year under review; nullopt when there is none, or several.
std::optional<Recount> RecountTable(const Report& report, const Lexicon& lexicon);

// The rows of any indicator table, for their number and nature.
Recount RowsOf(int table, const Report& report);

// How many rows may be said to be in a class.
struct CountRange {
  int least = 0, most = 0;
  bool Has(int count) const { return least <= count && count <= most; }
};

// What is told of the rows together: which classes are told apart, and from where on 较好完成.
struct ToldClasses {
  bool exceeded = false, nearly = false;
  Decimal nearly_from;
};

// The class a row falls into when nothing is stretched; kUndetermined when the table does not say.
ClaimClass ClassOf(const RecountedRow& row, const ToldClasses& told);
// Whether it can be said of the row too.
bool MayBeCalled(const RecountedRow& row, ClaimClass said, const ToldClasses& told);
CountRange CountOf(const Recount& recount, ClaimClass said, const ToldClasses& told);
// 超额完成 and 完成 together (`done`), or 较好完成 and 未完成 together.
CountRange CountOfHalf(const Recount& recount, bool done);

// The row that a name in running text means, as an index into `recount.rows`; -1: none or several.
int RowNamed(std::string_view name, const Recount& recount, const Report& report, const Lexicon& lexicon);

}  // namespace heyan
