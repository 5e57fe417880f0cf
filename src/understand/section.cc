#include "understand/section.h"

#include <algorithm>
#include <ranges>
#include <string>

#include "text/utf8.h"
#include "understand/period_reader.h"

namespace heyan {
namespace {

// Headings of some reports are plain short lines (2023年工作回顾).
constexpr std::size_t kPlainHeadingBytes = 90;
constexpr std::size_t kHeadingBytes = 240;
constexpr std::string_view kManyYears = "多年";

// The heading itself when text follows it in the same line: up to the first full stop.
std::string HeadingText(const Block& block) {
  std::string_view opening = std::string_view(block.content.text()).substr(0, 4 * kHeadingBytes);
  std::string text = FoldWidth(opening.substr(0, opening.find("。")));
  std::erase(text, ' ');
  return text.substr(0, kHeadingBytes);
}

bool IsPlainHeading(const Block& block) {
  if (block.type != BlockType::kParagraph || block.box >= 0) return false;
  const std::string& text = block.content.text();
  return text.size() <= kPlainHeadingBytes && !text.contains("。") && !text.contains("，") && !text.contains("：");
}

const SectionPattern* PatternFor(const std::string& text, bool top, const Lexicon& lexicon) {
  for (const SectionPattern& section : lexicon.sections()) {
    if ((top || !section.top_only) && section.pattern.Matches(text)) return &section;
  }
  return nullptr;
}

// The years around the report's own that a term of office or a plan has.
constexpr int kTermYears = 5;

// A heading on several years: what most of its figures are. Years that are still to come are planned; of years that run
// by then (“十四五” in a report of 2023) the heading says whether it looks back.
FactStatus StatusOfYears(const Period& years, std::string_view text, int review_year, const Lexicon& lexicon) {
  bool reviews = std::ranges::any_of(lexicon.joining().review_words, [&](const auto& w) { return text.contains(w); });
  if (review_year == 0) return reviews ? FactStatus::kActual : FactStatus::kTarget;
  if (years.last_year <= review_year) return FactStatus::kActual;
  return years.year > review_year || !reviews ? FactStatus::kTarget : FactStatus::kActual;
}

// 过去五年, “十三五”时期: the years such a heading names; a term without numbers has five.
Period YearsOf(std::string_view text, FactStatus mostly, const Report& report, const Lexicon& lexicon) {
  for (std::size_t at = 0; at < text.size(); at += std::max<std::uint32_t>(1, DecodeAt(text, at).length)) {
    std::optional<ReadPeriod> read = PeriodAt(text, at, lexicon);
    if (!read) continue;
    Period period = Resolve(*read, report.review_year, report.plan_year);
    if (period.last_year != 0) return period;
  }
  if (report.review_year == 0) return {0, 0, std::string(kManyYears)};
  if (mostly == FactStatus::kTarget) return {report.plan_year, report.plan_year + kTermYears - 1, ""};
  return {report.review_year - kTermYears + 1, report.review_year, ""};
}

// A heading that says several years and one (2020年和“十三五”工作回顾) opens with the one it names first.
void SettleMixed(const std::string& text, const Report& report, SectionContext* context) {
  std::size_t year_at = text.find(std::to_string(context->year) + "年");
  bool is_own = context->year != 0 && (context->year == report.review_year || context->year == report.plan_year);
  context->mixed = is_own && year_at != std::string::npos;
  if (!context->mixed) {
    context->year = 0;  // 2035年 of a far goal
    return;
  }
  std::string_view before = std::string_view(text).substr(0, year_at);
  context->many_years = !before.empty() && !before.ends_with("、") && !before.ends_with("）");
}

// What a heading says of a year that its own words do not agree with: 2025年主要政策落实 in a report of 2025 tells what was
// done, 2026年预算收支情况 what is planned.
void SettleStatus(const Report& report, SectionContext* context) {
  if (context->year == 0 || report.review_year == 0) return;
  bool is_over = context->year <= report.review_year;
  FactStatus right = is_over ? FactStatus::kActual : FactStatus::kTarget;
  if (context->status == FactStatus::kUnknown || context->status == right) return;
  context->status = FactStatus::kUnknown;
  context->guess = right;
}

SectionContext ContextOf(const SectionPattern& pattern, const std::string& text, const Report& report,
                         const Lexicon& lexicon) {
  SectionContext context;
  if (!FromString(pattern.status, &context.status)) context.status = FactStatus::kUnknown;
  if (!FromString(pattern.guess, &context.guess)) context.guess = FactStatus::kUnknown;
  context.many_years = pattern.many_years;
  context.year = FirstPrintedYear(text);
  SettleStatus(report, &context);
  if (context.year == 0 && context.status == FactStatus::kActual) context.year = report.review_year;
  if (context.year == 0 && context.status == FactStatus::kTarget) context.year = report.plan_year;
  FactStatus mostly = context.status != FactStatus::kUnknown ? context.status : context.guess;
  context.guess_year = mostly == FactStatus::kTarget ? report.plan_year : report.review_year;
  if (context.many_years) {
    context.years = YearsOf(text, mostly, report, lexicon);
    if (context.guess == FactStatus::kActual) {
      context.guess = StatusOfYears(context.years, text, report.review_year, lexicon);
      context.guess_year = context.guess == FactStatus::kTarget ? report.plan_year : report.review_year;
    }
    SettleMixed(text, report, &context);
  }
  return context;
}

// A heading whose words say nothing: a year beyond the one under review, or the place after the first part of a work
// report, makes its figures plans. What it says is a guess. `before_plan`: the part on the plan is still to come.
std::optional<SectionContext> GuessedContext(const std::string& text, const Block& block, bool before_plan,
                                             const Report& report) {
  int year = FirstPrintedYear(text);
  constexpr std::string_view kFirst = "一";
  bool later_part = report.kind == ReportKind::kWork && block.level == 1 && !block.number.empty() &&
                    block.number != kFirst && report.plan_year != 0 && !before_plan;
  bool is_date = text.contains("月");
  bool names_plan = year != 0 && year == report.plan_year && !is_date;
  if (block.type != BlockType::kHeading && !names_plan) return std::nullopt;
  if (year == 0 && !later_part) return std::nullopt;
  SectionContext context;
  bool is_plan = year == 0 ? later_part : report.review_year != 0 && year > report.review_year;
  context.guess = is_plan ? FactStatus::kTarget : FactStatus::kActual;
  context.guess_year = year != 0 ? year : report.plan_year;
  return context;
}

// The last plain heading on the year planned (2024年工作安排): numbered parts before it need not be plans; 0: none.
int BlockOfPlan(const Report& report, const Lexicon& lexicon) {
  for (int i = static_cast<int>(report.blocks.size()) - 1; i > 0 && report.plan_year != 0; --i) {
    const Block& block = report.blocks[i];
    std::string text = IsPlainHeading(block) ? HeadingText(block) : std::string();
    if (FirstPrintedYear(text) != report.plan_year) continue;
    const SectionPattern* pattern = PatternFor(text, false, lexicon);
    if (pattern != nullptr && (pattern->status == "target" || pattern->guess == "target")) return i;
  }
  return 0;
}

// 落实年度目标任务 inside a review: a lower heading without a year stays with the part it stands in.
bool ContinuesReview(const SectionPattern& pattern, const SectionContext& above, int level, const std::string& text) {
  return level >= 2 && above.status == FactStatus::kActual && pattern.status == "target" && FirstPrintedYear(text) == 0;
}

// The plan of an outline (规划纲要) and what its parts say of it: goals of its years, but where it looks back on the plan before.
class Outline {
 public:
  Outline(const Report& report, const Lexicon& lexicon) : words_(lexicon.joining()) {
    if (report.kind != ReportKind::kOther) return;
    constexpr int kHead = 4;
    constexpr std::string_view kTitle = "五年";
    constexpr std::string_view kOutline = "规划";
    bool is_titled = false;
    for (const Block& block : report.blocks | std::views::take(kHead)) {
      std::string text = HeadingText(block);
      is_titled |= text.contains(kTitle) && text.contains(kOutline);
      for (std::size_t at = 0; is_titled && plan_.year == 0 && at < text.size(); ++at) {
        std::optional<ReadPeriod> read = PeriodAt(text, at, lexicon);
        if (read && read->period.last_year - read->period.year == kTermYears - 1) plan_ = read->period;
      }
    }
  }

