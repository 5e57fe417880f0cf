#include "model/report_json.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>

#include "sample_report.h"

namespace heyan {
namespace {

using Json = nlohmann::ordered_json;

Report Load(const std::string& json) {
  Result<Report> report = ReportFromJson(json, "a.json");
  EXPECT_TRUE(report) << report.error().message.en;
  return report ? *report : Report{};
}

std::string Complaint(const std::string& json) {
  Result<Report> report = ReportFromJson(json, "a.json");
  return report ? "none" : report.error().message.en;
}

void ExpectComplaint(const std::string& json, std::string_view part) {
  EXPECT_TRUE(Complaint(json).contains(part)) << Complaint(json);
}

// The sample's JSON with the value at `pointer` replaced.
std::string With(const char* pointer, const Json& value) {
  Json json = Json::parse(ReportToJson(SampleReport(), false));
  json[Json::json_pointer(pointer)] = value;
  return json.dump();
}

std::string Without(const char* key) {
  Json json = Json::parse(ReportToJson(SampleReport(), false));
  json.erase(key);
  return json.dump();
}

TEST(ReportJsonTest, WritingWhatWasReadGivesTheSameBytes) {
  for (bool facts_only : {false, true}) {
    std::string json = ReportToJson(SampleReport(), facts_only);
    EXPECT_EQ(ReportToJson(Load(json), false), json);
  }
}

TEST(ReportJsonTest, AnEmptyReportGoesRoundToo) {
  std::string json = ReportToJson(Report{}, false);
  EXPECT_EQ(ReportToJson(Load(json), false), json);
}

TEST(ReportJsonTest, KeepsTheKeysOfTheContractInTheirOrder) {
  Json json = Json::parse(ReportToJson(SampleReport(), false));
  std::vector<std::string> keys;
  for (const auto& [key, value] : json.items()) keys.push_back(key);
  EXPECT_EQ(keys, (std::vector<std::string>{"schema", "source", "title", "kind", "region", "review_year", "plan_year",
                                            "session_date", "names", "blocks", "tables", "quantities", "indicators",
                                            "facts"}));
  EXPECT_EQ(json["region"], nullptr);
  EXPECT_EQ(json["plan_year"], nullptr);
  EXPECT_EQ(json["quantities"][0]["low"], "274");
  EXPECT_EQ(json["quantities"][2]["high"], nullptr);
  EXPECT_EQ(json["quantities"][3]["value"], "-123456789012345678901234567890.5");
  EXPECT_EQ(json["indicators"][0]["target"], "≥330");
  EXPECT_EQ(json["indicators"][0]["actual"], "305");
  EXPECT_EQ(json["indicators"][1]["actual"], nullptr);
  EXPECT_EQ(json["facts"][0]["line"], 3);
  EXPECT_EQ(json["facts"][0]["column"], 11);
}

TEST(ReportJsonTest, FactsOnlyLeavesOutRunningText) {
  std::string text = ReportToJson(SampleReport(), true);
  EXPECT_FALSE(text.contains("增长"));
  Report report = Load(text);
  EXPECT_TRUE(report.source.facts_only);
  EXPECT_TRUE(report.blocks.empty());
  EXPECT_EQ(report.facts[0].block, -1);
  EXPECT_EQ(report.tables[0].block, -1);
  EXPECT_EQ(report.quantities[1].text, "3%—5%");
  EXPECT_EQ(report.facts[0].phrase, "");
}

TEST(ReportJsonTest, LoadsTheSameIndicatorsAndPlaces) {
  Report sample = SampleReport();
  Report report = Load(ReportToJson(sample, true));
  const Indicator& days = report.indicators[0];
  EXPECT_EQ(days.nature, Nature::kBinding);
  EXPECT_EQ(days.verdict, Verdict::kMissed);
  EXPECT_EQ(days.Actual()->quantity, 3);
  EXPECT_EQ(report.Locate(days.Actual()->span), sample.Locate(sample.indicators[0].Actual()->span));
  EXPECT_TRUE(report.indicators[1].target.strictly);
  EXPECT_EQ(report.quantities[0].interval, sample.quantities[0].interval);
  EXPECT_EQ(report.facts[0].From("period"), Provenance::kDefault);
  EXPECT_EQ(report.Locate(report.facts[0].label), sample.Locate(sample.facts[0].label));
  EXPECT_EQ(report.locator->Line(1), "");
}

TEST(ReportJsonTest, PutsRepeatedHeadersBackBetweenTheRows) {
  std::vector<RowRole> roles;
  Report report = Load(ReportToJson(SampleReport(), false));
  for (const Row& row : report.tables[0].rows) roles.push_back(row.role);
  EXPECT_EQ(roles, (std::vector{RowRole::kHeader, RowRole::kData, RowRole::kHeader, RowRole::kSub}));
}

TEST(ReportJsonTest, SpansNestAndFollowAsInTheDocument) {
  Report report = Load(ReportToJson(SampleReport(), false));
  Span paragraph = report.blocks[2].content.ToSource();
  Span around = report.quantities[0].span;
  Span range = report.quantities[1].span;
  EXPECT_LE(paragraph.begin, report.facts[0].label.begin);
  EXPECT_LE(report.facts[0].label.end, around.begin);
  EXPECT_LT(around.end, range.begin);
  EXPECT_LT(range.end, paragraph.end);
  EXPECT_LT(paragraph.end, report.quantities[3].span.begin);
}

TEST(ReportJsonTest, PartsOfTextsHavePlacesOfTheirOwn) {
  Report sample = SampleReport();
  Report report = Load(ReportToJson(sample, false));
  for (std::size_t i : {0U, 2U}) {
    const MappedText& text = report.blocks[i].content;
    std::size_t at =
        text.text().find("计划") != std::string::npos ? text.text().find("计划") : text.text().find("增长");
    EXPECT_EQ(report.Locate(text.ToSource(at, at + 6)), sample.Locate(sample.blocks[i].content.ToSource(at, at + 6)));
  }
  // A cell over two lines with something between them that is not in its text: parts have the place of the whole.
  const MappedText& broken = report.tables[0].rows[0].cells[2].content;
  EXPECT_EQ(report.Locate(broken.ToSource(0, 4)), report.Locate(broken.ToSource()));
}

TEST(ReportJsonTest, KeepsOrigins) {
  class PageLocator final : public Locator {
   public:
    Place Locate(Span span) const override {
      int begin = static_cast<int>(span.begin) + 1;
      return {1, begin, 1, static_cast<int>(span.end) + 1, {.page = 7, .row = begin}};
    }
    std::string_view Line(int) const override { return ""; }
  };
  Report report;
  report.locator = std::make_shared<PageLocator>();
  report.blocks.push_back({});
  report.blocks[0].content.Append("增长6%", {10, 14});
  report.quantities.push_back({.text = "6%", .span = {12, 14}});
  std::string json = ReportToJson(report, false);
  Report loaded = Load(json);
  EXPECT_EQ(ReportToJson(loaded, false), json);
  EXPECT_EQ(loaded.Locate(loaded.quantities[0].span).origin.row, 13);
  EXPECT_EQ(loaded.Locate(loaded.blocks[0].content.ToSource(3, 6)).origin.row, 11);
}

TEST(ReportJsonTest, NamesThePathOfWhatIsWrong) {
  EXPECT_EQ(Complaint(With("/indicators/0/target_cell/quantity", 4)),
            "a.json: indicators[0].target_cell.quantity must be an index from 0, below 4");
  ExpectComplaint(With("/quantities/1/value", 6.5), "quantities[1].value must be a decimal in quotes");
  ExpectComplaint(With("/quantities/1/value", "1e5"), "quantities[1].value");
  ExpectComplaint(With("/quantities/1/line", -1), "quantities[1] has no place");
  ExpectComplaint(With("/quantities/1/line", 4000000000U), "quantities[1] has no place");
  ExpectComplaint(With("/quantities/1/end_line", 1), "quantities[1] has no place");
  ExpectComplaint(With("/quantities/1/line", 1.5), "quantities[1] has no place");
  ExpectComplaint(With("/quantities/1/low_open", "no"), "quantities[1].low_open must be true or false");
  ExpectComplaint(With("/quantities/0/kind", "amuont"), "quantities[0].kind has an unknown value \"amuont\"");
  ExpectComplaint(With("/quantities/0/qualifiers", "约"), "quantities[0].qualifiers must be a list");
  ExpectComplaint(With("/facts/0/period", 2023), "facts[0].period must be an object");
  ExpectComplaint(With("/facts/0/from/period", "guessed"), "facts[0].from.period");
  ExpectComplaint(With("/facts/1/quantity", nullptr), "facts[1].quantity");
  ExpectComplaint(With("/tables/0/rows/1/cells/0/text", 5), "tables[0].rows[1].cells[0].text");
  ExpectComplaint(With("/tables/0/block", 6), "tables[0].block");
  ExpectComplaint(With("/blocks/4/table", 2), "blocks[4].table");
  ExpectComplaint(With("/indicators/0/judged", 2), "indicators[0].judged");
  ExpectComplaint(With("/review_year", "2023"), "review_year must be a whole number");
  ExpectComplaint(Without("blocks"), "blocks must be a list");
  ExpectComplaint(Without("source"), "source must be an object");
}

TEST(ReportJsonTest, RefusesOtherSchemas) {
  ExpectComplaint(With("/schema", "heyan.report/2"), "not a parsed report");
  ExpectComplaint("[]", "not a parsed report");
  ExpectComplaint("{}", "not a parsed report");
  ExpectComplaint("null", "not a parsed report");
}

TEST(ReportJsonTest, TellsWhereTheSyntaxBreaks) {
  EXPECT_EQ(Complaint("{\n  \"标题\" 1}"), "a.json:2:8: malformed JSON");
  EXPECT_EQ(Complaint(""), "a.json:1:1: malformed JSON");
  ExpectComplaint("{\"schema\": \"\xff\"}", "malformed JSON");
  ExpectComplaint("{\"schema\": 1e999}", "malformed JSON");
  std::string json = ReportToJson(SampleReport(), false);
  for (std::size_t size = 0; size + 2 < json.size(); size += 7) {
    EXPECT_FALSE(ReportFromJson(std::string_view(json).substr(0, size), "a.json"));
  }
}

TEST(ReportJsonTest, RefusesDeepNestingAndPassesOverUnknownKeys) {
  ExpectComplaint(std::string(1'000'000, '['), "nested too deeply");
  std::string objects;
  for (int i = 0; i < 100; ++i) objects += R"({"a": )";
  ExpectComplaint(objects, "nested too deeply");
  Report report = Load(With("/later", Json::parse(R"({"line": 1, "text": "\"[[[", "more": [1, null]})")));
  EXPECT_EQ(report.facts.size(), 2U);
}

TEST(ReportJsonTest, BrokenCharactersAreReplaced) {
  Report report;
  report.title = "某\xe5区";
  EXPECT_EQ(Load(ReportToJson(report, false)).title, "某\xef\xbf\xbd区");
}

}  // namespace
}  // namespace heyan
