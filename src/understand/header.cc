#include "understand/header.h"

#include <fmt/format.h>

#include <algorithm>

#include "text/regex.h"
#include "text/utf8.h"
#include "understand/period_reader.h"

namespace heyan {
namespace {

constexpr std::size_t kHeaderBlocks = 15;
constexpr std::size_t kHeaderBytes = 6000;

bool Find(const std::optional<Regex>& pattern, std::string_view text, Regex::Match* match) {
  return pattern && pattern->Find(text, 0, match);
}

int ToInt(std::string_view digits) {
  int value = 0;
  for (char c : digits) value = value * 10 + (c - '0');
  return value;
}

// The first lines without blanks, one a line.
std::string HeadText(const Report& report) {
  std::string head;
  for (std::size_t i = 0; i < std::min(report.blocks.size(), kHeaderBlocks) && head.size() < kHeaderBytes; ++i) {
    std::string line = FoldWidth(report.blocks[i].content.text().substr(0, kHeaderBytes));
    std::erase(line, ' ');
    head += line + "\n";
  }
  return head;
}

ReportKind KindOf(std::string_view text, const HeaderWording& wording) {
  for (const auto& [kind, pattern] : wording.kinds) {
    if (pattern.Matches(text)) return kind;
  }
  return ReportKind::kOther;
}

// A date written in characters: 二〇二三年一月四日.
void ReadSessionInCharacters(std::string_view head, const Lexicon& lexicon, Report* report) {
  for (std::size_t at = 0; at < head.size(); at += std::max<std::uint32_t>(1, DecodeAt(head, at).length)) {
    std::optional<ReadPeriod> read = PeriodAt(head, at, lexicon);
    if (!read || read->anchor != PeriodAnchor::kAbsolute || read->days.first_day == 0 ||
        read->days.first_month != read->days.last_month || read->days.first_day != read->days.last_day) {
      continue;
    }
    report->session_date =
        fmt::format("{}-{:02}-{:02}", read->period.year, read->days.first_month, read->days.first_day);
    return;
  }
}

void ReadSession(std::string_view head, const Lexicon& lexicon, Report* report) {
  const HeaderWording& wording = lexicon.headers();
  Regex::Match match;
  if (!Find(wording.session_date, head, &match)) return ReadSessionInCharacters(head, lexicon, report);
  int month = ToInt(match.groups[2]);
  int day = ToInt(match.groups[3]);
  if (month < 1 || month > 12 || day < 1 || day > 31) return;
  report->session_date = fmt::format("{}-{:02}-{:02}", match.groups[1], month, day);
}

// From the title (2023年…执行情况及2024年…草案), else from the session: a session late in a year reviews that year.
void ReadYears(std::string_view title, std::string_view head, const HeaderWording& wording, Report* report) {
  Regex::Match match;
  if (Find(wording.two_years, title, &match)) {
    report->review_year = ToInt(match.groups[1]);
    report->plan_year = ToInt(match.groups[2]);
    return;
  }
  if (report->kind == ReportKind::kStatistics && Find(wording.one_year, title, &match)) {
    report->review_year = ToInt(match.groups[1]);
    return;
  }
  int session_year = 0;
  int month = 0;
  if (report->session_date.empty() && Find(wording.reviewed_year, head, &match)) {
    report->review_year = ToInt(match.groups[1]);
    report->plan_year = report->review_year + 1;
    return;
  }
  if (!report->session_date.empty()) {
    session_year = ToInt(report->session_date.substr(0, 4));
    month = ToInt(report->session_date.substr(5, 2));
  } else if (Find(wording.one_year, title, &match)) {
    session_year = ToInt(match.groups[1]);
    month = 1;
  }
  if (session_year == 0) return;
  report->review_year = month >= wording.review_month ? session_year : session_year - 1;
  report->plan_year = report->review_year + 1;
}

}  // namespace

void ReadHeader(const Lexicon& lexicon, Report* report) {
  const HeaderWording& wording = lexicon.headers();
  std::string head = HeadText(*report);
  std::string title;
  for (const Block& block : report->blocks) {
    if (block.type == BlockType::kTitle && block.level == 0) {
      title = FoldWidth(block.content.text());
      std::erase(title, ' ');
      std::erase(title, '\n');
      break;
    }
  }
  report->title = title;
  report->kind = KindOf(title.empty() ? head : title, wording);
  if (report->kind == ReportKind::kOther) report->kind = KindOf(head, wording);
  ReadSession(head, lexicon, report);
  ReadYears(title.empty() ? head : title, head, wording, report);
  Regex::Match match;
  if (Find(wording.title_region, title, &match) || Find(wording.session_region, head, &match) ||
      Find(wording.office_region, head, &match)) {
    report->region = std::string(match.groups[1]);
  }
}

}  // namespace heyan
