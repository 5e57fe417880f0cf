#include "app/rule_template.h"

namespace heyan {
namespace {

constexpr std::string_view kBeforeId = R"(# 一个文件一条规则。改好后运行：heyan rules test 文件所在目录
# One rule a file. When it is filled in, run: heyan rules test FOLDER
# 文件名与编号一致：own/my-rule 写在 own/my-rule.yaml。/ The file is named after the id.
id: )";

constexpr std::string_view kAfterId = R"(
# 报告里显示的名称。/ What the rule is called in findings.
title: {zh: 节能指标未完成, en: Energy saving missed}
# error、warning 或 info；info 只作提示。/ error, warning or info.
severity: warning
# 用哪种检查，见 heyan rules list 的第三列。/ The kind of check: the third column of heyan rules list.
check: target
# 只看哪些指标；不写就是全部。/ Which indicators it looks at; without this, all of them.
where:
  nature: [binding]
  verdict: [missed]
# {…} 由程序填入；[…] 中有空缺时整段不显示。/ {…} is filled in; a part in […] with nothing to fill in is left out.
message:
  zh: "“{indicator}”目标{target}，完成{actual}[，差{gap}]"
  en: "“{indicator}”: target {target}, result {actual}[, short by {gap}]"
# 为什么要查，依据是什么。/ Why it matters and what it rests on.
why:
  zh: 写明这条规则的依据，例如文件名称和条款。
  en: Say what the rule rests on, such as a document and its article.
# 起草人应当怎样改。/ What the drafter should do.
fix:
  zh: 核对数字；数字无误的，说明原因。
  en: Check the figure; if it is right, say why.
# 哪些情况看着像，其实不算错误。/ What looks like a defect and is none.
not_a_defect_when:
  - zh: 正文已经说明原因。
    en: The text already explains it.
since: 1.0.0
# 每条规则至少有一个会报告的例子和一个不会报告的例子。
# Every rule has an example that is flagged and one that is clean.
examples:
  flagged:
    - name: 低于目标
      report: |
        # 某区2023年国民经济和社会发展计划执行情况及2024年计划草案的报告

        ## 一、2023年国民经济和社会发展计划执行情况

        | 指标 | 2023年计划目标 | 完成情况 | 备注 |
        |---|---|---|---|
        | 空气质量优良天数（天） | ≥330 | 305 | 约束性 |
      # at 写出现问题的数字；同样的数字出现多次时写 "305#2"。/ at is the figure the finding stands at.
      expect: [{at: "305", related: ["≥330"]}]
  clean:
    - name: 完成目标
      report: |
        # 某区2023年国民经济和社会发展计划执行情况及2024年计划草案的报告

        ## 一、2023年国民经济和社会发展计划执行情况

        | 指标 | 2023年计划目标 | 完成情况 | 备注 |
        |---|---|---|---|
        | 空气质量优良天数（天） | ≥330 | 335 | 约束性 |
)";

}  // namespace

std::string RuleTemplate(std::string_view id) {
  return std::string(kBeforeId) + std::string(id) + std::string(kAfterId);
}

}  // namespace heyan
