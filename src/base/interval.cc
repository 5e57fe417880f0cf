#include "base/interval.h"

namespace heyan {
namespace {

// True when everything in `a` lies below everything in `b`.
bool Below(const Interval& a, const Interval& b) {
  if (!a.high || !b.low) return false;
  return *a.high < *b.low || (*a.high == *b.low && (a.high_open || b.low_open));
}

}  // namespace

bool Interval::Intersects(const Interval& other) const { return !Below(*this, other) && !Below(other, *this); }

}  // namespace heyan
