#include "output/number_facts.h"

namespace heyan {

std::vector<const Fact*> FactsByQuantity(const Report& report) {
  std::vector<const Fact*> facts(report.quantities.size(), nullptr);
  for (const Fact& fact : report.facts) {
    if (fact.quantity >= 0 && fact.quantity < static_cast<int>(facts.size())) facts[fact.quantity] = &fact;
  }
  return facts;
}

}  // namespace heyan
