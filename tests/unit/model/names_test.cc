#include <gtest/gtest.h>

#include <set>
#include <string>

#include "model/finding.h"
#include "model/report.h"

namespace heyan {
namespace {

// Every value up to `last` has a name of its own, and reads back from it.
template <typename E>
void ExpectNamed(E last) {
  std::set<std::string_view> names;
  for (int i = 0; i <= static_cast<int>(last); ++i) {
    auto value = static_cast<E>(i);
    std::string_view name = ToString(value);
    EXPECT_FALSE(name.empty()) << i;
    EXPECT_TRUE(names.insert(name).second) << name;
    E read{};
    EXPECT_TRUE(FromString(name, &read)) << name;
    EXPECT_EQ(read, value) << name;
  }
  E unchanged = last;
  EXPECT_FALSE(FromString("nothing of the kind", &unchanged));
  EXPECT_EQ(unchanged, last);
}

TEST(NamesTest, EveryValueHasOne) {
  ExpectNamed(Comparator::kRange);
  ExpectNamed(QuantityKind::kGrade);
  ExpectNamed(Nature::kUnspecified);
  ExpectNamed(Direction::kUnknown);
  ExpectNamed(Verdict::kPending);
  ExpectNamed(CellMeaning::kText);
  ExpectNamed(Measure::kGrowth);
  ExpectNamed(Provenance::kInferred);
  ExpectNamed(FactKind::kCompletion);
  ExpectNamed(FactStatus::kUnknown);
  ExpectNamed(FactPlace::kTable);
  ExpectNamed(BlockType::kListItem);
  ExpectNamed(ReportKind::kOther);
  ExpectNamed(RowRole::kUnread);
  ExpectNamed(Severity::kError);
}

}  // namespace
}  // namespace heyan
