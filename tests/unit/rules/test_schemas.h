// What the tests of loading rules share.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "checks/check.h"
#include "rules/rule.h"

namespace heyan {

inline std::span<const CheckSchema> TestSchemas() {
  static const std::vector<CheckSchema> kSchemas = CheckSchemas();
  return kSchemas;
}

// A rule file without fault; tests replace parts of it.
inline constexpr std::string_view kGoodRule = R"(id: plan/target-missed
title: {zh: 指标未达目标, en: Target missed}
severity: warning
check: target
where: {nature: [expected, unspecified], verdict: missed}
message:
  zh: "指标“{indicator}”未达目标[，差{gap}]"
  en: "“{indicator}” missed its target[, short by {gap}]"
why: {zh: 读者会逐行对照, en: Readers compare row by row}
fix: {zh: 核对数字, en: Check the figures}
not_a_defect_when:
  - {zh: 已经说明原因, en: The text explains it}
since: 0.1.0
examples:
  flagged:
    - name: 低于目标
      report: |
        | 指标 | 目标 | 完成情况 |
        |---|---|---|
        | 城镇新增就业（人） | 330 | 305 |
      expect: [{at: 305, related: [330]}]
  clean:
    - name: 正好
      report: |
        | 指标 | 目标 | 完成情况 |
        |---|---|---|
        | 城镇新增就业（人） | 330 | 330 |
)";

}  // namespace heyan
