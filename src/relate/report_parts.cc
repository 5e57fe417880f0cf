#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "relate/project_mentions.h"

namespace heyan {
namespace {

// Facts of one section by what they speak of.
struct Votes {
  int review = 0, years = 0, plan = 0;

  void Add(const Fact& fact, const Report& report) {
    if (fact.period.last_year != 0) {
      ++years;
    } else if (fact.status == FactStatus::kTarget || (report.plan_year != 0 && fact.period.year == report.plan_year)) {
      ++plan;
    } else if (fact.status == FactStatus::kActual) {
      ++review;
    }
  }
  // kUnknown when too few speak.
  ReportPart Winner() const {
    constexpr int kFewest = 3;
    int most = std::max({review, years, plan});
    if (review + years + plan < kFewest) return ReportPart::kUnknown;
    return most == plan ? ReportPart::kPlan : most == years ? ReportPart::kManyYears : ReportPart::kReview;
  }
};

bool BeginsSection(const Block& block) { return block.type == BlockType::kHeading || block.type == BlockType::kBox; }

std::vector<Votes> VotesOfBlocks(const Report& report) {
  std::vector<Votes> votes(report.blocks.size());
  std::size_t block = 0;
  for (const Fact& fact : report.facts) {
    std::uint32_t begin = report.quantities[fact.quantity].span.begin;
    while (block + 1 < report.blocks.size() && report.blocks[block + 1].content.ToSource().begin <= begin) ++block;
    if (block < votes.size()) votes[block].Add(fact, report);
  }
  return votes;
}

// A heading tells of several years (“十四五”时期发展目标), or which year a box is on: 专栏20 2024年重点项目.
ReportPart PrintedPart(const Block& block, const Report& report, const Lexicon& lexicon) {
  constexpr std::size_t kHeadingBytes = 120;
  std::string_view text = std::string_view(block.content.text()).substr(0, kHeadingBytes);
  auto is_of_years = [&](const SectionPattern& section) { return section.many_years && section.pattern.Matches(text); };
  if (!BeginsSection(block)) return ReportPart::kUnknown;
  if (std::ranges::any_of(lexicon.sections(), is_of_years)) return ReportPart::kManyYears;
  if (report.plan_year == 0) return ReportPart::kUnknown;
  bool is_plan = text.contains(std::to_string(report.plan_year) + "年");
  bool is_review = text.contains(std::to_string(report.review_year) + "年");
  if (is_plan == is_review) return ReportPart::kUnknown;
  return is_plan ? ReportPart::kPlan : ReportPart::kReview;
}

}  // namespace

std::vector<ReportPart> PartsOfBlocks(const Report& report, const Lexicon& lexicon) {
  std::vector<Votes> votes = VotesOfBlocks(report);
  std::vector<ReportPart> parts(report.blocks.size(), ReportPart::kUnknown);
  ReportPart before = ReportPart::kUnknown;
  for (std::size_t begin = 0; begin < parts.size();) {
    std::size_t end = begin + 1;
    Votes section = votes[begin];
    for (; end < parts.size() && !BeginsSection(report.blocks[end]); ++end) {
      section.review += votes[end].review;
      section.years += votes[end].years;
      section.plan += votes[end].plan;
    }
    ReportPart part = PrintedPart(report.blocks[begin], report, lexicon);
    if (part == ReportPart::kUnknown) part = section.Winner();
    if (part == ReportPart::kUnknown) part = before;
    std::fill(parts.begin() + static_cast<std::ptrdiff_t>(begin), parts.begin() + static_cast<std::ptrdiff_t>(end),
              part);
    before = part;
    begin = end;
  }
  return parts;
}

}  // namespace heyan
