#include <memory>
#include <utility>

#include "base/messages.h"
#include "model/report_json.h"
#include "model/report_json_cursor.h"
#include "model/report_json_places.h"

namespace heyan {
namespace {

// Collects every place below `value`; with `texts` also those of the characters of the texts that stand there.
void CollectPlaces(const JsonValue& value, bool texts, RecordedPlaces* places) {
  if (const auto* list = value.As<JsonValue::List>()) {
    for (const JsonValue& element : *list) CollectPlaces(element, texts, places);
  }
  const auto* members = value.As<JsonValue::Object>();
  if (members == nullptr) return;
  if (std::optional<Place> place = PlaceIn(value)) {
    const JsonValue* content = value.Member("text");
    if (content == nullptr) content = value.Member("caption");
    const auto* text = content == nullptr ? nullptr : content->As<std::string>();
    if (texts && text != nullptr) {
      places->AddText(*text, *place);
    } else {
      places->Add(*place);
    }
  }
  for (const JsonMember& member : *members) CollectPlaces(member.value, texts, places);
}

class ReportReader {
 public:
  ReportReader(const JsonValue& root, std::string_view file)
      : complaint_{std::string(file), {}}, root_(&root, &complaint_) {
    auto places = std::make_shared<RecordedPlaces>();
    if (const auto* members = root.As<JsonValue::Object>()) {
      for (const auto& [key, value] : *members) CollectPlaces(value, key == "blocks" || key == "tables", places.get());
    }
    places->Seal();
    places_ = std::move(places);
  }

  Result<Report> Read();

 private:
  Span ReadSpan(const JsonCursor& at) const { return places_->SpanOf(at.ReadPlace()); }
  MappedText ReadContent(const JsonCursor& at, std::string_view key) const;
  std::vector<std::string> ReadTexts(const JsonCursor& list) const;
  void ReadHead();
  void ReadBlocks(const JsonCursor& list);
  Row ReadRow(const JsonCursor& cells) const;
  void ReadTable(const JsonCursor& at);
  void ReadQuantity(const JsonCursor& at, int id);
  IndicatorCell ReadCell(const JsonCursor& at) const;
  void ReadIndicator(const JsonCursor& at);
  void ReadFact(const JsonCursor& at);

