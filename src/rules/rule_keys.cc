#include "rules/rule_keys.h"

#include <array>
#include <vector>

#include "rules/example_keys.h"

namespace heyan {
namespace {

constexpr auto kLanguageKeys = std::to_array<KeySpec>({
    {"zh", true, ValueForm::kText, "中文", "in Chinese"},
    {"en", true, ValueForm::kText, "英文", "in English"},
});

constexpr auto kSeverityKeys = std::to_array<KeySpec>({
    {"certain", false, ValueForm::kSeverity, "确定的问题", "of certain findings"},
    {"likely", false, ValueForm::kSeverity, "很可能的问题", "of likely ones"},
    {"rounding", false, ValueForm::kSeverity, "只差在四舍五入的", "of those that are only a matter of rounding"},
});

constexpr auto kProfileKeys = std::to_array<KeySpec>({
    {"id", true, ValueForm::kName, "方案名称，与文件名一致", "the profile's name, that of its file"},
    {"title", true, ValueForm::kLocalizedLine, "显示的名称", "what people read"},
    {"packs", false, ValueForm::kTexts, "只用这些规则包；不写就是全部", "only these packs; without it all of them"},
    {"severities", false, ValueForm::kNamedSeverity, "规则编号: 级别；off 为停用",
     "rule id: severity; off switches it off"},
    {"parameters", false, ValueForm::kNamedMaps, "规则编号: {参数: 值}", "rule id: {parameter: value}"},
});

std::vector<KeySpec> MakeRuleKeys() {
  using Form = ValueForm;
  return {
      {"id", true, Form::kRuleId, "规则编号：规则包/名称，与文件位置一致",
       "the rule's id: pack/name, as its file is placed"},
      {"extends", false, Form::kRuleId, "在哪条规则的基础上修改：没有写的键都沿用它的",
       "the rule this one changes: every key that is not given here is taken from it"},
      {"title", true, Form::kLocalizedLine, "规则的名称", "what the rule is called"},
      {"severity", true, Form::kSeverities, "级别：error、warning 或 info", "error, warning or info"},
      {"check", true, Form::kWord, "用哪一种检查", "the kind of check"},
      {"for", false, Form::kExpression, "对哪些对象逐一检查，如 indicators",
       "what is checked one by one, such as indicators"},
      {"where", false, Form::kExpression, "只看哪些对象", "which of them it looks at"},
      {"let", false, Form::kNamedExpressions, "给中间结果起名", "names for values that are used below"},
      {"assert", false, Form::kExpression, "应当成立的话；不成立就报告", "what must hold; a finding where it does not"},
      {"at", false, Form::kExpression, "问题标在哪里", "where the finding stands"},
      {"related", false, Form::kExpressions, "一并指出的地方", "other places that take part"},
      {"parameters", false, Form::kNamed, "这种检查的参数", "the parameters of the kind of check"},
      {"message", true, Form::kLocalizedLine, "报告的话；{…} 由程序填入，[…] 中有空缺时整段不显示",
       "what a finding says; {…} is filled in, a part in […] vanishes when something in it is empty"},
      {"why", true, Form::kLocalizedText, "为什么要查，依据是什么", "why it matters and what it rests on"},
      {"fix", true, Form::kLocalizedText, "起草人应当怎样改", "what the drafter should do"},
      {"not_a_defect_when", false, Form::kLocalizedTexts, "哪些情况看着像，其实不是错误",
       "what looks like a defect and is none"},
      {"since", true, Form::kVersion, "从哪一版起有这条规则，如 0.1.0", "the version that has it first, such as 0.1.0"},
      {"harmless",
       false,
       Form::kList,
       "哪些数字改动这条规则不必发现，及理由",
       "changes of numbers the rule need not notice, with the reason",
       {},
       HarmlessKeys()},
      {"examples",
       true,
       Form::kMembers,
       "会报告、不会报告、会跳过的例子",
       "examples: flagged, clean, skipped",
       {},
       ExampleListKeys()},
  };
}

}  // namespace

std::span<const KeySpec> RuleKeys() {
  static const std::vector<KeySpec> kKeys = MakeRuleKeys();
  return kKeys;
}

std::span<const KeySpec> SeverityKeys() { return kSeverityKeys; }
std::span<const KeySpec> ProfileKeys() { return kProfileKeys; }
std::span<const KeySpec> LanguageKeys() { return kLanguageKeys; }

}  // namespace heyan
