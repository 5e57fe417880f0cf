#include <gtest/gtest.h>

#include <filesystem>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <vector>

#include "awkward_results.h"
#include "output/writer.h"

namespace heyan {
namespace {

using Json = nlohmann::ordered_json;

std::vector<std::string> Keys(const Json& object) {
  std::vector<std::string> keys;
  for (const auto& [key, value] : object.items()) keys.push_back(key);
  return keys;
}

TEST(WriterFormatsTest, AreFoundByNameAndHaveGoldenFiles) {
  std::set<std::string_view> names;
  for (const WriterFormat& format : WriterFormats()) {
    EXPECT_TRUE(names.insert(format.name).second) << format.name;
    EXPECT_EQ(WriterByName(format.name), &format);
    EXPECT_NE(format.write, nullptr);
    EXPECT_TRUE(std::filesystem::exists(std::string(HEYAN_TESTS_DIR "/golden/output/") += format.name)) << format.name;
  }
  EXPECT_EQ(WriterByName("xml"), nullptr);
  EXPECT_EQ(WriterByName(""), nullptr);
}

TEST(JsonWriterTest, KeepsTheKeysOfTheContractInTheirOrder) {
  using Names = std::vector<std::string>;
  Json json = Json::parse(WriterByName("json")->write(BindingMiss().result, {}));
  EXPECT_EQ(Keys(json), (Names{"schema", "tool", "reports", "findings", "suppressed", "skipped", "errors", "summary"}));
  EXPECT_EQ(Keys(json["tool"]), (Names{"name", "version", "rules_hash"}));
  EXPECT_EQ(Keys(json["reports"][0]),
            (Names{"path", "title", "kind", "region", "review_year", "plan_year", "session_date", "coverage"}));
  EXPECT_EQ(Keys(json["reports"][0]["coverage"]), (Names{"quantities", "compared", "names", "unchecked"}));
  const Json& finding = json["findings"][0];
  EXPECT_EQ(Keys(finding), (Names{"rule", "check", "severity", "message", "message_id", "path", "line", "column",
                                  "end_line", "end_column", "origin", "related", "computation", "values", "causes",
                                  "fingerprint", "values_hash"}));
  EXPECT_EQ(Keys(finding["related"][0]),
            (Names{"path", "line", "column", "end_line", "end_column", "origin", "message"}));
  EXPECT_EQ(Keys(finding["values"]), (Names{"target", "actual", "gap"}));
  EXPECT_EQ(Keys(json["summary"]), (Names{"error", "warning", "info"}));
  EXPECT_EQ(finding["line"], 43);
  EXPECT_EQ(finding["column"], 2);
}

TEST(TextWriterTest, WorksWithoutSourceLines) {
  std::string text = WriterByName("text")->write(BindingMiss().result, {});
  EXPECT_TRUE(text.contains("305 < 330"));
  EXPECT_FALSE(text.contains(" | "));
}

// No byte of a document reaches the terminal as a control character.
TEST(TextWriterTest, PrintsNoControlCharacters) {
  for (const AwkwardResult& awkward : AwkwardResults()) {
    WriterOptions options{.language = Language::kEn, .coverage = true};
    options.source_line = [&](const std::string& path, int line) { return awkward.SourceLine(path, line); };
    for (unsigned char byte : WriterByName("text")->write(awkward.result, options)) {
      EXPECT_TRUE(byte >= 0x20 || byte == '\n') << awkward.name;
    }
  }
}

}  // namespace
}  // namespace heyan
