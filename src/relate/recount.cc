#include "relate/recount.h"

#include <algorithm>

#include "text/utf8.h"

namespace heyan {
namespace {

constexpr int kDigits = 6;
constexpr int kFewestRows = 5;  // a table with fewer is a part of one

bool IsPart(const Indicator& indicator) { return !indicator.parent.empty() && indicator.number.empty(); }

// The result in percent of the target; 0 for a result below 0 against a target above it.
std::optional<Decimal> CompletionOf(const Judgement& judgement, Direction direction, const Report& report) {
  if (judgement.target_quantity < 0 || judgement.actual_quantity < 0) return std::nullopt;
  const Quantity& target = report.quantities[judgement.target_quantity];
  const Quantity& actual = report.quantities[judgement.actual_quantity];
  if (target.kind == QuantityKind::kGrade || target.kind == QuantityKind::kRatio) return std::nullopt;
  if (target.value <= Decimal(0)) return std::nullopt;
  if (actual.value.IsNegative()) return Decimal(0);
  bool lower = direction == Direction::kLower || target.comparator == Comparator::kAtMost ||
               target.comparator == Comparator::kLessThan;
  if (lower && actual.value.IsZero()) return std::nullopt;
  const Decimal& over = lower ? target.value : actual.value;
  const Decimal& under = lower ? actual.value : target.value;
  std::optional<Decimal> hundredfold = over.Times(100);
  return hundredfold ? hundredfold->DividedBy(under, kDigits) : std::nullopt;
}

bool IsSlightlyBetter(const Judgement& judgement, const Report& report, const Decimal& percent) {
  if (judgement.target_quantity < 0 || judgement.actual_quantity < 0) return false;
  const Quantity& target = report.quantities[judgement.target_quantity];
  const Quantity& actual = report.quantities[judgement.actual_quantity];
  std::optional<Decimal> gap = actual.value.Minus(target.value);
  std::optional<Decimal> share = target.value.IsZero() || !gap ? std::nullopt : gap->Times(100);
  if (share) share = share->DividedBy(target.value, kDigits);
  return share && share->Absolute() <= percent;
}

// 10以上 against 10, 5.2 against 5.5以内: more than met, if one will.
bool MayMeanMore(const Judgement& judgement, const Report& report) {
  if (judgement.target_quantity < 0 || judgement.actual_quantity < 0) return false;
  const Quantity& target = report.quantities[judgement.target_quantity];
  const Quantity& actual = report.quantities[judgement.actual_quantity];
  bool bound = target.comparator != Comparator::kEqual && target.value != actual.value;
  return bound || actual.comparator != Comparator::kEqual;
}

bool IsUndetermined(const RecountedRow& row) {
  return row.verdict != Verdict::kMet && row.verdict != Verdict::kExceeded && row.verdict != Verdict::kNear &&
         row.verdict != Verdict::kMissed;
}

bool IsDone(const RecountedRow& row) { return row.verdict == Verdict::kMet || row.verdict == Verdict::kExceeded; }

}  // namespace

Recount RowsOf(int table, const Report& report) {
  Recount recount;
  recount.table = table;
  for (std::size_t i = 0; i < report.indicators.size(); ++i) {
    const Indicator& indicator = report.indicators[i];
    if (indicator.table != table) continue;
    if (IsPart(indicator)) continue;
    if (!indicator.parent.empty()) ++recount.parts;
    recount.rows.push_back({static_cast<int>(i), indicator.verdict, std::nullopt, false});
  }
  return recount;
}

std::optional<Recount> RecountTable(const Report& report, const Lexicon& lexicon) {
  std::vector<int> tables;
  for (const Indicator& indicator : report.indicators) {
    if (!indicator.has_target_column || !indicator.has_result_column) continue;
    if (report.review_year != 0 && indicator.year != report.review_year) continue;
    if (std::ranges::find(tables, indicator.table) == tables.end()) tables.push_back(indicator.table);
  }
  if (tables.size() != 1) return std::nullopt;
  Recount recount = RowsOf(tables.front(), report);
  if (recount.rows.size() < kFewestRows) return std::nullopt;
  std::vector<Judgement> judgements = JudgeAll(report, lexicon);
  for (RecountedRow& row : recount.rows) {
    const Judgement& judgement = judgements[row.indicator];
    row.verdict = judgement.verdict;
    if (row.verdict == Verdict::kMissed || row.verdict == Verdict::kNear) {
      row.completion = CompletionOf(judgement, report.indicators[row.indicator].direction, report);
    }
    row.met_or_exceeded = row.verdict == Verdict::kExceeded
                              ? IsSlightlyBetter(judgement, report, lexicon.claims().slightly)
                              : row.verdict == Verdict::kMet && MayMeanMore(judgement, report);
  }
  return recount;
}

ClaimClass ClassOf(const RecountedRow& row, const ToldClasses& told) {
  if (IsUndetermined(row)) return ClaimClass::kUndetermined;
  if (row.verdict == Verdict::kExceeded && told.exceeded) return ClaimClass::kExceeded;
  if (IsDone(row)) return ClaimClass::kMet;
  bool nearly = row.verdict == Verdict::kNear || (row.completion && *row.completion >= told.nearly_from);
  return told.nearly && nearly ? ClaimClass::kNearly : ClaimClass::kBehind;
}

bool MayBeCalled(const RecountedRow& row, ClaimClass said, const ToldClasses& told) {
  if (IsUndetermined(row) || ClassOf(row, told) == said) return true;
  bool done = said == ClaimClass::kExceeded || said == ClaimClass::kMet;
  if (IsDone(row)) return done && row.met_or_exceeded;
  if (row.verdict == Verdict::kNear) return said != ClaimClass::kExceeded;
  // A result of which no percentage can be told (比重, 负增长 against a negative target) may be in either of the lower classes.
  return !done && !row.completion;
}

CountRange CountOf(const Recount& recount, ClaimClass said, const ToldClasses& told) {
  CountRange range;
  for (const RecountedRow& row : recount.rows) {
    if (!MayBeCalled(row, said, told)) continue;
    ++range.most;
    bool elsewhere = IsUndetermined(row) || row.verdict == Verdict::kNear;
    if (IsDone(row) && told.exceeded) elsewhere = row.met_or_exceeded;
    if (!IsDone(row) && told.nearly) elsewhere |= !row.completion;
    if (!elsewhere) ++range.least;
  }
  return range;
}

CountRange CountOfHalf(const Recount& recount, bool done) {
  CountRange range;
  for (const RecountedRow& row : recount.rows) {
    bool open = IsUndetermined(row) || row.verdict == Verdict::kNear;
    range.most += open || IsDone(row) == done ? 1 : 0;
    range.least += !open && IsDone(row) == done ? 1 : 0;
  }
  return range;
}

int RowNamed(std::string_view name, const Recount& recount, const Report& report, const Lexicon& lexicon) {
  std::string folded = FoldWidth(name);
  std::vector<std::string> names = {folded};
  for (const auto& [measure, words] : lexicon.tables().measures) {
    for (const std::string& word : words) {
      if (folded.size() > word.size() && folded.ends_with(word)) {
        names.push_back(folded.substr(0, folded.size() - word.size()));
      }
    }
  }
  for (std::size_t i = 0, printed = names.size(); i < printed; ++i) {
    const IndicatorEntry* entry = lexicon.FindIndicator(names[i]);
    if (entry != nullptr) names.push_back(entry->name);
  }
  int found = -1;
  for (std::size_t i = 0; i < recount.rows.size(); ++i) {
    const Indicator& indicator = report.indicators[recount.rows[i].indicator];
    auto is_it = [&](const std::string& one) { return indicator.name == one || indicator.canonical == one; };
    if (std::ranges::none_of(names, is_it)) continue;
    if (found >= 0) return -1;
    found = static_cast<int>(i);
  }
  return found;
}

}  // namespace heyan
