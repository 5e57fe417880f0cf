// A small report that uses every field of the model, for tests of its JSON form.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "model/report.h"

namespace heyan {

class SampleLocator final : public Locator {
 public:
  explicit SampleLocator(std::string text) : text_(std::move(text)), index_(text_) {}
  Place Locate(Span span) const override { return index_.Locate(text_, span); }
  std::string_view Line(int line) const override { return index_.Line(text_, line); }
  // The `nth` occurrence (from 0) of `part`.
  Span Find(std::string_view part, int nth = 0) const {
    std::size_t at = text_.find(part);
    for (; nth > 0; --nth) at = text_.find(part, at + 1);
    return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + part.size())};
  }

 private:
  std::string text_;
  LineIndex index_;
};

inline constexpr std::string_view kSampleText =
    "某区２０２３年计划执行情况报告\r\n"
    "一、执行情况\r\n"
    "　　空气质量优良天数约305天，增长3%—5%。\r\n"
    "专栏1\r\n"
    "附表1\r\n"
    "指标\t计划\t2023完成\r\n\r\n（预计）\r\n"
    "空气质量优良天数（天）*\t≥330\t305\r\n"
    "指标\t计划\t完成\r\n"
    "居民收入\t快于经济增速\t\r\n";

inline MappedText Mapped(const SampleLocator& text, std::string_view part, int nth = 0) {
  MappedText content;
  content.Append(part, text.Find(part, nth));
  return content;
}

inline void AddSampleBlocks(const SampleLocator& text, Report* report) {
  auto add = [&](BlockType type, std::string_view part) -> Block& {
    report->blocks.push_back({.type = type, .content = Mapped(text, part)});
    return report->blocks.back();
  };
  add(BlockType::kTitle, "某区２０２３年计划执行情况报告");
  Block& heading = add(BlockType::kHeading, "一、执行情况");
  heading.level = 1;
  heading.number = "一";
  add(BlockType::kParagraph, "空气质量优良天数约305天，增长3%—5%。").box = 3;
  add(BlockType::kBox, "专栏1").number = "专栏1";
  add(BlockType::kTable, "附表1").table = 0;
  report->blocks.push_back({.type = BlockType::kTable, .table = 1});
}

inline void AddSampleTables(const SampleLocator& text, Report* report) {
  Cell broken{Mapped(text, "2023完成")};
  broken.content.AppendSynthetic("\n");
  broken.content.AppendMapped(Mapped(text, "（预计）"));
  auto cell = [&](std::string_view part, int nth = 0) { return Cell{Mapped(text, part, nth)}; };
  Table table{.block = 4, .caption = Mapped(text, "附表1"), .unit = "亿元", .year = 2023};
  table.rows.push_back({{cell("指标"), cell("计划", 1), broken}, RowRole::kHeader});
  table.rows.push_back({{cell("空气质量优良天数（天）*"), cell("≥330"), cell("305", 1)}, RowRole::kData});
  table.rows.push_back({{cell("指标", 1), cell("计划", 2), cell("完成", 1)}, RowRole::kHeader});
  table.rows.push_back({{cell("居民收入"), cell("快于经济增速"), Cell{}}, RowRole::kSub});
  report->tables.push_back(table);
  report->tables.push_back(
      {.block = 5, .rows = {{{Cell{}, cell("居民收入")}, RowRole::kTotal}, {{}, RowRole::kGroup}}});
}

inline void AddSampleQuantities(const SampleLocator& text, Report* report) {
  auto add = [&](std::string_view part, int nth, std::string_view value) -> Quantity& {
    Quantity quantity{.id = static_cast<int>(report->quantities.size()), .text = std::string(part)};
    quantity.span = text.Find(part, nth);
    quantity.value = *Decimal::Parse(value);
    quantity.interval = Interval::Point(quantity.value);
    report->quantities.push_back(quantity);
    return report->quantities.back();
  };
  Quantity& around = add("约305天", 0, "305");
  around.unit = "天";
  around.dimension = "count:天";
  around.qualifiers = {"约"};
  around.interval = {Decimal(274), Decimal(336), true, false};
  Quantity& range = add("3%—5%", 0, "3");
  range.comparator = Comparator::kRange;
  range.kind = QuantityKind::kPercent;
  range.precision = *Decimal::Parse("0.000000000000000001");
  Quantity& bound = add("≥330", 0, "330");
  bound.comparator = Comparator::kAtLeast;
  bound.interval = {Decimal(330), std::nullopt, false, false};
  add("305", 1, "-123456789012345678901234567890.5");
}

inline void AddSampleIndicators(const SampleLocator& text, Report* report) {
  Indicator days{.table = 0, .category = "生态", .number = "26", .label = "空气质量优良天数（天）*"};
  days.name = days.canonical = "空气质量优良天数";
  days.span = text.Find(days.label);
  days.unit = "天";
  days.year = 2023;
  days.nature = Nature::kBinding;
  days.direction = Direction::kHigher;
  days.measure = Measure::kLevel;
  days.has_target_column = days.has_result_column = true;
  days.target = {"≥330", text.Find("≥330"), CellMeaning::kFigure, 2};
  days.results.push_back({Measure::kGrowth, {"", text.Find("305", 1)}});
  days.results.push_back({Measure::kLevel, {"305", text.Find("305", 1), CellMeaning::kFigure, 3}});
  days.judged = 1;
  days.verdict = Verdict::kMissed;
  report->indicators.push_back(days);
  Indicator income{.table = 1, .label = "居民收入", .parent = "收入", .span = text.Find("居民收入")};
  income.target = {"快于经济增速", text.Find("快于经济增速"), CellMeaning::kRelative, -1, "地区生产总值", true};
  income.reason = "verdict.no_row";
  report->indicators.push_back(income);
}

inline void AddSampleFacts(const SampleLocator& text, Report* report) {
  Fact fact{.indicator = "空气质量优良天数", .phrase = "空气质量优良天数，增长"};
  fact.modifiers = {"新增", "规上"};
  fact.breakdown = "城镇";
  fact.owner = "某厂";
  fact.scope = "某镇";
  fact.period = {2023, 0, "上半年"};
  fact.base = "环比";
  fact.price_basis = "real";
  fact.kind = FactKind::kCompletion;
  fact.status = FactStatus::kActual;
  fact.quantity = 0;
  fact.place = FactPlace::kBox;
  fact.block = 2;
  fact.label = text.Find("空气质量优良天数");
  fact.from["indicator"] = Provenance::kPrinted;
  fact.from["period"] = Provenance::kDefault;
  report->facts.push_back(fact);
  report->facts.push_back({.quantity = 3, .place = FactPlace::kTable, .table = 1});
}

inline Report SampleReport() {
  auto text = std::make_shared<SampleLocator>(std::string(kSampleText));
  Report report;
  report.source = {"reports/某区.txt", "text", false};
  report.locator = text;
  report.title = "某区2023年计划执行情况报告";
  report.kind = ReportKind::kPlan;
  report.review_year = 2023;
  report.session_date = "2024-01-16";
  report.names = 2;
  AddSampleBlocks(*text, &report);
  AddSampleTables(*text, &report);
  AddSampleQuantities(*text, &report);
  AddSampleIndicators(*text, &report);
  AddSampleFacts(*text, &report);
  return report;
}

}  // namespace heyan
