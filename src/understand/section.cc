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

// 过去五年, “十三五”时期: the years such a heading names.
Period YearsOf(std::string_view text, const Report& report, const Lexicon& lexicon) {
  for (std::size_t at = 0; at < text.size(); at += std::max<std::uint32_t>(1, DecodeAt(text, at).length)) {
    std::optional<ReadPeriod> read = PeriodAt(text, at, lexicon);
    if (!read) continue;
    Period period = Resolve(*read, report.review_year, report.plan_year);
    if (period.last_year != 0) return period;
  }
  return {0, 0, std::string(kManyYears)};
}

SectionContext ContextOf(const SectionPattern& pattern, const std::string& text, const Report& report,
                         const Lexicon& lexicon) {
  SectionContext context;
  if (!FromString(pattern.status, &context.status)) context.status = FactStatus::kUnknown;
  if (!FromString(pattern.guess, &context.guess)) context.guess = FactStatus::kUnknown;
  context.many_years = pattern.many_years;
  context.year = FirstPrintedYear(text);
  if (context.year == 0 && context.status == FactStatus::kActual) context.year = report.review_year;
  if (context.year == 0 && context.status == FactStatus::kTarget) context.year = report.plan_year;
  FactStatus mostly = context.status != FactStatus::kUnknown ? context.status : context.guess;
  context.guess_year = mostly == FactStatus::kTarget ? report.plan_year : report.review_year;
  if (context.many_years) context.years = YearsOf(text, report, lexicon);
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
      if (pattern != nullptr) {
        current = ContextOf(*pattern, text, report, lexicon);
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
