// For the time suites and for reading lists of texts: reads JSON lines {"text": …} and writes one a line with the times
// that heyan reads in the text: [{"text", "begin", "end", "year", "last_year", "part", "anchor", "reach", "count", "days"}].
// Offsets are bytes of folded text.
#include <fmt/format.h>

#include <iostream>
#include <nlohmann/json.hpp>
#include <string>

#include "../unit/understand/period_dump.h"
#include "app/knowledge.h"
#include "text/utf8.h"
#include "understand/period_reader.h"

namespace heyan {
namespace {

using nlohmann::json;

json TimesOf(const std::string& text, const Lexicon& lexicon) {
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

}  // namespace
}  // namespace heyan

int main() {
  std::vector<heyan::yaml::Problem> problems;
  std::optional<heyan::Knowledge> knowledge = heyan::LoadKnowledge({}, *heyan::MakeDiskFileSystem(), &problems);
  if (!knowledge) return 1;
  for (std::string line; std::getline(std::cin, line);) {
    nlohmann::json request = nlohmann::json::parse(line, nullptr, false);
    if (!request.is_object() || !request["text"].is_string()) return 2;
    fmt::print("{}\n", heyan::TimesOf(heyan::FoldWidth(request["text"].get<std::string>()), knowledge->lexicon).dump());
  }
  return 0;
}
