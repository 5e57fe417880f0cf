#include "base/interval_math.h"

#include <array>
#include <initializer_list>

namespace heyan {
namespace {

// Places a quotient is kept to: fewer where it is large.
constexpr int kPlaces[] = {18, 12, 6, 0};

// An end of an interval: a number or an infinity.
struct End {
  int infinite = 0;  // -1, 0, 1
  Decimal value;

  int Sign() const { return infinite != 0 ? infinite : value.IsZero() ? 0 : value.IsNegative() ? -1 : 1; }
  bool operator<(const End& other) const {
    return infinite != other.infinite ? infinite < other.infinite : infinite == 0 && value < other.value;
  }
};

// The lowest and the highest that an end can be, when it is not exact.
struct Bounds {
  End low, high;
};

End LowOf(const Interval& a) { return a.low ? End{0, *a.low} : End{-1, {}}; }
End HighOf(const Interval& a) { return a.high ? End{0, *a.high} : End{1, {}}; }

Bounds Both(const End& end) { return {end, end}; }

std::optional<Bounds> Product(const End& a, const End& b) {
  if (a.infinite != 0 || b.infinite != 0) return Both({a.Sign() * b.Sign(), {}});
  std::optional<Decimal> product = a.value.Times(b.value);
  return product ? std::optional(Both({0, *product})) : std::nullopt;
}

// `b` is not 0.
std::optional<Bounds> Quotient(const End& a, const End& b) {
  if (b.infinite != 0) return Both({0, {}});  // the other quotients reach the infinite end
  if (a.infinite != 0) return Both({a.Sign() * b.Sign(), {}});
  for (int places : kPlaces) {
    std::optional<Decimal> quotient = a.value.DividedBy(b.value, places);
    std::optional<Decimal> last_place = Decimal::PowerOfTen(-places);
    if (!quotient || !last_place) continue;
    if (quotient->Times(b.value) == a.value) return Both({0, *quotient});
    std::optional<Decimal> low = quotient->Minus(*last_place);
    std::optional<Decimal> high = quotient->Plus(*last_place);
    if (low && high) return Bounds{{0, *low}, {0, *high}};
  }
  return std::nullopt;
}

// From the least to the greatest that `combine` makes of the ends. Ends are closed, which is never too narrow.
std::optional<Interval> Combine(const Interval& a, const Interval& b,
                                std::optional<Bounds> (*combine)(const End&, const End&)) {
  std::optional<Bounds> all;
  for (const End& x : {LowOf(a), HighOf(a)}) {
    for (const End& y : {LowOf(b), HighOf(b)}) {
      std::optional<Bounds> one = combine(x, y);
      if (!one) return std::nullopt;
      if (!all) all = one;
      if (one->low < all->low) all->low = one->low;
      if (all->high < one->high) all->high = one->high;
    }
  }
  Interval result;
  if (all->low.infinite == 0) result.low = all->low.value;
  if (all->high.infinite == 0) result.high = all->high.value;
  return result;
}

// Roots are counted in these parts of one.
constexpr std::int64_t kRootUnits = 1'000'000'000;
constexpr int kRootPlaces = 9;

std::optional<Decimal> InRootUnits(std::int64_t count) {
  return Decimal(count).DividedBy(Decimal(kRootUnits), kRootPlaces);
}

// True when `base` to the power of `n` is greater than `limit`, each product rounded.
bool IsPowerAbove(const Decimal& base, int n, const Decimal& limit) {
  Decimal power = 1;
  for (int i = 0; i < n; ++i) {
    std::optional<Decimal> product = power.Times(base);
    if (product) product = product->DividedBy(1, kRootPlaces);
    if (!product || (*product > limit && base > Decimal(1))) return true;
    power = *product;
  }
  return power > limit;
}

}  // namespace

std::optional<Interval> Add(const Interval& a, const Interval& b) {
  Interval sum;
  sum.low_open = a.low_open || b.low_open;
  sum.high_open = a.high_open || b.high_open;
  if (a.low && b.low && !(sum.low = a.low->Plus(*b.low))) return std::nullopt;
  if (a.high && b.high && !(sum.high = a.high->Plus(*b.high))) return std::nullopt;
  return sum;
}

Interval Negate(const Interval& a) {
  auto negated = [](const std::optional<Decimal>& end) { return end ? std::optional(end->Negated()) : std::nullopt; };
  return {negated(a.high), negated(a.low), a.high_open, a.low_open};
}

std::optional<Interval> Multiply(const Interval& a, const Interval& b) { return Combine(a, b, Product); }
std::optional<Interval> Divide(const Interval& a, const Interval& b) { return Combine(a, b, Quotient); }

std::optional<Decimal> Root(const Decimal& a, int n) {
  constexpr std::int64_t kGreatest = 1'000'000;
  if (n < 1 || n > 18 || !(a > Decimal(0)) || a > Decimal(kGreatest)) return std::nullopt;
  std::int64_t low = 0;
  std::int64_t high = kGreatest * kRootUnits + 1;
  while (high - low > 1) {
    std::int64_t middle = low + (high - low) / 2;
    (IsPowerAbove(*InRootUnits(middle), n, a) ? high : low) = middle;
  }
  return InRootUnits(low);
}

std::optional<Interval> Root(const Interval& a, int n) {
  Decimal margin = *InRootUnits(10);
  Interval root;
  if (!a.low || !(*a.low > Decimal(0))) return std::nullopt;
  std::optional<Decimal> low = Root(*a.low, n);
  std::optional<Decimal> high = a.high ? Root(*a.high, n) : std::nullopt;
  if (!low || (a.high && !high)) return std::nullopt;
  root.low = low->Minus(margin);
  if (high) root.high = high->Plus(margin);
  return root;
}

bool TouchesZero(const Interval& a) {
  return (!a.low || !(*a.low > Decimal(0))) && (!a.high || !(*a.high < Decimal(0)));
}

bool IsBelow(const Interval& a, const Interval& b) {
  if (!a.high || !b.low) return false;
  return *a.high < *b.low || (*a.high == *b.low && (a.high_open || b.low_open));
}

bool IsNotAbove(const Interval& a, const Interval& b) { return a.high && b.low && *a.high <= *b.low; }

}  // namespace heyan
