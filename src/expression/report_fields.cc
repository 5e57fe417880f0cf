// The fields of a report (报告).
#include "expression/field_values.h"

namespace heyan::expression {
namespace {

// A list of what running text holds; unknown for a report that was given without it.
template <typename Wanted>
Value Blocks(Run& run, Wanted wanted) {
  const Report& report = run.report();
  if (report.source.facts_only) return Value::Unknown(Say("expression.no_running_text"));
  List list;
  run.Spend(report.blocks.size());
  for (std::size_t i = 0; i < report.blocks.size(); ++i) {
    if (wanted(report.blocks[i].type)) list.emplace_back(Element{Kind::kBlock, static_cast<int>(i), 0, 0});
  }
  return list;
}

Value AllBlocks(Run& run, const Value&) {
  return Blocks(run, [](BlockType) { return true; });
}
Value Headings(Run& run, const Value&) {
  return Blocks(run, [](BlockType type) { return type == BlockType::kHeading; });
}
Value Paragraphs(Run& run, const Value&) {
  return Blocks(run, [](BlockType type) { return type == BlockType::kParagraph || type == BlockType::kListItem; });
}
Value Notes(Run& run, const Value&) {
  return Blocks(run, [](BlockType type) { return type == BlockType::kNote; });
}

constexpr Kind kOwner = Kind::kReport;
constexpr Type kText = {Kind::kText};
constexpr Type kNumber = {Kind::kNumber};
constexpr Type kBlocks = {Kind::kBlock, true};

constexpr Field kFields[] = {
    {kOwner, "title", kText, "标题", "its title", [](Run& run, const Value&) { return TextAt(run.report().title); }},
    {kOwner, "kind", kText, "报告种类", "what kind of report it is",
     [](Run& run, const Value&) { return TextAt(ToString(run.report().kind)); }, NamesOf<ReportKind>},
    {kOwner, "region", kText, "地区，如 重庆市綦江区", "its place",
     [](Run& run, const Value&) { return TextAt(run.report().region); }},
    {kOwner, "review_year", kNumber, "报告所总结的年份", "the year it looks back on",
     [](Run& run, const Value&) { return Year(run.report().review_year); }},
    {kOwner, "plan_year", kNumber, "报告所计划的年份", "the year it plans",
     [](Run& run, const Value&) { return Year(run.report().plan_year); }},
    {kOwner, "session_date", kText, "会议日期，如 2024-01-15", "the date of the session, 2024-01-15",
     [](Run& run, const Value&) { return TextAt(run.report().session_date); }},
    {kOwner,
     "indicators",
     {Kind::kIndicator, true},
     "指标表中的各项指标",
     "the rows of indicator tables",
     [](Run& run, const Value&) { return Range(run, Kind::kIndicator, run.report().indicators.size()); }},
    {kOwner,
     "facts",
     {Kind::kFact, true},
     "正文、专栏、表格中的各个事实",
     "what its figures say, in text, boxes and tables",
     [](Run& run, const Value&) { return Range(run, Kind::kFact, run.report().facts.size()); }},
    {kOwner,
     "tables",
     {Kind::kTable, true},
     "各个表格",
     "its tables",
     [](Run& run, const Value&) { return Range(run, Kind::kTable, run.report().tables.size()); }},
    {kOwner,
     "figures",
     {Kind::kFigure, true},
     "各个数值",
     "its figures",
     [](Run& run, const Value&) { return Range(run, Kind::kFigure, run.report().quantities.size()); }},
    {kOwner, "blocks", kBlocks, "各个段落、标题、表格、注释", "its paragraphs, headings, tables and notes", AllBlocks},
    {kOwner, "headings", kBlocks, "各个标题", "its headings", Headings},
    {kOwner, "paragraphs", kBlocks, "各个自然段", "its paragraphs", Paragraphs},
    {kOwner, "notes", kBlocks, "各个注释", "its notes", Notes},
};

}  // namespace

std::span<const Field> ReportFields() { return kFields; }

}  // namespace heyan::expression
