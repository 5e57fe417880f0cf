// The fields of an indicator (指标).
#include "expression/field_values.h"

namespace heyan::expression {
namespace {

const Indicator& Of(Run& run, const Value& owner) { return run.report().indicators[owner.element()->index]; }

// The figure of a target or result cell; unknown, with what it says instead, when it holds none.
Value FigureOf(Run& run, const Indicator& indicator, const IndicatorCell* cell, std::string_view column) {
  const std::string& name = indicator.name;
  bool target = column == "target";
  if (cell == nullptr || cell->text.empty()) {
    return Value::Unknown(Say(target ? "expression.target_empty" : "expression.actual_empty", {{"name", name}}));
  }
  if (cell->quantity < 0) {
    return Value::Unknown(Say(target ? "expression.target_no_figure" : "expression.actual_no_figure",
                              {{"name", name}, {"text", cell->text}}));
  }
  return Number::Printed(run.report().quantities[cell->quantity], cell->quantity);
}

Value Target(Run& run, const Value& owner) {
  const Indicator& indicator = Of(run, owner);
  return FigureOf(run, indicator, &indicator.target, "target");
}

Value Actual(Run& run, const Value& owner) {
  const Indicator& indicator = Of(run, owner);
  return FigureOf(run, indicator, indicator.Actual(), "actual");
}

// An empty cell has no place of its own: its row's name stands for it.
Value TextOf(Run& run, const Value& owner, const IndicatorCell& cell) {
  return TextAt(cell.text, cell.text.empty() ? Of(run, owner).span : cell.span);
}

Value ActualText(Run& run, const Value& owner) {
  const IndicatorCell* cell = Of(run, owner).Actual();
  return cell == nullptr ? TextAt("", Of(run, owner).span) : TextOf(run, owner, *cell);
}

Value TargetText(Run& run, const Value& owner) { return TextOf(run, owner, Of(run, owner).target); }

constexpr Kind kOwner = Kind::kIndicator;
constexpr Type kText = {Kind::kText};
constexpr Type kNumber = {Kind::kNumber};

constexpr Field kFields[] = {
    {kOwner, "name", kText, "名称，不含单位和记号", "its name, without unit and marks",
     [](Run& run, const Value& owner) { return TextAt(Of(run, owner).name, Of(run, owner).span); }},
    {kOwner, "canonical", kText, "词库中的名称", "its name in the lexicon",
     [](Run& run, const Value& owner) { return TextAt(Of(run, owner).canonical, Of(run, owner).span); }},
    {kOwner, "label", kText, "印出的名称", "its name as printed",
     [](Run& run, const Value& owner) { return TextAt(Of(run, owner).label, Of(run, owner).span); }},
    {kOwner, "category", kText, "类别", "its category",
     [](Run& run, const Value& owner) { return TextAt(Of(run, owner).category); }},
    {kOwner, "number", kText, "序号", "its number in the table",
     [](Run& run, const Value& owner) { return TextAt(Of(run, owner).number); }},
    {kOwner, "parent", kText, "所属指标的名称；没有则为空", "the row it is a part of; empty when there is none",
     [](Run& run, const Value& owner) { return TextAt(Of(run, owner).parent); }},
    {kOwner, "unit", kText, "印出的单位", "its unit as printed",
     [](Run& run, const Value& owner) { return TextAt(Of(run, owner).unit); }},
    {kOwner, "year", kNumber, "年份", "its year",
     [](Run& run, const Value& owner) { return Year(Of(run, owner).year); }},
    {kOwner, "nature", kText, "约束性或预期性", "binding or expected",
     [](Run& run, const Value& owner) { return TextAt(ToString(Of(run, owner).nature)); }, NamesOf<Nature>},
    {kOwner, "direction", kText, "越高越好还是越低越好", "which change is an improvement",
     [](Run& run, const Value& owner) { return TextAt(ToString(Of(run, owner).direction)); }, NamesOf<Direction>},
    {kOwner, "verdict", kText, "完成情况的判定", "was its target met",
     [](Run& run, const Value& owner) { return TextAt(ToString(Of(run, owner).verdict)); }, NamesOf<Verdict>},
    {kOwner, "target", kNumber, "目标的数值", "the figure of its target", Target},
    {kOwner, "actual", kNumber, "完成的数值", "the figure of its result", Actual},
    {kOwner, "target_text", kText, "目标一格的文字", "what the target's cell says", TargetText},
    {kOwner, "actual_text", kText, "完成情况一格的文字", "what the result's cell says", ActualText},
    {kOwner,
     "table",
     {Kind::kTable},
     "所在的表格",
     "the table it stands in",
     [](Run& run, const Value& owner) { return Value(Element{Kind::kTable, Of(run, owner).table, 0, 0}); }},
};

}  // namespace

std::span<const Field> IndicatorFields() { return kFields; }

}  // namespace heyan::expression