  bool IsOne() const { return plan_.year != 0; }

  SectionContext ContextOf(const std::string& heading) const {
    bool reviews =
        std::ranges::any_of(words_.outline_reviews, [&](const auto& word) { return heading.contains(word); });
    SectionContext context{.guess = reviews ? FactStatus::kActual : FactStatus::kTarget, .many_years = true};
    context.years = plan_;
    if (reviews) context.years = {plan_.year - kTermYears, plan_.year - 1, ""};
    context.guess_year = context.years.last_year;
    return context;
  }

 private:
  const JoiningWords& words_;
  Period plan_;
};

}  // namespace

int FirstPrintedYear(std::string_view text) {
  for (std::size_t at = text.find("20"); at != std::string_view::npos; at = text.find("20", at + 1)) {
    std::string_view digits = text.substr(at, 4);
    bool all_digits = digits.size() == 4 && std::ranges::all_of(digits, [](char c) { return c >= '0' && c <= '9'; });
    if (all_digits && text.substr(at + 4).starts_with("年")) return std::stoi(std::string(digits));
  }
  return 0;
}

std::vector<SectionContext> ReadSections(const Report& report, const Lexicon& lexicon) {
  std::vector<SectionContext> contexts;
  // The context each heading level began with; level 0 are plain headings (2023年工作回顾), which stand above 一、.
  std::vector<SectionContext> by_level(8);
  bool has_plain = false;
  int plan_at = BlockOfPlan(report, lexicon);
  SectionContext current;
  current.guess = FactStatus::kActual;  // a report opens with what was reached
  current.guess_year = report.review_year;
  std::ranges::fill(by_level, current);
  if (report.kind == ReportKind::kStatistics) {  // a communiqué (统计公报) states results of one year throughout
    current.status = FactStatus::kActual;
    current.year = report.review_year;
    std::ranges::fill(by_level, current);
  }
  Outline outline(report, lexicon);
  if (outline.IsOne()) std::ranges::fill(by_level, current = outline.ContextOf(""));
  for (const Block& block : report.blocks) {
    bool is_heading = block.type == BlockType::kHeading;
    if (outline.IsOne() && (is_heading || IsPlainHeading(block))) {
      current = outline.ContextOf(HeadingText(block));
    } else if (is_heading || IsPlainHeading(block)) {
      int level = is_heading ? std::clamp(block.level, 1, 7) : 0;
      std::string text = HeadingText(block);
      const SectionPattern* pattern = PatternFor(text, level == 1 && !has_plain, lexicon);
      has_plain |= !is_heading && pattern != nullptr;
      if (pattern != nullptr && ContinuesReview(*pattern, by_level[std::max(level, 1) - 1], level, text))
        pattern = nullptr;
      bool before_plan = static_cast<int>(contexts.size()) < plan_at;
      std::optional<SectionContext> guessed =
          level <= 1 && pattern == nullptr ? GuessedContext(text, block, before_plan, report) : std::nullopt;
      if (pattern != nullptr) {
        current = ContextOf(*pattern, text, report, lexicon);
      } else if (guessed) {
        current = *guessed;
        has_plain |= !is_heading;
      } else if (is_heading) {
        current = by_level[level - 1];  // a heading that says nothing continues what stands above it
      }
      if (is_heading || pattern != nullptr || guessed) std::fill(by_level.begin() + level, by_level.end(), current);
    }
    contexts.push_back(current);
  }
  return contexts;
}

}  // namespace heyan
