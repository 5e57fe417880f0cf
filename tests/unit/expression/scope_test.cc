// What names mean, and what expressions remember of the figures they used.
#include "sample.h"

namespace heyan::expression {
namespace {

constexpr std::string_view kReport = R"(# 南山市2023年国民经济和社会发展计划执行情况的报告

| 指标 | 2023年目标 | 2023年完成 | 备注 |
|---|---|---|---|
| 空气质量优良天数（天） | ≥330 | 305 | 约束性 |
| 森林覆盖率（%） | 45 | 46 | 约束性 |
)";

Scope ScopeOf(Type element, std::vector<std::pair<std::string, Type>> lets = {}) {
  return {element, std::move(lets), &test::ShippedLexicon()};
}

std::optional<Expression> Compiled(std::string_view text, const Scope& scope) {
  std::vector<Problem> problems;
  std::optional<Expression> expression = Expression::Compile(text, scope, &problems);
  EXPECT_TRUE(expression) << text << ": " << test::Told(problems);
  return expression;
}

TEST(ScopeTest, NamesAreLookedForInsideOut) {
  Report report = test::ReadMarkdown(kReport);
  Scope scope = ScopeOf(One(Kind::kIndicator), {{"limit", One(Kind::kNumber)}, {"names", ListOf(Kind::kText)}});
  expression::Run run(report, test::ShippedLexicon());
  std::vector<Value> lets = {Number::Exact(300), List{{Value(Text::Of("空气质量优良天数"))}, {}}};
  Environment environment{run, Element{Kind::kIndicator, 0, 0, 0}, lets};
  auto printed = [&](std::string_view text) {
    std::optional<Expression> expression = Compiled(text, scope);
    return expression ? Print(expression->Evaluate(environment), report).zh : "";
  };
  EXPECT_EQ(printed("name"), "空气质量优良天数");  // of this
  EXPECT_EQ(printed("kind"), "plan");              // of the report, as indicators have none
  EXPECT_EQ(printed("actual > limit"), "是");      // a let
  EXPECT_EQ(printed("name in names"), "是");
  EXPECT_EQ(printed("indicators where name != this.name"), "森林覆盖率");
  EXPECT_EQ(printed("report.indicators where actual < limit"), "森林覆盖率");  // the inner actual
  EXPECT_EQ(printed("tables where any(indicators, name = this.name and table = this.table)"), "没有标题的表格");
  EXPECT_EQ(printed("table.caption"), "");
}

TEST(ScopeTest, FactsKnowThoseAboutTheSameThing) {
  Report report = test::ReadMarkdown(R"(# 南山市2023年国民经济和社会发展计划执行情况与2024年计划草案的报告

## 一、2023年计划执行情况

2023年，规上工业总产值达到820亿元，增长6%。

## 二、2024年主要任务

2024年，规上工业总产值突破900亿元，增长10%，工业投资增长10%。
)");
  auto printed = [&](std::string_view text) { return Print(test::ValueOf(text, report), report).zh; };
  std::string all = "(facts where indicator = '规上工业总产值')";
  EXPECT_EQ(printed("count(first" + all + ".alike)"), "4");
  EXPECT_EQ(printed("count(last" + all + ".alike where status = 'actual' and kind = 'level')"), "1");
  EXPECT_EQ(printed("count(last(facts).alike)"), "1");
}

// Bounds count with all that they can mean.
TEST(ScopeTest, FiguresFitWhenSomeOfTheirValuesDo) {
  Report report = test::ReadMarkdown("# 南山市2023年政府工作报告\n\n产值突破900亿元，利润约60亿元，增长10%以上。\n");
  auto printed = [&](std::string_view text) { return Print(test::ValueOf(text, report), report).zh; };
  EXPECT_EQ(printed("fits(first(figures), 902亿元)"), "是");
  EXPECT_EQ(printed("fits(first(figures), 890亿元)"), "否");
  EXPECT_EQ(printed("fits(890亿元, 820亿元, first(figures))"), "是");
  EXPECT_EQ(printed("fits(890亿元, first(figures), 820亿元)"), "是");
  EXPECT_EQ(printed("fits(820亿元 * (100% + last(figures)), 950亿元)"), "是");
  EXPECT_EQ(printed("fits(820亿元 * (100% + last(figures)), 870亿元)"), "否");
  EXPECT_TRUE(test::ValueOf("fits(last(figures), 890亿元)", report).IsUnknown());
}

TEST(ScopeTest, RootsTellWhatGrowsEvenly) {
  Report report = test::ReadMarkdown("# 南山市2023年政府工作报告\n\n产值由100亿元增加到121亿元。\n");
  auto printed = [&](std::string_view text) { return Print(test::ValueOf(text, report), report).zh; };
  EXPECT_EQ(printed("round(root(last(figures) / first(figures), 2), 6)"), "1.1");
  EXPECT_EQ(printed("fits(root(last(figures) / first(figures), 2), 1.1)"), "是");
  EXPECT_EQ(printed("fits(root(last(figures) / first(figures), 2), 1.12)"), "否");
  EXPECT_TRUE(test::ValueOf("root(0 - 1, 2)", report).IsUnknown());
  EXPECT_TRUE(test::ValueOf("root(2, 0)", report).IsUnknown());
  EXPECT_TRUE(test::ValueOf("root(first(figures), 2)", report).IsUnknown());
}

TEST(ScopeTest, AGroupHasWhatWasGrouped) {
  Report report = test::ReadMarkdown(kReport);
  std::optional<Expression> groups = Compiled("group(indicators, nature)", ScopeOf({}));
  ASSERT_TRUE(groups);
  expression::Run run(report, test::ShippedLexicon());
  Value list = groups->Evaluate({run, {}, {}});
  ASSERT_EQ(list.list()->size(), 1U);
  std::optional<Expression> sum =
      Compiled("joined(key, text(max(items, value(actual))))", ScopeOf(ItemOf(groups->type())));
  ASSERT_TRUE(sum);
  EXPECT_EQ(Print(sum->Evaluate({run, list.list()->front(), {}}), report).zh, "binding305");
  EXPECT_TRUE(PlaceOf(list.list()->front(), report));
}

TEST(ScopeTest, RemembersTheFiguresThatWereCompared) {
  Report report = test::ReadMarkdown(kReport);
  expression::Run run(report, test::ShippedLexicon());
  Compiled("first(indicators).actual", ScopeOf({}))->Evaluate({run, {}, {}});
  EXPECT_TRUE(run.used_quantities.empty());
  Compiled("first(indicators).actual < first(indicators).target", ScopeOf({}))->Evaluate({run, {}, {}});
  const Indicator& first = report.indicators[0];
  EXPECT_EQ(run.used_quantities, (std::set<int>{first.target.quantity, first.Actual()->quantity}));
}

TEST(ScopeTest, NamesOfLetsAreFree) {
  Scope scope = ScopeOf(One(Kind::kIndicator), {{"gap", One(Kind::kNumber)}});
  LocalizedText why;
  for (std::string_view free : {"rest", "差", "差额_2"}) EXPECT_TRUE(IsFreeName(free, scope, &why)) << free;
  for (std::string_view taken :
       {"gap", "target", "facts", "this", "it", "where", "count", "", "1a", "2差", "a-b", "“差”"}) {
    why = {};
    EXPECT_FALSE(IsFreeName(taken, scope, &why)) << taken;
    EXPECT_FALSE(why.empty()) << taken;
  }
}

// A report whose running text was left out says nothing about it, rather than that it has none.
TEST(ScopeTest, RunningTextThatWasLeftOutIsUnknown) {
  Report report = test::ReadMarkdown(kReport);
  report.source.facts_only = true;
  EXPECT_TRUE(test::ValueOf("count(paragraphs)", report).IsUnknown());
  EXPECT_EQ(Print(test::ValueOf("count(indicators)", report), report).zh, "2");
}

}  // namespace
}  // namespace heyan::expression
