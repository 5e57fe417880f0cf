// The fields of blocks, figures and groups (段落, 数值, 组).
#include "expression/field_values.h"

namespace heyan::expression {
namespace {

const Block& BlockOf(Run& run, const Value& owner) { return run.report().blocks[owner.element()->index]; }
const Quantity& FigureOf(Run& run, const Value& owner) { return run.report().quantities[owner.element()->index]; }

Value Section(Run& run, const Value& owner) {
  int section = run.SectionOf(owner.element()->index);
  return section < 0 ? TextAt("") : Value(Text::Of(run.report().blocks[section].content));
}

Value Box(Run& run, const Value& owner) {
  int box = BlockOf(run, owner).box;
  return box < 0 ? Value::Unknown(Say("expression.no_box")) : Value(Element{Kind::kBlock, box, 0, 0});
}

Value BlockTable(Run& run, const Value& owner) {
  int table = BlockOf(run, owner).table;
  return table < 0 ? Value::Unknown(Say("expression.no_table")) : Value(Element{Kind::kTable, table, 0, 0});
}

Value Qualifiers(Run& run, const Value& owner) {
  List list;
  for (const std::string& word : FigureOf(run, owner).qualifiers) list.emplace_back(TextAt(word));
  return list;
}

constexpr Type kText = {Kind::kText};

constexpr Field kFields[] = {
    {Kind::kBlock, "text", kText, "文字；表格的为表题", "its text; of a table its caption",
     [](Run& run, const Value& owner) { return Value(Text::Of(BlockOf(run, owner).content)); }},
    {Kind::kBlock, "type", kText, "种类", "what it is",
     [](Run& run, const Value& owner) { return TextAt(ToString(BlockOf(run, owner).type)); }, NamesOf<BlockType>},
    {Kind::kBlock,
     "level",
     {Kind::kNumber},
     "标题的层次：一、为 1，（一）为 2；其他为 0",
     "of headings: 1 for 一、, 2 for （一）; else 0",
     [](Run& run, const Value& owner) { return Value(Number::Exact(BlockOf(run, owner).level)); }},
    {Kind::kBlock, "number", kText, "编号，如印出的：一、3、专栏4", "its number as printed: 一, 3, 专栏4",
     [](Run& run, const Value& owner) { return TextAt(BlockOf(run, owner).number); }},
    {Kind::kBlock, "section", kText, "上方最近的一级标题", "the nearest heading of the first level above", Section},
    {Kind::kBlock, "box", {Kind::kBlock}, "所在的专栏", "the box it stands in", Box},
    {Kind::kBlock, "table", {Kind::kTable}, "它所是的表格", "the table it is", BlockTable},
    {Kind::kBlock,
     "figures",
     {Kind::kFigure, true},
     "其中的数值",
     "the figures in it",
     [](Run& run, const Value& owner) { return Figures(run, BlockOf(run, owner).content.ToSource()); }},
    {Kind::kFigure, "text", kText, "如印出的，包括“约”等词", "as printed, with 约 and the like",
     [](Run& run, const Value& owner) { return TextAt(FigureOf(run, owner).text, FigureOf(run, owner).span); }},
    {Kind::kFigure,
     "value",
     {Kind::kNumber},
     "数",
     "its number",
     [](Run& run, const Value& owner) { return Value(Number::Printed(FigureOf(run, owner), owner.element()->index)); }},
    {Kind::kFigure, "unit", kText, "单位，不带万、亿：1.5亿元 是 '元'", "its unit without 万 or 亿: '元' of 1.5亿元",
     [](Run& run, const Value& owner) { return TextAt(FigureOf(run, owner).unit); }, nullptr, Vocabulary::kUnits},
    {Kind::kFigure, "kind", kText, "数量、百分比、百分点……", "amount, percent, points, …",
     [](Run& run, const Value& owner) { return TextAt(ToString(FigureOf(run, owner).kind)); }, NamesOf<QuantityKind>},
    {Kind::kFigure, "comparator", kText, "等于、不低于……", "equal, at least, …",
     [](Run& run, const Value& owner) { return TextAt(ToString(FigureOf(run, owner).comparator)); },
     NamesOf<Comparator>},
    {Kind::kFigure, "qualifiers", {Kind::kText, true}, "约、左右、以上等词", "the words 约, 左右, 以上, …", Qualifiers},
    {Kind::kGroup, "key", kText, "组内元素共有的值", "what its elements share",
     [](Run&, const Value& owner) { return owner.group()->key; }},
    {Kind::kGroup,
     "items",
     {Kind::kReport, true},
     "组内的元素",
     "its elements",
     [](Run& run, const Value& owner) {
       run.Spend(owner.group()->items.size());
       return Value(owner.group()->items);
     }},
};

}  // namespace

std::span<const Field> BlockFields() { return kFields; }

}  // namespace heyan::expression