  JsonComplaint complaint_;
  JsonCursor root_;
  std::shared_ptr<const RecordedPlaces> places_;
  Report report_;
};

MappedText ReportReader::ReadContent(const JsonCursor& at, std::string_view key) const {
  MappedText content;
  std::string text = at.Get(key).Text();
  if (!text.empty()) content.Append(text, ReadSpan(at));
  return content;
}

std::vector<std::string> ReportReader::ReadTexts(const JsonCursor& list) const {
  std::vector<std::string> texts;
  list.ForEach([&](const JsonCursor& text, int) { texts.push_back(text.Text()); });
  return texts;
}

void ReportReader::ReadHead() {
  JsonCursor source = root_.Get("source");
  report_.source = {source.Get("path").Text(), source.Get("format").Text(), source.Get("facts_only").Flag()};
  report_.title = root_.Get("title").TextOrEmpty();
  report_.kind = root_.Get("kind").Word<ReportKind>();
  report_.region = root_.Get("region").TextOrEmpty();
  report_.review_year = root_.Get("review_year").CountOrZero();
  report_.plan_year = root_.Get("plan_year").CountOrZero();
  report_.session_date = root_.Get("session_date").TextOrEmpty();
  report_.names = root_.Get("names").CountOrZero();
}

void ReportReader::ReadBlocks(const JsonCursor& list) {
  list.ForEach([this](const JsonCursor& at, int) {
    Block block;
    block.type = at.Get("type").Word<BlockType>();
    block.level = at.Get("level").Count();
    block.number = at.Get("number").Text();
    block.content = ReadContent(at, "text");
    report_.blocks.push_back(std::move(block));
  });
  // References go forward too, so they wait for the lists to be complete. Tables are not read yet: their number is.
  std::size_t tables = 0;
  root_.Get("tables").ForEach([&tables](const JsonCursor&, int) { ++tables; });
  list.ForEach([&](const JsonCursor& at, int i) {
    report_.blocks[i].table = at.Get("table").IndexOrNone(tables);
    report_.blocks[i].box = at.Get("box").IndexOrNone(report_.blocks.size());
  });
}

Row ReportReader::ReadRow(const JsonCursor& cells) const {
  Row row;
  cells.ForEach([&](const JsonCursor& at, int) { row.cells.push_back({ReadContent(at, "text")}); });
  return row;
}

void ReportReader::ReadTable(const JsonCursor& at) {
  Table table;
  table.block = at.Get("block").IndexOrNone(report_.blocks.size());
  table.caption = ReadContent(at, "caption");
  table.unit = at.Get("unit").Text();
  table.year = at.Get("year").CountOrZero();
  std::vector<Row> headers;
  at.Get("header").ForEach([&](const JsonCursor& cells, int) {
    headers.push_back(ReadRow(cells));
    headers.back().role = RowRole::kHeader;
  });
  auto line_of = [this](const Row& row) {
    for (const Cell& cell : row.cells) {
      if (!cell.content.empty()) return places_->Locate(cell.content.ToSource()).line;
    }
    return 0;
  };
  // A header repeated after a page break goes back between the rows; both lists keep their order.
  auto header = headers.begin();
  at.Get("rows").ForEach([&](const JsonCursor& row_at, int) {
    Row row = ReadRow(row_at.Get("cells"));
    row.role = row_at.Get("role").Word<RowRole>();
    for (; header != headers.end() && line_of(*header) <= line_of(row); ++header)
      table.rows.push_back(std::move(*header));
    table.rows.push_back(std::move(row));
  });
  for (; header != headers.end(); ++header) table.rows.push_back(std::move(*header));
  report_.tables.push_back(std::move(table));
}

void ReportReader::ReadQuantity(const JsonCursor& at, int id) {
  Quantity quantity;
  quantity.id = id;
  quantity.text = at.Get("text").Text();
  quantity.span = ReadSpan(at);
  quantity.value = at.Get("value").Number();
  quantity.unit = at.Get("unit").Text();
  quantity.dimension = at.Get("dimension").Text();
  quantity.precision = at.Get("precision").Number();
  quantity.comparator = at.Get("comparator").Word<Comparator>();
  quantity.interval = {at.Get("low").NumberOrNone(), at.Get("high").NumberOrNone(), at.Get("low_open").Flag(),
                       at.Get("high_open").Flag()};
  quantity.qualifiers = ReadTexts(at.Get("qualifiers"));
  quantity.kind = at.Get("kind").Word<QuantityKind>();
  report_.quantities.push_back(std::move(quantity));
}

IndicatorCell ReportReader::ReadCell(const JsonCursor& at) const {
  IndicatorCell cell;
  cell.text = at.Get("text").Text();
  cell.span = ReadSpan(at);
  cell.meaning = at.Get("meaning").Word<CellMeaning>();
  cell.quantity = at.Get("quantity").IndexOrNone(report_.quantities.size());
  cell.reference = at.Get("reference").TextOrEmpty();
  cell.strictly = at.Get("strictly").Flag();
  return cell;
}

void ReportReader::ReadIndicator(const JsonCursor& at) {
  Indicator indicator;
  indicator.table = at.Get("table").Index(report_.tables.size());
  indicator.span = ReadSpan(at);
  indicator.category = at.Get("category").Text();
  indicator.number = at.Get("number").Text();
  indicator.label = at.Get("label").Text();
  indicator.name = at.Get("name").Text();
  indicator.canonical = at.Get("canonical").Text();
  indicator.parent = at.Get("parent").Text();
  indicator.unit = at.Get("unit").Text();
  indicator.year = at.Get("year").CountOrZero();
  indicator.nature = at.Get("nature").Word<Nature>();
  indicator.direction = at.Get("direction").Word<Direction>();
  indicator.measure = at.Get("measure").Word<Measure>();
  indicator.falling = at.Get("falling").Flag();
  indicator.has_target_column = at.Get("has_target_column").Flag();
  indicator.has_result_column = at.Get("has_result_column").Flag();
  JsonCursor target = at.Get("target_cell");
  if (!target.IsNull()) indicator.target = ReadCell(target);
  at.Get("actuals").ForEach([&](const JsonCursor& cell, int) {
    indicator.results.push_back({cell.Get("role").Word<Measure>(), ReadCell(cell)});
  });
  indicator.judged = at.Get("judged").IndexOrNone(indicator.results.size());
  indicator.verdict = at.Get("verdict").Word<Verdict>();
  indicator.reason = at.Get("reason").TextOrEmpty();
  report_.indicators.push_back(std::move(indicator));
}

void ReportReader::ReadFact(const JsonCursor& at) {
  Fact fact;
  fact.indicator = at.Get("indicator").Text();
  fact.subject = at.Get("subject").TextOrEmpty();
  fact.phrase = at.Get("phrase").TextOrEmpty();
  fact.modifiers = ReadTexts(at.Get("modifiers"));
  fact.breakdown = at.Get("breakdown").Text();
  fact.owner = at.Get("owner").Text();
  fact.scope = at.Get("scope").Text();
  JsonCursor period = at.Get("period");
  fact.period = {period.Get("year").CountOrZero(), period.Get("last_year").CountOrZero(), period.Get("part").Text()};
  fact.base = at.Get("base").Text();
  fact.price_basis = at.Get("price_basis").Text();
  fact.kind = at.Get("kind").Word<FactKind>();
  fact.status = at.Get("status").Word<FactStatus>();
  if (JsonCursor doubt = at.Get("doubt"); !doubt.IsNull()) fact.doubt = doubt.Word<Doubt>();
  fact.falling = at.Get("falling").Flag();
  fact.quantity = at.Get("quantity").Index(report_.quantities.size());
  fact.place = at.Get("place").Word<FactPlace>();
  fact.block = at.Get("block").IndexOrNone(report_.blocks.size());
  fact.table = at.Get("table").IndexOrNone(report_.tables.size());
  fact.label = ReadSpan(at.Get("label"));
  JsonCursor from = at.Get("from");
  for (std::size_t field = 0; field < kFactFields.size(); ++field) {
    JsonCursor provenance = from.Get(kFactFields[field]);
    if (!provenance.IsNull()) fact.from.At(field) = provenance.Word<Provenance>();
  }
  report_.facts.push_back(std::move(fact));
}

Result<Report> ReportReader::Read() {
  std::string schema = root_.Get("schema").Text();
  if (schema != kReportSchema) return Fail(Say("report_json.schema", {{"path", complaint_.file}}));
  ReadHead();
  if (!report_.source.facts_only) ReadBlocks(root_.Get("blocks"));
  root_.Get("tables").ForEach([this](const JsonCursor& at, int) { ReadTable(at); });
  root_.Get("quantities").ForEach([this](const JsonCursor& at, int id) { ReadQuantity(at, id); });
  root_.Get("indicators").ForEach([this](const JsonCursor& at, int) { ReadIndicator(at); });
  root_.Get("facts").ForEach([this](const JsonCursor& at, int) { ReadFact(at); });
  if (complaint_.first) return Fail(*complaint_.first);
  report_.locator = places_;
  return std::move(report_);
}

}  // namespace

Result<Report> ReportFromJson(std::string_view json, std::string_view path) {
  Result<JsonValue> root = ParseJson(json, path);
  if (!root) return std::unexpected(std::move(root.error()));
  return ReportReader(*root, path).Read();
}

}  // namespace heyan
