// The kinds of checks by name; one file each.
#pragma once

#include "checks/check.h"

namespace heyan {

// 合计: totals and their parts.
extern const CheckKind kSumCheck;
// 目标完成情况: the rows of indicator tables by nature and verdict.
extern const CheckKind kTargetCheck;
// 前后一致: the same fact stated differently.
extern const CheckKind kAgreementCheck;
// 勾稽: a figure that others give.
extern const CheckKind kRelationCheck;
// 断言: an expression that must hold.
extern const CheckKind kAssertCheck;
// 句式: words that must not stand in the text.
extern const CheckKind kPatternCheck;
// 应有内容: what a report must have.
extern const CheckKind kPresenceCheck;
// 用语: one word for one thing.
extern const CheckKind kTermCheck;
// 列举计数: a stated count and the items listed.
extern const CheckKind kCountCheck;
// 分别: as many names as values.
extern const CheckKind kArityCheck;
// 编号: numbers of headings, boxes, tables and items in a row.
extern const CheckKind kSequenceCheck;
// 总括结论: what is said in bulk of the targets, against the table of results.
extern const CheckKind kClaimCheck;
// 单位: a figure's unit against what the indicator is counted in.
extern const CheckKind kUnitCheck;
// 取值范围: figures and years that cannot be.
extern const CheckKind kBoundsCheck;

// 写法: one name, one spelling.
extern const CheckKind kSpellingCheck;
// 项目状态: one project, one state at one time.
extern const CheckKind kStatusCheck;

}  // namespace heyan
