#include "understand/prose_facts.h"

#include <string>

#include "text/utf8.h"
#include "understand/block_reader.h"
#include "understand/opening_zone.h"
#include "understand/period_reader.h"
#include "understand/period_role.h"

namespace heyan {
namespace {

// The year a box names in its heading holds for all of the box.
int StructuralYear(const Report& report, const Block& block) {
  if (block.box < 0) return 0;
  return FirstPrintedYear(FoldWidth(report.blocks[block.box].content.text()));
}

// 专栏3 重点产业项目: the title without label and number.
std::string BoxTitle(const Report& report, const Block& block) {
  if (block.box < 0) return {};
  std::string title = FoldWidth(report.blocks[block.box].content.text());
  const std::string& number = report.blocks[block.box].number;
  if (!number.empty() && title.starts_with(number)) title.erase(0, number.size());
  return std::string(Trim(title.substr(0, title.find('\n'))));
}

// 今年 in a spring session is the plan year, in November or December the year under review.
int ThisYear(const Report& report) {
  if (report.session_date.empty()) return report.plan_year;
  return std::stoi(report.session_date.substr(0, 4));
}

// The status of a box follows its own heading where that says one.
SectionContext ContextOf(const Report& report, int block, const std::vector<SectionContext>& sections) {
  int box = report.blocks[block].box;
  return sections[box >= 0 ? box : block];
}

// In a part on one year and on several, what 五年来 or 一年来 heads speaks of those years, and so do the paragraphs after it.
class YearsCarrier {
 public:
  YearsCarrier(int this_year, const Lexicon& lexicon) : this_year_(this_year), lexicon_(lexicon) {}

  SectionContext Apply(const Block& block, SectionContext section) {
    bool same_part = section.years == years_ && section.year == year_ && section.guess == guess_;
    years_ = section.years;
    year_ = section.year;
    guess_ = section.guess;
    if (!same_part || (!section.mixed && !section.many_years)) carried_.reset();
    if (!section.mixed && !section.many_years) return section;
    bool begins_part = block.type == BlockType::kHeading && block.level <= 1;
    std::optional<Period> opening = begins_part ? std::nullopt : OpeningYears(Opening(block.content.text()), section);
    if (opening) carried_ = opening;
    if (!carried_) return section;
    section.mixed = true;
    section.many_years = carried_->last_year != 0;
    if (section.many_years) {
      section.years = *carried_;
    } else {
      section.year = 0;  // a guess, on which no check rests
      section.guess_year = carried_->year;
    }
    return section;
  }

  void Carry(const Period& years) {
    if (years.year != 0) carried_ = years;
  }

 private:
  static constexpr std::size_t kOpeningBytes = 90;
  static constexpr int kTerm = 4;

  static std::string Opening(std::string_view text) {
    std::size_t end = 0;
    while (end < text.size() && end < kOpeningBytes) end += std::max<std::uint32_t>(1, DecodeAt(text, end).length);
    return FoldWidth(text.substr(0, end));
  }

  // 即将过去的2023年，…; 筹办2024年博览会 is no paragraph on that year.
  static bool HeadsClause(std::string_view after) {
    return after.empty() || after.starts_with("、") || after.starts_with("是");
  }

