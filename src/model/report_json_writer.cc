#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>

#include "model/report_json.h"

namespace heyan {
namespace {

using Json = nlohmann::ordered_json;

Json OrNull(int number) { return number == 0 ? Json() : Json(number); }
Json OrNull(const std::string& text) { return text.empty() ? Json() : Json(text); }
Json IndexOrNull(int index) { return index < 0 ? Json() : Json(index); }
Json OrNull(const std::optional<Decimal>& number) { return number ? Json(number->ToString()) : Json(); }

Json OriginToJson(const Origin& origin) {
  Json json = Json::object();
  auto put = [&json](const char* key, const std::optional<int>& number) {
    if (number) json[key] = *number;
  };
  put("page", origin.page);
  put("paragraph", origin.paragraph);
  put("table", origin.table);
  put("row", origin.row);
  put("column", origin.column);
  return json.empty() ? Json() : json;
}

class ReportWriter {
 public:
  ReportWriter(const Report& report, bool facts_only)
      : report_(report), facts_only_(facts_only || report.source.facts_only) {}

  std::string Write() const;

 private:
  void PutPlace(Span span, Json* json) const;
  void PutPlace(const MappedText& content, Json* json) const;
  Json BlockReference(int block) const { return facts_only_ ? Json() : IndexOrNull(block); }

  Json Blocks() const;
  Json CellsOf(const Row& row) const;
  Json LineOf(const Row& row) const;
  Json TableToJson(const Table& table, std::size_t id) const;
  Json QuantityToJson(const Quantity& quantity, std::size_t id) const;
  void PutCell(const IndicatorCell& cell, Json* json) const;
  Json IndicatorToJson(const Indicator& indicator) const;
  Json FactToJson(const Fact& fact) const;

