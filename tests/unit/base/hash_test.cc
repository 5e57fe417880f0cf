#include "base/hash.h"

#include <gtest/gtest.h>

namespace heyan {
namespace {

// Fingerprints stand in waivers: the values may never change.
TEST(StableHashTest, GivesTheSameValuesForEver) {
  EXPECT_EQ(StableHash().Hex(), "cbf29ce484222325");
  EXPECT_EQ(StableHash().Add("plan/target-missed").Add("地区生产总值").Hex(), "1a80e52a2ad93665");
}

TEST(StableHashTest, KeepsFieldsApart) {
  EXPECT_NE(StableHash().Add("ab").Add("c").Hex(), StableHash().Add("a").Add("bc").Hex());
  EXPECT_NE(StableHash().Add("").Hex(), StableHash().Hex());
}

}  // namespace
}  // namespace heyan
