#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <utility>

#include "output/formats.h"

namespace heyan {
namespace {

using Json = nlohmann::ordered_json;

Json OrNull(const std::string& text) { return text.empty() ? Json() : Json(text); }
Json OrNull(int number) { return number == 0 ? Json() : Json(number); }

Json OriginToJson(const Origin& origin) {
  Json json;
  auto put = [&json](const char* key, const std::optional<int>& number) {
    if (number) json[key] = *number;
  };
  put("page", origin.page);
  put("paragraph", origin.paragraph);
  put("table", origin.table);
  put("row", origin.row);
  put("column", origin.column);
  return json;
}

void PutPlace(const std::string& path, const Place& place, Json* json) {
  (*json)["path"] = path;
  (*json)["line"] = place.line;
  (*json)["column"] = place.column;
  (*json)["end_line"] = place.end_line;
  (*json)["end_column"] = place.end_column;
  (*json)["origin"] = OriginToJson(place.origin);
}

// With `in_full` every figure that no check looked at, and how many relations each rule looked at.
Json CoverageToJson(const Coverage& coverage, bool in_full) {
  Json unchecked = Json::object();
  for (const auto& [reason, count] : coverage.unchecked) unchecked[reason] = count;
  Json json = {{"quantities", coverage.quantities},
               {"compared", coverage.compared},
               {"names", coverage.names},
               {"unchecked", std::move(unchecked)}};
  if (!in_full) return json;
  json["figures"] = Json::array();
  for (const UncheckedFigure& figure : coverage.figures) {
    json["figures"].push_back({{"line", figure.place.line},
                               {"column", figure.place.column},
                               {"text", figure.text},
                               {"reason", figure.reason}});
  }
  json["examined"] = Json::object();
  for (const auto& [rule, counts] : coverage.examined) {
    for (const auto& [fit, count] : counts) json["examined"][rule][ToString(fit)] = count;
  }
  return json;
}

Json SummaryToJson(const ReportSummary& report, bool in_full) {
  Json json;
  json["path"] = report.path;
  json["title"] = OrNull(report.title);
  json["kind"] = report.kind;
  json["region"] = OrNull(report.region);
  json["review_year"] = OrNull(report.review_year);
  json["plan_year"] = OrNull(report.plan_year);
  json["session_date"] = OrNull(report.session_date);
  json["coverage"] = CoverageToJson(report.coverage, in_full);
  return json;
}

Json FindingToJson(const Finding& finding, Language language) {
  Json json;
  json["rule"] = finding.rule;
  json["check"] = finding.check;
  json["severity"] = ToString(finding.severity);
  json["message"] = finding.message.In(language);
  json["message_id"] = finding.message_id;
  PutPlace(finding.path, finding.place, &json);
  json["related"] = Json::array();
  for (const Related& related : finding.related) {
    Json place;
    PutPlace(related.path, related.place, &place);
    place["message"] = related.message.In(language);
    json["related"].push_back(std::move(place));
  }
  json["computation"] = OrNull(finding.computation);
  json["values"] = Json::object();
  for (const auto& [name, value] : finding.values) json["values"][name] = value;
  json["causes"] = Json::array();
  for (const LocalizedText& cause : finding.causes) json["causes"].push_back(cause.In(language));
  json["fingerprint"] = finding.fingerprint;
  json["values_hash"] = finding.values_hash;
  return json;
}

}  // namespace

std::string WriteJson(const CheckResult& result, const WriterOptions& options) {
  Json json;
  json["schema"] = "heyan.findings/1";
  json["tool"] = {{"name", "heyan"}, {"version", result.tool_version}, {"rules_hash", result.rules_hash}};
  auto list = [&json](const char* key, const auto& items, auto to_json) {
    json[key] = Json::array();
    for (const auto& item : items) json[key].push_back(to_json(item));
  };
  list("reports", result.reports, [&](const ReportSummary& r) { return SummaryToJson(r, options.coverage); });
  list("findings", result.findings, [&](const Finding& f) { return FindingToJson(f, options.language); });
  json["suppressed"] = Json::array();
  list("skipped", result.skipped, [&](const Skipped& skipped) -> Json {
    return {{"rule", skipped.rule},
            {"path", skipped.path},
            {"reason", skipped.reason.In(options.language)},
            {"count", skipped.count}};
  });
  list("errors", result.errors, [&](const InputError& error) -> Json {
    return {{"path", error.path}, {"message", error.message.In(options.language)}};
  });
  json["summary"] = {{"error", result.Count(Severity::kError)},
                     {"warning", result.Count(Severity::kWarning)},
                     {"info", result.Count(Severity::kInfo)}};
  // Paths are bytes of the file system and need not be UTF-8.
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace heyan
