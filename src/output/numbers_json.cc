#include <map>
#include <nlohmann/json.hpp>
#include <vector>

#include "output/number_facts.h"
#include "output/numbers.h"

namespace heyan {
namespace {

using Json = nlohmann::ordered_json;

Json OrNull(const std::string& text) { return text.empty() ? Json() : Json(text); }

Json FactToJson(const Fact& fact) {
  Json json;
  json["indicator"] = OrNull(fact.indicator);
  json["subject"] = OrNull(fact.subject);
  json["owner"] = OrNull(fact.owner);
  json["scope"] = OrNull(fact.scope);
  json["period"] = {{"year", fact.period.year == 0 ? Json() : Json(fact.period.year)},
                    {"last_year", fact.period.last_year == 0 ? Json() : Json(fact.period.last_year)},
                    {"part", OrNull(fact.period.part)}};
  json["kind"] = ToString(fact.kind);
  json["status"] = ToString(fact.status);
  json["doubt"] = fact.doubt == Doubt::kNone ? Json() : Json(ToString(fact.doubt));
  json["from"] = Json::object();
  fact.from.ForEach([&](std::string_view field, Provenance from) { json["from"][field] = ToString(from); });
  return json;
}

}  // namespace

std::string WriteNumbersJson(const Report& report) {
  std::vector<const Fact*> facts = FactsByQuantity(report);
  std::map<std::string_view, int> summary;
  Json numbers = Json::array();
  for (const Number& number : report.numbers) {
    Place place = report.Locate(number.span);
    Json json;
    json["text"] = number.text;
    json["line"] = place.line;
    json["column"] = place.column;
    json["end_line"] = place.end_line;
    json["end_column"] = place.end_column;
    json["class"] = ToString(number.number_class);
    json["name_class"] = OrNull(number.name_class);
    json["quantity"] = number.quantity < 0 ? Json() : Json(number.quantity);
    const Fact* fact = number.quantity < 0 ? nullptr : facts[number.quantity];
    json["fact"] = fact == nullptr ? Json() : FactToJson(*fact);
    numbers.push_back(std::move(json));
    ++summary[ToString(number.number_class)];
  }
  Json json;
  json["schema"] = "heyan.numbers/1";
  json["path"] = report.source.path;
  json["numbers"] = std::move(numbers);
  json["summary"] = Json::object();
  for (const auto& [name, count] : summary) json["summary"][std::string(name)] = count;
  return json.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace heyan
