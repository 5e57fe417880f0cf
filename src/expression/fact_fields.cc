// The fields of a fact (事实).
#include "expression/field_values.h"
#include "relate/agreement.h"

namespace heyan::expression {
namespace {

const Fact& Of(Run& run, const Value& owner) { return run.report().facts[owner.element()->index]; }

Value Modifiers(Run& run, const Value& owner) {
  List list;
  for (const std::string& modifier : Of(run, owner).modifiers) list.emplace_back(TextAt(modifier));
  return list;
}

Value Figure(Run& run, const Value& owner) { return Element{Kind::kFigure, Of(run, owner).quantity, 0, 0}; }

Value SignedValue(Run& run, const Value& owner) {
  const Fact& fact = Of(run, owner);
  return Number::Printed(SignedQuantity(run.report(), fact), fact.quantity);
}

Value BlockOf(Run& run, const Value& owner) {
  int block = Of(run, owner).block;
  return block < 0 ? Value::Unknown(Say("expression.no_running_text")) : Value(Element{Kind::kBlock, block, 0, 0});
}

Value Alike(Run& run, const Value& owner) {
  std::span<const int> facts = run.FactsLike(owner.element()->index);
  List list;
  if (!run.Spend(facts.size())) return list;
  for (int fact : facts) list.emplace_back(Element{Kind::kFact, fact, 0, 0});
  return list;
}

constexpr Kind kOwner = Kind::kFact;
constexpr Type kText = {Kind::kText};

constexpr Field kFields[] = {
    {kOwner, "indicator", kText, "词库中的指标名；不在词库中则为空",
     "its indicator's name in the lexicon; empty when it is not there",
     [](Run& run, const Value& owner) { return TextAt(Of(run, owner).indicator, Of(run, owner).label); }, nullptr,
     Vocabulary::kIndicators},
    {kOwner, "subject", kText, "没有指标名时，说明它是什么的词语", "the words that name it when no indicator does",
     [](Run& run, const Value& owner) { return TextAt(Of(run, owner).subject, Of(run, owner).label); }},
    {kOwner, "phrase", kText, "数值所在的分句，数值写作□", "the clause around its figure, which is □ there",
     [](Run& run, const Value& owner) {
       bool is_left_out = run.report().source.facts_only;
       return is_left_out ? Value::Unknown(Say("expression.no_running_text")) : TextAt(Of(run, owner).phrase);
     }},
    {kOwner,
     "modifiers",
     {Kind::kText, true},
     "限定词：规上、新增、累计……",
     "words that change what it is: 规上, 新增, …",
     Modifiers},
    {kOwner, "breakdown", kText, "分类", "the class it counts",
     [](Run& run, const Value& owner) { return TextAt(Of(run, owner).breakdown); }},
    {kOwner, "owner", kText, "所属的项目或单位", "the project or firm it belongs to",
     [](Run& run, const Value& owner) { return TextAt(Of(run, owner).owner); }},
    {kOwner, "scope", kText, "范围；报告自己的地区为空", "its place; empty for the report's own",
     [](Run& run, const Value& owner) { return TextAt(Of(run, owner).scope); }},
    {kOwner,
     "year",
     {Kind::kNumber},
     "年份",
     "its year",
     [](Run& run, const Value& owner) { return Year(Of(run, owner).period.year); }},
    {kOwner, "period", kText, "年内的一段：上半年；全年为空", "the part of the year: 上半年; empty for the whole",
     [](Run& run, const Value& owner) { return TextAt(Of(run, owner).period.part); }},
    {kOwner, "base", kText, "与什么相比：环比、全市；空为通常的",
     "what it is compared with: 环比, 全市; empty for the usual",
     [](Run& run, const Value& owner) { return TextAt(Of(run, owner).base); }},
    {kOwner, "kind", kText, "水平、增速、占比……", "level, growth, share, …",
     [](Run& run, const Value& owner) { return TextAt(ToString(Of(run, owner).kind)); }, NamesOf<FactKind>},
    {kOwner, "status", kText, "目标或实际", "target or actual",
     [](Run& run, const Value& owner) { return TextAt(ToString(Of(run, owner).status)); }, NamesOf<FactStatus>},
    {kOwner,
     "falling",
     {Kind::kTruth},
     "是否下降的幅度",
     "whether its figure is the size of a fall",
     [](Run& run, const Value& owner) { return Value(Of(run, owner).falling); }},
    {kOwner, "place", kText, "在正文、专栏还是表格中", "where it stands",
     [](Run& run, const Value& owner) { return TextAt(ToString(Of(run, owner).place)); }, NamesOf<FactPlace>},
    {kOwner, "figure", {Kind::kFigure}, "数值，如印出的", "its figure as printed", Figure},
    {kOwner, "value", {Kind::kNumber}, "数值，下降的为负", "its figure; that of a fall is negative", SignedValue},
    {kOwner, "unit", kText, "数值的单位，不带万、亿：1.5亿元 是 '元'",
     "the unit of its figure without 万 or 亿: '元' of 1.5亿元",
     [](Run& run, const Value& owner) { return TextAt(run.report().quantities[Of(run, owner).quantity].unit); },
     nullptr, Vocabulary::kUnits},
    {kOwner,
     "alike",
     {Kind::kFact, true},
     "说同一事物的各个事实（指标、限定词、分类、所属、范围相同），不论哪一年、水平还是增速、目标还是实际",
     "the facts about the same thing (indicator, modifiers, breakdown, owner, scope), each of one year, of any kind "
     "and status",
     Alike},
    {kOwner, "block", {Kind::kBlock}, "所在的段落", "the block it stands in", BlockOf},
};

}  // namespace

std::span<const Field> FactFields() { return kFields; }

}  // namespace heyan::expression
