#include "base/interval.h"

#include <gtest/gtest.h>

namespace heyan {
namespace {

TEST(IntervalTest, ClosedEndsMeet) {
  Interval at_most_five{std::nullopt, Decimal(5), false, false};
  Interval at_least_five{Decimal(5), std::nullopt, false, false};
  EXPECT_TRUE(at_most_five.Intersects(at_least_five));
  EXPECT_TRUE(at_least_five.Intersects(at_most_five));
  EXPECT_TRUE(at_most_five.Contains(Decimal(5)));
}

TEST(IntervalTest, AnEndThatIsOpenOnEitherSideDoesNotMeet) {
  Interval below_five{std::nullopt, Decimal(5), false, true};
  Interval at_least_five{Decimal(5), std::nullopt, false, false};
  Interval above_five{Decimal(5), std::nullopt, true, false};
  EXPECT_FALSE(below_five.Intersects(at_least_five));
  EXPECT_FALSE(at_least_five.Intersects(below_five));
  EXPECT_FALSE(below_five.Intersects(above_five));
  EXPECT_FALSE(above_five.Contains(Decimal(5)));
  EXPECT_TRUE(above_five.Contains(Decimal(6)));
}

TEST(IntervalTest, UnboundedMeetsEverything) {
  Interval everything;
  EXPECT_TRUE(everything.Intersects(Interval::Point(Decimal(-3))));
  EXPECT_TRUE(everything.Intersects(everything));
}

TEST(IntervalTest, SeparateRangesDoNotMeet) {
  Interval low{Decimal(1), Decimal(2)};
  Interval high{Decimal(3), Decimal(4)};
  EXPECT_FALSE(low.Intersects(high));
  EXPECT_FALSE(high.Intersects(low));
  EXPECT_TRUE(low.Intersects({Decimal(0), Decimal(9)}));
}

}  // namespace
}  // namespace heyan
