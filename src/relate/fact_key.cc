#include "relate/fact_key.h"

#include "relate/compare.h"

namespace heyan {

bool IsTold(const Fact& fact) {
  return fact.doubt == Doubt::kNone && fact.block >= 0 && fact.kind != FactKind::kRank &&
         fact.status != FactStatus::kUnknown && fact.period.year != 0;
}

std::string MeasureOf(const Quantity& quantity, const Lexicon& lexicon) {
  const UnitEntry* unit = lexicon.FindUnit(quantity.unit);
  std::string base = unit != nullptr ? unit->base : quantity.unit;
  return std::string(ToString(quantity.kind)) + "/" + base;
}

CommonKey CommonKeyOf(const Report& report, const Fact& fact, const Lexicon& lexicon) {
  return {fact.scope,  fact.period.year, fact.period.part,
          fact.status, fact.base,        MeasureOf(report.quantities[fact.quantity], lexicon)};
}

CommonKey LooseKeyOf(const Report& report, const Fact& fact, const Lexicon& lexicon) {
  CommonKey key = CommonKeyOf(report, fact, lexicon);
  // A zone that was named before need not be that of the figure; the level of an account is.
  bool is_kept = fact.From("scope") != Provenance::kInferred || lexicon.subjects().account_levels.Has(fact.scope);
  if (!is_kept) std::get<0>(key).clear();
  const Quantity& quantity = report.quantities[fact.quantity];
  if (IsCount(quantity) || (quantity.kind == QuantityKind::kAmount && quantity.unit.empty())) {
    std::get<5>(key) = "count";
  }
  return key;
}

}  // namespace heyan
