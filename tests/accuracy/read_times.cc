// Reads times for time_suites.py: one request a line, {"text", "mode", "base"}, one answer a line.
//   report   the times that reports have: [{"text", "begin", "end", "year", "last_year", "part", "anchor", "reach",
//            "count", "days"}]; offsets are bytes of folded text
//   parse    the whole text as one time, seen from `base` (year, month, … as far as known):
//            {"type", "definition", "time"}, or null
//   extract  the times in the text, lengths left out: [{"text", "offset", "type"}]; offsets are characters
#include <fmt/format.h>

#include <iostream>
#include <nlohmann/json.hpp>
#include <string>

#include "../unit/understand/period_dump.h"
#include "app/knowledge.h"
#include "text/utf8.h"
#include "understand/period_reader.h"
#include "understand/time_expression.h"

namespace heyan {
namespace {

using nlohmann::json;

json ReportTimes(const std::string& text, const Lexicon& lexicon) {
  json times = json::array();
  for (const ReadPeriod& read : test::PeriodsOf(text, lexicon)) {
    std::optional<DaySpan> days = DaysOf(read, read.period);
    times.push_back({{"text", text.substr(read.begin, read.end - read.begin)},
                     {"begin", read.begin},
                     {"end", read.end},
                     {"year", read.period.year},
                     {"last_year", read.period.last_year},
                     {"part", read.period.part},
                     {"anchor", test::ToString(read.anchor)},
                     {"reach", test::ToString(read.reach)},
                     {"count", read.count},
                     {"days", days ? test::ToString(*days) : ""}});
  }
  return times;
}

std::string_view TypeOf(TimeKind kind) {
  return kind == TimeKind::kLength ? "time_delta" : kind == TimeKind::kPoint ? "time_point" : "time_span";
}

std::string Print(const std::optional<std::chrono::sys_seconds>& moment, std::string_view endless) {
  if (!moment) return std::string(endless);
  std::chrono::sys_days day = std::chrono::floor<std::chrono::days>(*moment);
  std::chrono::hh_mm_ss time{*moment - day};
  return fmt::format("{} {:02}:{:02}:{:02}", test::ToString(CivilDay{day}), time.hours().count(),
                     time.minutes().count(), time.seconds().count());
}

json Print(const TimeLength& length) {
  json parts = json::object();
  for (const TimeLength::Part& part : length.parts) {
    parts[std::string(ToString(part.unit))] = std::stod(part.amount.ToString());
  }
  return parts;
}

json PrintLengths(const TimeExpression& time) {
  if (time.lengths.size() == 1 && !time.from_zero && !time.to_infinity) return Print(time.lengths.front());
  json lengths = json::array();
  if (time.from_zero) lengths.push_back({{"zero", true}});
  for (const TimeLength& length : time.lengths) lengths.push_back(Print(length));
  if (time.to_infinity) lengths.push_back({{"infinite", true}});
  return lengths;
}

TimeBase BaseOf(const json& request) {
  TimeBase base;
  int* const fields[] = {&base.year, &base.month, &base.day, &base.hour, &base.minute, &base.second};
  std::size_t at = 0;
  for (const json& value : request.value("base", json::array())) {
    if (at < std::size(fields)) *fields[at++] = value.get<int>();
  }
  return base;
}

json ParsedTime(const std::string& text, const TimeBase& base, const Lexicon& lexicon) {
  std::optional<TimeExpression> time = TimeExpressionAt(text, 0, base, lexicon);
  if (!time || time->end != text.size()) return nullptr;
  json printed = time->kind == TimeKind::kLength ? PrintLengths(*time)
                                                 : json::array({Print(time->first, "-inf"), Print(time->last, "inf")});
  return {{"type", TypeOf(time->kind)}, {"definition", time->vague ? "blur" : "accurate"}, {"time", printed}};
}

std::size_t CharactersOf(std::string_view text) {
  return static_cast<std::size_t>(
      std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

json ExtractedTimes(const std::string& text, const TimeBase& base, const Lexicon& lexicon) {
  json times = json::array();
  for (std::size_t at = 0; at < text.size();) {
    std::optional<TimeExpression> time = TimeExpressionAt(text, at, base, lexicon);
    if (!time) {
      at += std::max<std::size_t>(1, DecodeAt(text, at).length);
      continue;
    }
    if (time->kind != TimeKind::kLength) {
      std::size_t begin = CharactersOf(text.substr(0, at));
      std::string printed = text.substr(at, time->end - at);
      times.push_back({{"text", printed},
                       {"offset", json::array({begin, begin + CharactersOf(printed)})},
                       {"type", TypeOf(time->kind)}});
    }
    at = time->end;
  }
  return times;
}

json Answer(const json& request, const Lexicon& lexicon) {
  std::string text = FoldWidth(request["text"].get<std::string>());
  std::string mode = request.value("mode", "report");
  if (mode == "parse") return ParsedTime(text, BaseOf(request), lexicon);
  if (mode == "extract") return ExtractedTimes(text, BaseOf(request), lexicon);
  return ReportTimes(text, lexicon);
}

}  // namespace
}  // namespace heyan

int main() {
  std::vector<heyan::yaml::Problem> problems;
  std::optional<heyan::Knowledge> knowledge = heyan::LoadKnowledge({}, *heyan::MakeDiskFileSystem(), &problems);
  if (!knowledge) return 1;
  for (std::string line; std::getline(std::cin, line);) {
    nlohmann::json request = nlohmann::json::parse(line, nullptr, false);
    if (!request.is_object() || !request["text"].is_string()) return 2;
    fmt::print("{}\n", heyan::Answer(request, knowledge->lexicon).dump());
  }
  return 0;
}