  // The years or the one year that the first clause names.
  std::optional<Period> OpeningYears(const std::string& text, const SectionContext& section) const {
    std::string_view opening = text;
    for (std::string_view salutation : lexicon_.headers().salutations) {
      if (opening.starts_with(salutation)) opening.remove_prefix(salutation.size());
    }
    constexpr std::string_view kDash = "——";
    if (opening.starts_with(kDash)) opening.remove_prefix(kDash.size());
    opening = opening.substr(0, std::min(opening.find("，"), opening.find("。")));
    std::size_t next = 0;
    for (std::size_t at = 0; at < opening.size(); at = next) {
      std::optional<ReadPeriod> read = PeriodAt(opening, at, lexicon_);
      next = read ? read->end : at + std::max<std::uint32_t>(1, DecodeAt(opening, at).length);
      if (!read || read->anchor == PeriodAnchor::kPartOnly || read->anchor == PeriodAnchor::kOwnYear) continue;
      if (RoleOf(*read, opening, nullptr, lexicon_.joining()) != PeriodRole::kPeriod) continue;
      Period period = Resolve(*read, section.guess_year, this_year_);
      if (period.last_year == period.year) period.last_year = 0;
      bool is_term = period.last_year - period.year >= kTerm - 1;
      bool is_one = period.last_year == 0 && (at == 0 || HeadsClause(opening.substr(read->end))) &&
                    (section.guess == FactStatus::kTarget || period.year <= section.years.last_year);
      if (period.year != 0 && period.part.empty() && (is_term || is_one)) return period;
    }
    return std::nullopt;
  }

  int this_year_;
  const Lexicon& lexicon_;
  std::optional<Period> carried_;
  // Of the block before: its section.
  Period years_;
  int year_ = 0;
  FactStatus guess_ = FactStatus::kUnknown;
};

// 2.市级一般公共预算: what stands below speaks of that level, up to the next heading that does not stand below it.
class LevelCarrier {
 public:
  LevelCarrier(const OwnPlaces& places, const Lexicon& lexicon) : places_(places), lexicon_(lexicon) {}

  const std::string& See(const Block& block) {
    if (block.type != BlockType::kHeading) return level_;
    if (block.level <= heading_level_) level_.clear();
    if (block.content.text().size() > kMaxHeadingBytes) return level_;
    std::string text = FoldWidth(block.content.text());
    std::string_view level = places_.LevelIn(std::string_view(text).substr(0, AccountIn(text)));
    if (level.empty()) return level_;
    level_ = level;
    heading_level_ = block.level;
    return level_;
  }

 private:
  // Longer ones are paragraphs that open with their heading.
  static constexpr std::size_t kMaxHeadingBytes = 90;

  // Where the first name of an account begins; 0 when there is none.
  std::size_t AccountIn(std::string_view text) const {
    for (std::size_t at = 0; at < text.size(); at += std::max<std::uint32_t>(1, DecodeAt(text, at).length)) {
      if (lexicon_.subjects().accounts.LongestAt(text, at).length > 0) return at;
    }
    return 0;
  }

  const OwnPlaces& places_;
  const Lexicon& lexicon_;
  std::string level_;
  int heading_level_ = 0;
};

}  // namespace

void ReadProse(const std::vector<SectionContext>& sections, const OwnPlaces& places,
               const std::vector<ReadNumbers>& numbers, const Lexicon& lexicon, Report* report) {
  ReportNames names(*report, lexicon);
  PhraseBeginnings phrases = lexicon.phrase_beginnings();
  phrases.Add(names.own_beginnings());
  phrases.Add(places.beginnings());
  int this_year = ThisYear(*report);
  YearsCarrier carrier(this_year, lexicon);
  LevelCarrier levels(places, lexicon);
  std::size_t figures = 0;
  for (const ReadNumbers& block : numbers) figures += block.quantities.size();
  report->quantities.reserve(report->quantities.size() + figures);
  report->facts.reserve(report->facts.size() + figures);
  for (int i = 0; i < static_cast<int>(report->blocks.size()); ++i) {
    const Block& block = report->blocks[i];
    const std::string& level = levels.See(block);
    std::string zone(OpeningZone(numbers[i].text.text(), lexicon));
    bool is_text = block.type != BlockType::kTitle && block.type != BlockType::kTable &&
                   block.type != BlockType::kFigure && block.type != BlockType::kNote;
    if (!is_text) continue;
    SectionContext context = carrier.Apply(block, ContextOf(*report, i, sections));
    carrier.Carry(ReadBlock({i, context, StructuralYear(*report, block), zone.empty() ? level : zone,
                             BoxTitle(*report, block), this_year, numbers[i], names, places, lexicon, phrases},
                            report));
  }
}

}  // namespace heyan
