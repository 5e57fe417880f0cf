#include "model/quantity.h"

namespace heyan {

Comparator Mirrored(Comparator comparator) {
  switch (comparator) {
    case Comparator::kAtLeast:
      return Comparator::kAtMost;
    case Comparator::kAtMost:
      return Comparator::kAtLeast;
    case Comparator::kMoreThan:
      return Comparator::kLessThan;
    case Comparator::kLessThan:
      return Comparator::kMoreThan;
    default:
      return comparator;
  }
}

}  // namespace heyan
