// The tables of functions and fields, and the documentation that is made from them.
#include "expression/functions.h"

#include <algorithm>
#include <set>

#include "expression/fields.h"
#include "expression/reference.h"
#include "sample.h"

namespace heyan::expression {
namespace {

TEST(FunctionsTest, TheExampleOfEveryFunctionGivesWhatItSays) {
  Report report = test::ReadMarkdown(SampleReport());
  for (const Function& function : Functions()) {
    Value value = test::ValueOf(function.example, report);
    EXPECT_EQ(Print(value, report).zh, function.result) << function.example;
    EXPECT_FALSE(value.IsUnknown()) << function.example;
    EXPECT_TRUE(function.example.contains(std::string(function.name) + "(")) << function.name;
  }
}

TEST(FunctionsTest, AreDocumentedAndNamedOnce) {
  std::set<std::string_view> names;
  for (const Function& function : Functions()) {
    EXPECT_TRUE(names.insert(function.name).second) << function.name;
    EXPECT_FALSE(function.zh.empty() || function.en.empty()) << function.name;
    EXPECT_TRUE(function.signatures[0].usage.starts_with(std::string(function.name) + "(")) << function.name;
  }
}

TEST(FieldsTest, AreDocumentedAndNamedOnceAKind) {
  std::set<std::pair<Kind, std::string_view>> names;
  for (const Field& field : Fields()) {
    EXPECT_TRUE(names.emplace(field.owner, field.name).second) << field.name;
    EXPECT_FALSE(field.zh.empty() || field.en.empty()) << field.name;
  }
}

// Every field of every element can be had, and those that are one of a few are one of them.
TEST(FieldsTest, GiveWhatTheirTypeSays) {
  Report report = test::ReadMarkdown(SampleReport());
  for (std::string elements : {"indicators", "facts", "tables", "last(tables).rows", "last(last(tables).rows).cells",
                               "blocks", "figures", "group(facts, kind)"}) {
    Value list = test::ValueOf(elements, report);
    ASSERT_NE(list.list(), nullptr) << elements;
    ASSERT_FALSE(list.list()->empty()) << elements;
    const Value& last = list.list()->back();
    Kind kind = last.element() != nullptr ? last.element()->kind : Kind::kGroup;
    for (const Field& field : FieldsOf(kind)) {
      std::string one = "last(" + elements + ")." + std::string(field.name);
      Value value = test::ValueOf(one, report);
      EXPECT_FALSE(Print(value, report).zh.starts_with("!")) << one << Print(value, report).zh;
      bool possible =
          field.values == nullptr || std::ranges::find(field.values(), value.text()->text) != field.values().end();
      EXPECT_TRUE(possible) << one;
    }
  }
}

TEST(ReferenceTest, NamesEveryFunctionAndFieldInBothLanguages) {
  for (Language language : {Language::kZh, Language::kEn}) {
    std::string page = ExpressionReference(language);
    for (const Function& function : Functions()) EXPECT_TRUE(page.contains(function.example)) << function.name;
    for (const Field& field : Fields())
      EXPECT_TRUE(page.contains("| `" + std::string(field.name) + "` |")) << field.name;
    EXPECT_TRUE(page.contains(SampleReport()));
  }
}

}  // namespace
}  // namespace heyan::expression
