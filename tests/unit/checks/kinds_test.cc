// The table of check kinds: each is explained in both languages and proven by a shipped rule.
#include <gtest/gtest.h>

#include <algorithm>

#include "../app/shipped_knowledge.h"
#include "app/rule_template.h"
#include "checks/check.h"
#include "rules/rule_keys.h"

namespace heyan {
namespace {

void ExpectExplained(std::span<const KeySpec> keys) {
  for (const KeySpec& key : keys) {
    EXPECT_FALSE(key.zh.empty()) << key.name;
    EXPECT_FALSE(key.en.empty()) << key.name;
    ExpectExplained(key.members);
  }
}

TEST(CheckKindsTest, AreSortedExplainedAndUsed) {
  std::span<const CheckKind> kinds = CheckKinds();
  EXPECT_TRUE(std::ranges::is_sorted(kinds, {}, [](const CheckKind& kind) { return kind.schema.check; }));
  for (const CheckKind& kind : kinds) {
    SCOPED_TRACE(kind.schema.check);
    EXPECT_FALSE(kind.schema.zh.empty());
    EXPECT_FALSE(kind.schema.en.empty());
    ExpectExplained(kind.schema.where);
    ExpectExplained(kind.schema.parameters);
    for (const CheckSchema::Placeholder& placeholder : kind.schema.placeholders) {
      EXPECT_FALSE(placeholder.zh.empty() || placeholder.en.empty()) << placeholder.name;
    }
    auto uses = [&](const Rule& rule) { return rule.info.check == kind.schema.check; };
    EXPECT_TRUE(std::ranges::any_of(test::ShippedKnowledge().rules.rules, uses));
  }
}

TEST(CheckKindsTest, KeysOfRulesAndProfilesAreExplained) {
  ExpectExplained(RuleKeys());
  ExpectExplained(SeverityKeys());
  ExpectExplained(ProfileKeys());
}

// A template is a rule that keeps its word before anything is filled in.
TEST(CheckKindsTest, TemplatesLoad) {
  std::vector<CheckSchema> schemas = CheckSchemas();
  EXPECT_GE(TemplateNames().size(), 5U);
  for (const std::string& name : TemplateNames()) {
    SCOPED_TRACE(name);
    EXPECT_NE(FindCheckKind(name), nullptr);
    std::vector<yaml::Problem> problems;
    EXPECT_TRUE(LoadRule(*RuleTemplate(name, "own/x"), "own/x.yaml", schemas, &problems));
    for (const yaml::Problem& problem : problems) ADD_FAILURE() << problem.mark.line << ": " << problem.message.en;
  }
}

}  // namespace
}  // namespace heyan
