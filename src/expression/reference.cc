#include "expression/reference.h"

#include <fmt/format.h>

#include "expression/fields.h"
#include "expression/functions.h"

namespace heyan::expression {
namespace {

constexpr std::string_view kSample =
    R"(# 南山市2023年国民经济和社会发展计划执行情况与2024年计划草案的报告

## 一、2023年计划执行情况

全市新建公园12个，其中城区8个、乡镇4个。

| 指标 | 2023年目标 | 2023年完成 | 备注 |
|---|---|---|---|
| 地区生产总值增速（%） | 6.5左右 | 6.2 | 预期性 |
| 空气质量优良天数（天） | ≥330 | 305 | 约束性 |
| 城镇新增就业（万人） | 1.2 | 1.35 | 预期性 |
| 粮食产量（万吨） | 24 |  | 约束性 |

表2 财政收入

| 项目 | 收入额（亿元） | 增长（%） |
|---|---|---|
| 税收收入 | 40.5 | 5.2 |
| 非税收入 | 22.3 | 3.1 |
| 合计 | 62.9 | 4.4 |
)";

constexpr std::string_view kIntroductionZh = R"(# 表达式

由程序生成（`heyan rules reference expressions`），请勿手工修改。

规则中的 `for`、`where`、`let`、`assert`、`at`、`related` 和消息里的 `{…}` 都是表达式。

    for: indicators where nature = 'binding'
    let: {gap: target - actual}
    assert: meets(actual, target)

## 写法

| 写法 | 意思 |
| --- | --- |
| `and` `or` `not` | 并且、或者、不是 |
| `=` `!=` `<` `<=` `>` `>=` | 比较；`==` 也是等于 |
| `x in ('甲', '乙')`、`x not in …` | 是其中之一；也可用列表 |
| `+` `-` `*` `/`、`( )` | 计算 |
| `列表 where 条件` | 列表中确实满足条件的各个；一直管到 `,` 或 `)` |
| `x.name` | x 的字段 |
| `'文字'` `"文字"` | 文字；里面的引号写两个 |
| `330`、`100%`、`5亿元` | 数；数里不写逗号，单位紧跟在后 |
| `true` `false` | 是、否 |

标点一律用英文的：`( ) , ' =`。

**名称**。在 `where` 之后和函数的条件里，名称先指列表中看到的那一个的字段，再指 `let` 的名称，再指规则所看的那一个的字段，最后指报告的字段。
`it` 是列表中看到的那一个，`this` 是规则所看的那一个（`this.name`），`report` 是报告。一层套一层时，里层的优先。

**三种结果**。报告里没有的（空格、没读出的数、单位不同）是“未知”，并说明原因。未知会一直传下去；但 `false and 未知` 是否，`true or 未知` 是是。
`where` 只留下确实满足条件的；有不能断定的，`count`、`sum` 等也就是未知。`has(x)` 问 x 是否已知。

**数的比较**。印出的数按面值比：5.0 等于 5；两个印出的数，一个是另一个四舍五入的结果时也相等（985.2亿元 与 985亿元）。没有单位的数与任何单位都能比，
按基本单位：1.5万人是 15000，所以写 `actual > 1万` 或 `actual > 1万人`，不要写 `actual > 1`。计算得出的数，和带“约”“以上”等词的数，按它们可能的范围比：
算出的数，每个加数各放宽末位一个单位（整数不放宽），在此之内算相等；大小不能断定时是未知。要按面值算，用 `round`。文字比较时全角、半角不分；函数看的是印出的文字。

**单位**。`+` `-` 的两边要能换算，百分数相减得百分点；没有单位的数随另一边。`*` 的一边没有单位，或是百分数（`20% * 50亿元`）。
`/` 除以没有单位的数，单位不变；除以同类的数，得没有单位的数：`(now / before - 1) * 100 = growth`。
)";

constexpr std::string_view kIntroductionEn = R"(# Expressions

Made by `heyan rules reference expressions`; do not edit.

The keys `for`, `where`, `let`, `assert`, `at` and `related` of a rule, and `{…}` in its messages, are expressions.

    for: indicators where nature = 'binding'
    let: {gap: target - actual}
    assert: meets(actual, target)

## How they are written