  const Report& report_;
  bool facts_only_;
};

void ReportWriter::PutPlace(Span span, Json* json) const {
  Place place = report_.Locate(span);
  (*json)["line"] = place.line;
  (*json)["column"] = place.column;
  (*json)["end_line"] = place.end_line;
  (*json)["end_column"] = place.end_column;
  if (Json origin = OriginToJson(place.origin); !origin.is_null()) (*json)["origin"] = std::move(origin);
}

void ReportWriter::PutPlace(const MappedText& content, Json* json) const {
  if (!content.empty()) return PutPlace(content.ToSource(), json);
  for (const char* key : {"line", "column", "end_line", "end_column"}) (*json)[key] = nullptr;
}

Json ReportWriter::Blocks() const {
  Json blocks = Json::array();
  for (const Block& block : report_.blocks) {
    Json json;
    json["id"] = blocks.size();
    json["type"] = ToString(block.type);
    json["level"] = block.level;
    json["number"] = block.number;
    json["text"] = block.content.text();
    PutPlace(block.content, &json);
    if (!json.contains("origin")) json["origin"] = nullptr;
    json["table"] = IndexOrNull(block.table);
    json["box"] = IndexOrNull(block.box);
    blocks.push_back(std::move(json));
  }
  return blocks;
}

Json ReportWriter::CellsOf(const Row& row) const {
  Json cells = Json::array();
  for (const Cell& cell : row.cells) {
    Json json;
    json["text"] = cell.content.text();
    PutPlace(cell.content, &json);
    cells.push_back(std::move(json));
  }
  return cells;
}

// The line of the first cell that has a place.
Json ReportWriter::LineOf(const Row& row) const {
  for (const Cell& cell : row.cells) {
    if (!cell.content.empty()) return report_.Locate(cell.content.ToSource()).line;
  }
  return nullptr;
}

Json ReportWriter::TableToJson(const Table& table, std::size_t id) const {
  Json json;
  json["id"] = id;
  json["caption"] = table.caption.text();
  PutPlace(table.caption, &json);
  json["unit"] = table.unit;
  json["year"] = OrNull(table.year);
  json["block"] = BlockReference(table.block);
  json["header"] = Json::array();
  json["rows"] = Json::array();
  // A table that was not understood may hold anything: its cells count as running text.
  bool understood = std::ranges::any_of(table.rows, [](const Row& row) { return row.role == RowRole::kHeader; });
  for (const Row& row : table.rows) {
    if (facts_only_ && !understood) break;
    if (json["line"].is_null()) json["line"] = LineOf(row);
    if (row.role == RowRole::kHeader) {
      json["header"].push_back(CellsOf(row));
      continue;
    }
    Json row_json;
    row_json["line"] = LineOf(row);
    row_json["role"] = ToString(row.role);
    row_json["cells"] = CellsOf(row);
    json["rows"].push_back(std::move(row_json));
  }
  return json;
}

Json ReportWriter::QuantityToJson(const Quantity& quantity, std::size_t id) const {
  Json json;
  json["id"] = id;
  json["text"] = quantity.text;
  PutPlace(quantity.span, &json);
  json["value"] = quantity.value.ToString();
  json["unit"] = quantity.unit;
  json["dimension"] = quantity.dimension;
  json["precision"] = quantity.precision.ToString();
  json["comparator"] = ToString(quantity.comparator);
  json["low"] = OrNull(quantity.interval.low);
  json["high"] = OrNull(quantity.interval.high);
  json["low_open"] = quantity.interval.low_open;
  json["high_open"] = quantity.interval.high_open;
  json["qualifiers"] = quantity.qualifiers;
  json["kind"] = ToString(quantity.kind);
  return json;
}

void ReportWriter::PutCell(const IndicatorCell& cell, Json* json) const {
  (*json)["text"] = cell.text;
  PutPlace(cell.span, json);
  (*json)["meaning"] = ToString(cell.meaning);
  (*json)["quantity"] = IndexOrNull(cell.quantity);
  (*json)["reference"] = cell.reference;
  (*json)["strictly"] = cell.strictly;
}

Json ReportWriter::IndicatorToJson(const Indicator& indicator) const {
  Json json;
  json["table"] = indicator.table;
  PutPlace(indicator.span, &json);
  json["category"] = indicator.category;
  json["number"] = indicator.number;
  json["label"] = indicator.label;
  json["name"] = indicator.name;
  json["canonical"] = indicator.canonical;
  json["parent"] = indicator.parent;
  json["unit"] = indicator.unit;
  json["year"] = OrNull(indicator.year);
  json["nature"] = ToString(indicator.nature);
  json["direction"] = ToString(indicator.direction);
  json["measure"] = ToString(indicator.measure);
  json["falling"] = indicator.falling;
  json["has_target_column"] = indicator.has_target_column;
  json["has_result_column"] = indicator.has_result_column;
  const IndicatorCell* actual = indicator.Actual();
  json["target"] = OrNull(indicator.target.text);
  json["actual"] = actual == nullptr ? Json() : OrNull(actual->text);
  json["target_cell"] = nullptr;
  if (indicator.has_target_column || !indicator.target.text.empty()) PutCell(indicator.target, &json["target_cell"]);
  json["actuals"] = Json::array();
  for (const ResultCell& result : indicator.results) {
    Json cell;
    cell["role"] = ToString(result.measure);
    PutCell(result.cell, &cell);
    json["actuals"].push_back(std::move(cell));
  }
  json["judged"] = IndexOrNull(indicator.judged);
  json["verdict"] = ToString(indicator.verdict);
  json["reason"] = indicator.reason;
  return json;
}

Json ReportWriter::FactToJson(const Fact& fact) const {
  Json json;
  json["indicator"] = fact.indicator;
  json["subject"] = fact.subject;
  if (!facts_only_) json["phrase"] = fact.phrase;  // running text
  json["modifiers"] = fact.modifiers;
  json["breakdown"] = fact.breakdown;
  json["owner"] = fact.owner;
  json["scope"] = fact.scope;
  json["period"] = {
      {"year", OrNull(fact.period.year)}, {"last_year", OrNull(fact.period.last_year)}, {"part", fact.period.part}};
  json["base"] = fact.base;
  json["price_basis"] = fact.price_basis;
  json["kind"] = ToString(fact.kind);
  json["status"] = ToString(fact.status);
  if (fact.doubt != Doubt::kNone) json["doubt"] = ToString(fact.doubt);
  json["falling"] = fact.falling;
  json["quantity"] = fact.quantity;
  Place figure = report_.Locate(report_.quantities[fact.quantity].span);
  json["line"] = figure.line;
  json["column"] = figure.column;
  json["from"] = Json::object();
  fact.from.ForEach([&](std::string_view field, Provenance from) { json["from"][field] = ToString(from); });
  json["place"] = ToString(fact.place);
  json["block"] = BlockReference(fact.block);
  json["table"] = IndexOrNull(fact.table);
  PutPlace(fact.label, &json["label"]);
  return json;
}

std::string ReportWriter::Write() const {
  Json json;
  json["schema"] = kReportSchema;
  json["source"] = {{"path", report_.source.path}, {"format", report_.source.format}, {"facts_only", facts_only_}};
  json["title"] = OrNull(report_.title);
  json["kind"] = ToString(report_.kind);
  json["region"] = OrNull(report_.region);
  json["review_year"] = OrNull(report_.review_year);
  json["plan_year"] = OrNull(report_.plan_year);
  json["session_date"] = OrNull(report_.session_date);
  json["names"] = report_.names;
  if (!facts_only_) json["blocks"] = Blocks();
  auto list = [&](const char* key, const auto& items, auto to_json) {
    json[key] = Json::array();
    for (const auto& item : items) json[key].push_back(to_json(item, json[key].size()));
  };
  list("tables", report_.tables, [this](const Table& t, std::size_t id) { return TableToJson(t, id); });
  list("quantities", report_.quantities, [this](const Quantity& q, std::size_t id) { return QuantityToJson(q, id); });
  list("indicators", report_.indicators, [this](const Indicator& i, std::size_t) { return IndicatorToJson(i); });
  list("facts", report_.facts, [this](const Fact& f, std::size_t) { return FactToJson(f); });
  // Texts are cut at byte offsets upstream; a broken character must not end in an exception here.
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace

std::string ReportToJson(const Report& report, bool facts_only) { return ReportWriter(report, facts_only).Write(); }

}  // namespace heyan
