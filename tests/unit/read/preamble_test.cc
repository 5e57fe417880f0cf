#include "read/preamble.h"

#include <gtest/gtest.h>

#include <string>

namespace heyan {
namespace {

// t for a title line, s for a subtitle.
std::string Roles(std::vector<std::string_view> lines) {
  std::string roles;
  for (PreambleRole role : RolesOfPreamble(lines)) roles += role == PreambleRole::kTitle ? 't' : 's';
  return roles;
}

TEST(PreambleTest, JoinsTheLinesOfATitle) {
  EXPECT_EQ(Roles({"甲市发展和改革委员会", "关于甲市2025年国民经济和社会发展", "计划执行情况的报告", "——2026年1月5日",
                   "各位代表："}),
            "stts");
  EXPECT_EQ(Roles({"政府工作报告（摘要）", "甲市市长  某某", "各位代表："}), "ts");
}

TEST(PreambleTest, ReadsADateWithoutATitle) {
  EXPECT_EQ(Roles({"——2026年1月5日在甲市第三届人民代表大会第二次会议上", "某某", "各位代表："}), "ss");
}

TEST(PreambleTest, TakesAuthorityAndDateAfterACommunique) {
  EXPECT_EQ(Roles({"2025年甲市国民经济和", "社会发展统计公报[1]", "甲 市 统 计 局", "2026年5月",
                   "2025年，全市经济稳步增长。"}),
            "ttss");
}

TEST(PreambleTest, FindsNoneInATextWithoutATitle) {
  EXPECT_EQ(Roles({"全年地区生产总值增长6.5%。", "计划执行情况的报告"}), "");
  EXPECT_EQ(Roles({"一、执行情况的报告", "正文"}), "");
  EXPECT_EQ(Roles({"各位代表："}), "");
  EXPECT_EQ(Roles({}), "");
}

}  // namespace
}  // namespace heyan
