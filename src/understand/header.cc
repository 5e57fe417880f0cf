#include "understand/header.h"

#include <fmt/format.h>

#include <algorithm>

#include "text/regex.h"
#include "text/utf8.h"

namespace heyan {
namespace {

constexpr std::size_t kHeaderBlocks = 15;
constexpr std::size_t kHeaderBytes = 6000;

// The patterns of a report's head, compiled once.
struct HeaderPatterns {
  Regex plan = *Regex::Compile("国民经济和社会发展计划|国民经济和社会发展.{0,10}计划执行|计划执行情况");
  Regex work = *Regex::Compile("政府工作报告|工作报告");
  Regex budget = *Regex::Compile("预算执行|财政预算|预算草案");
  Regex statistics = *Regex::Compile("统计公报");
  Regex years = *Regex::Compile("(20[0-9][0-9])年.{0,40}?(?:及|和|与|暨).{0,6}?(20[0-9][0-9])年");
  Regex year = *Regex::Compile("(20[0-9][0-9])年");
  Regex session_date = *Regex::Compile("(20[0-9][0-9])年([0-9]{1,2})月([0-9]{1,2})日");
  Regex region = *Regex::Compile("^(?:关于)?(\\p{Han}{1,16}?(?:自治州|自治区|自治县|新区|省|市|区|县|州|旗|盟)(?:\\p{Han}{1,8}?(?:区|县|市|旗))?)(?:20|第|人民|政府|国民)");
  Regex session_region = *Regex::Compile("在(\\p{Han}{1,16}?(?:自治州|自治区|自治县|省|市|区|县|州|旗|盟)(?:\\p{Han}{1,8}?(?:区|县|市|旗))?)第");
};

const HeaderPatterns& Patterns() {
  static const HeaderPatterns kPatterns;
  return kPatterns;
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

ReportKind KindOf(std::string_view text) {
  const HeaderPatterns& patterns = Patterns();
  if (patterns.plan.Matches(text)) return ReportKind::kPlan;
  if (patterns.budget.Matches(text)) return ReportKind::kBudget;
  if (patterns.statistics.Matches(text)) return ReportKind::kStatistics;
  if (patterns.work.Matches(text)) return ReportKind::kWork;
  return ReportKind::kOther;
}

void ReadSession(std::string_view head, Report* report) {
  Regex::Match match;
  if (!Patterns().session_date.Find(head, 0, &match)) return;
  int month = ToInt(match.groups[2]);
  int day = ToInt(match.groups[3]);
  if (month < 1 || month > 12 || day < 1 || day > 31) return;
  report->session_date = fmt::format("{}-{:02}-{:02}", match.groups[1], month, day);
}

// From the title (2023年…执行情况及2024年…草案), else from the session: a session late in a year reviews that year.
void ReadYears(std::string_view title, Report* report) {
  Regex::Match match;
  if (Patterns().years.Find(title, 0, &match)) {
    report->review_year = ToInt(match.groups[1]);
    report->plan_year = ToInt(match.groups[2]);
    return;
  }
  if (report->kind == ReportKind::kStatistics && Patterns().year.Find(title, 0, &match)) {
    report->review_year = ToInt(match.groups[1]);
    return;
  }
  int session_year = 0;
  int month = 0;
  if (!report->session_date.empty()) {
    session_year = ToInt(report->session_date.substr(0, 4));
    month = ToInt(report->session_date.substr(5, 2));
  } else if (Patterns().year.Find(title, 0, &match)) {
    session_year = ToInt(match.groups[1]);
    month = 1;
  }
  if (session_year == 0) return;
  report->review_year = month >= 11 ? session_year : session_year - 1;
  report->plan_year = report->review_year + 1;
}

}  // namespace

void ReadHeader(Report* report) {
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
  report->kind = KindOf(title.empty() ? head : title);
  if (report->kind == ReportKind::kOther) report->kind = KindOf(head);
  ReadSession(head, report);
  ReadYears(title.empty() ? head : title, report);
  Regex::Match match;
  if (Patterns().region.Find(title, 0, &match) || Patterns().session_region.Find(head, 0, &match)) {
    report->region = std::string(match.groups[1]);
  }
}

}  // namespace heyan