| written | meaning |
| --- | --- |
| `and` `or` `not` | |
| `=` `!=` `<` `<=` `>` `>=` | comparisons; `==` is `=` too |
| `x in ('a', 'b')`, `x not in …` | is one of them; a list may stand there too |
| `+` `-` `*` `/`, `( )` | arithmetic |
| `list where condition` | those of a list that certainly meet the condition, which reaches up to `,` or `)` |
| `x.name` | a field of x |
| `'text'` `"text"` | text; a quotation mark in it is doubled |
| `330`, `100%`, `5亿元` | numbers: without commas, the unit directly behind |
| `true` `false` | |

**Names.** Behind `where` and in the conditions of functions a name is looked for among the fields of the element that is
looked at, then among the `let` names, then among the fields of what the rule goes through, then among those of the report.
`it` is the element that is looked at, `this` what the rule goes through (`this.name`), `report` the report. Of one
filter in another the inner one comes first.

**Three values.** What the report does not say (an empty cell, a figure that was not read, units that differ) is unknown, and
says why. Unknown goes through everything; but `false and unknown` is false, and `true or unknown` is true. `where` keeps what
certainly meets its condition; when one cannot be decided, `count`, `sum` and the like are unknown. `has(x)` asks whether x is known.

**How figures compare.** Figures compare as printed: 5.0 is 5; two printed figures are also equal when one is a rounding of the
other (985.2亿元 and 985亿元). A number without unit compares with any unit, in the base unit: 1.5万人 is 15000, so write
`actual > 1万` or `actual > 1万人`, not `actual > 1`. Computed numbers, and figures with 约, 以上 and the like, compare by what they
can mean: computed ones are equal within one last digit of each figure that went in (whole numbers are exact), and an order that is not certain is unknown. `round` takes a
computed number at face value. Texts compare with full-width and half-width letters alike; functions see the text as printed.

**Units.** Both sides of `+` and `-` must convert; the difference of two percentages is in percentage points; a number without
unit takes the other's. One side of `*` has no unit, or is a share (`20% * 50亿元`). Divided by a number without unit, a number
keeps its unit; divided by one of the same measure it loses it: `(now / before - 1) * 100 = growth`.
)";

std::string FunctionsOf(Language language) {
  bool zh = language == Language::kZh;
  std::string page =
      zh ? "\n## 函数\n\n例子都是关于这份报告的：\n\n" : "\n## Functions\n\nThe examples are about this report:\n\n";
  page += fmt::format("```markdown\n{}```\n", SampleReport());
  for (const Function& function : Functions()) {
    page += fmt::format("\n### {}\n\n", function.name);
    for (const Signature& signature : function.signatures) {
      if (!signature.usage.empty()) page += fmt::format("    {}\n", signature.usage);
    }
    page +=
        fmt::format("\n{}\n\n    {}\n    → {}\n", zh ? function.zh : function.en, function.example, function.result);
  }
  return page;
}

std::string ValuesOf(const Field& field) {
  std::string values;
  if (field.values == nullptr) return values;
  for (std::string_view value : field.values()) values += fmt::format("{}`'{}'`", values.empty() ? ": " : " ", value);
  return values;
}

std::string FieldsOf(Language language) {
  bool zh = language == Language::kZh;
  std::string page = zh ? "\n## 字段\n" : "\n## Fields\n";
  const Field* before = nullptr;
  for (const Field& field : Fields()) {
    if (before == nullptr || before->owner != field.owner) {
      std::string name = NameOf(One(field.owner)).In(language);
      page += zh ? fmt::format("\n### {}\n\n| 字段 | 类型 | 意思 |\n| --- | --- | --- |\n", name)
                 : fmt::format("\n### {}\n\n| field | type | meaning |\n| --- | --- | --- |\n", name);
    }
    before = &field;
    // What a group holds is whatever was grouped.
    bool any_list = field.owner == Kind::kGroup && field.type.list;
    std::string type = any_list ? (zh ? "列表" : "list") : NameOf(field.type).In(language);
    page += fmt::format("| `{}` | {} | {}{} |\n", field.name, type, zh ? field.zh : field.en, ValuesOf(field));
  }
  return page;
}

}  // namespace

std::string_view SampleReport() { return kSample; }

std::string ExpressionReference(Language language) {
  std::string page(language == Language::kZh ? kIntroductionZh : kIntroductionEn);
  return page + FunctionsOf(language) + FieldsOf(language);
}

}  // namespace heyan::expression
