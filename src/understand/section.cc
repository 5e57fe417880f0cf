#include "understand/section.h"

#include <algorithm>
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
  std::string text = FoldWidth(std::string_view(block.content.text()).substr(0, 4 * kHeadingBytes));
  std::erase(text, ' ');
  std::size_t stop = text.find("。");
  return text.substr(0, std::min(stop, kHeadingBytes));
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
void SettleMixed(const std::string& text, SectionContext* context) {
  std::size_t year_at = text.find(std::to_string(context->year) + "年");
  context->mixed = year_at != std::string::npos && context->guess == FactStatus::kActual;
  if (!context->mixed) return;
  context->many_years = year_at > 0 && !text.substr(0, year_at).ends_with("、");
}

SectionContext ContextOf(const SectionPattern& pattern, const std::string& text, const Report& report,
                         const Lexicon& lexicon) {
  SectionContext context;
  if (!FromString(pattern.status, &context.status)) context.status = FactStatus::kUnknown;
  if (!FromString(pattern.guess, &context.guess)) context.guess = FactStatus::kUnknown;
  context.many_years = pattern.many_years;
  context.year = FirstPrintedYear(text);
  // 2025年主要政策落实 in a report of 2025: what was planned for a year that is over was done.
  bool is_over = context.year != 0 && report.review_year != 0 && context.year <= report.review_year;
  if (is_over && context.status == FactStatus::kTarget) {
    context.status = FactStatus::kUnknown;
    context.guess = FactStatus::kActual;
  }
  if (context.year == 0 && context.status == FactStatus::kActual) context.year = report.review_year;
  if (context.year == 0 && context.status == FactStatus::kTarget) context.year = report.plan_year;
  FactStatus mostly = context.status != FactStatus::kUnknown ? context.status : context.guess;
  context.guess_year = mostly == FactStatus::kTarget ? report.plan_year : report.review_year;
  if (context.many_years) {
    context.years = YearsOf(text, mostly, report, lexicon);
    SettleMixed(text, &context);
  }
  return context;
}

// A heading whose words say nothing: a year beyond the one under review, or the place after the first part of a work
// report, makes its figures plans. What it says is a guess.
std::optional<SectionContext> GuessedContext(const std::string& text, const Block& block, const Report& report) {
  int year = FirstPrintedYear(text);
  constexpr std::string_view kFirst = "一";
  bool later_part = report.kind == ReportKind::kWork && block.level == 1 && !block.number.empty() &&
                    block.number != kFirst && report.plan_year != 0;
  if (year == 0 && !later_part) return std::nullopt;
  SectionContext context;
  bool is_plan = year == 0 ? later_part : report.review_year != 0 && year > report.review_year;
  context.guess = is_plan ? FactStatus::kTarget : FactStatus::kActual;
  context.guess_year = year != 0 ? year : report.plan_year;
  return context;
}

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
  SectionContext current;
  current.guess = FactStatus::kActual;  // a report opens with what was reached
  current.guess_year = report.review_year;
  std::ranges::fill(by_level, current);
  if (report.kind == ReportKind::kStatistics) {  // a communiqué (统计公报) states results of one year throughout
    current.status = FactStatus::kActual;
    current.year = report.review_year;
    std::ranges::fill(by_level, current);
  }
  for (const Block& block : report.blocks) {
    bool is_heading = block.type == BlockType::kHeading;
    if (is_heading || IsPlainHeading(block)) {
      int level = is_heading ? std::clamp(block.level, 1, 7) : 0;
      std::string text = HeadingText(block);
      const SectionPattern* pattern = PatternFor(text, level == 1 && !has_plain, lexicon);
      has_plain |= !is_heading && pattern != nullptr;
      std::optional<SectionContext> guessed =
          level <= 1 && pattern == nullptr ? GuessedContext(text, block, report) : std::nullopt;
      if (pattern != nullptr) {
        current = ContextOf(*pattern, text, report, lexicon);
      } else if (guessed && is_heading) {
        current = *guessed;
      } else if (is_heading) {
        current = by_level[level - 1];  // a heading that says nothing continues what stands above it
      }
      if (is_heading || pattern != nullptr) std::fill(by_level.begin() + level, by_level.end(), current);
    }
    contexts.push_back(current);
  }
  return contexts;
}

}  // namespace heyan
