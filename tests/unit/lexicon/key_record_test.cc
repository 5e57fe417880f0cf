#include "lexicon/key_record.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "lexicon/lexicon.h"
#include "lexicon/node_reader.h"
#include "rules/builtin_files.h"

namespace heyan {
namespace {

using Form = AskedValue::Form;

class KeyRecordTest : public testing::Test {
 protected:
  AskedValue Summary(std::string_view text, void (*load)(const yaml::Node& root, NodeReader* reader)) {
    std::optional<yaml::Node> root = yaml::Parse(text, "x.yaml", &problems_);
    NodeReader reader("x.yaml", &problems_);
    KeyRecord record;
    reader.RecordIn(&record);
    load(*root, &reader);
    return record.Summary(*root);
  }
  static const AskedKey& KeyOf(const AskedValue& map, std::string_view name) {
    auto key = std::ranges::find(map.keys, name, &AskedKey::name);
    EXPECT_NE(key, map.keys.end()) << name;
    return *key;
  }

  std::vector<yaml::Problem> problems_;
};

TEST_F(KeyRecordTest, TheItemsOfAListAreOne) {
  AskedValue value = Summary("units: [{unit: 吨}, {unit: 斤, base: 吨, factor: 2}]", [](auto& root, auto* reader) {
    for (const yaml::Node& item : reader->Items(root, "units")) {
      reader->Text(item, "unit");
      if (reader->Optional(item, "base") == nullptr) continue;
      reader->Text(item, "base");
      reader->Number(item, "factor");
    }
  });
  const AskedKey& units = KeyOf(value, "units");
  EXPECT_TRUE(units.is_required);
  ASSERT_EQ(units.value.form, Form::kList);
  const AskedValue& unit = units.value.item.front();
  EXPECT_TRUE(KeyOf(unit, "unit").is_required);
  EXPECT_EQ(KeyOf(unit, "unit").value.form, Form::kText);
  EXPECT_FALSE(KeyOf(unit, "base").is_required);    // asked whether it is there
  EXPECT_FALSE(KeyOf(unit, "factor").is_required);  // not asked of every unit
  EXPECT_EQ(KeyOf(unit, "factor").value.form, Form::kNumber);
}

TEST_F(KeyRecordTest, AKeyThatNoFileHasIsKnown) {
  AskedValue value = Summary("a: 甲", [](auto& root, auto* reader) {
    reader->OptionalTexts(root, "words");
    reader->OptionalTruth(root, "bare");
  });
  ASSERT_EQ(KeyOf(value, "words").value.form, Form::kList);
  EXPECT_EQ(KeyOf(value, "words").value.item.front().form, Form::kText);
  EXPECT_EQ(KeyOf(value, "bare").value.words, (std::vector<std::string>{"true", "false"}));
}

TEST_F(KeyRecordTest, NamesOfOnesOwnAreNoKeys) {
  AskedValue value = Summary("grades: {优: 1, 良: 2}", [](auto& root, auto* reader) {
    for (const auto& [name, number] : reader->Member(root, "grades")->members) reader->NumberOf(number, name.scalar);
  });
  const AskedValue& grades = KeyOf(value, "grades").value;
  ASSERT_EQ(grades.form, Form::kNames);
  EXPECT_EQ(grades.item.front().form, Form::kNumber);
}

// True when somewhere in it nothing is known of a value.
bool HasUnknown(const AskedValue& value) {
  auto of_key = [](const AskedKey& key) { return HasUnknown(key.value); };
  return value.form == Form::kUnknown || std::ranges::any_of(value.item, HasUnknown) ||
         std::ranges::any_of(value.keys, of_key);
}

// Else the schema would allow anything there: read it with one of the Optional… methods, or give it to a shipped file.
TEST_F(KeyRecordTest, TheShippedLexiconShowsAllForms) {
  for (const BuiltinFile& file : BuiltinFiles()) {
    if (!file.path.starts_with("lexicon/")) continue;
    std::vector<AskedValue> asked;
    std::vector<Lexicon::File> files = {{std::string(file.path), file.text, file.tree}};
    EXPECT_TRUE(Lexicon::Load(files, &problems_, &asked)) << file.path;
    EXPECT_FALSE(HasUnknown(asked.front())) << file.path;
  }
}

}  // namespace
}  // namespace heyan
