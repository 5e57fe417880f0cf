// Rules and lexicon: built in, and replaced by the user's.
#include "app/knowledge.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "../engine/played_files.h"

namespace heyan {
namespace {

// A folder of rules: the one the command line names.
class RuleFolder : public test::PlayedFiles {
 public:
  Kind KindOf(const std::string& path) const override {
    return path == "mine" ? Kind::kDirectory : PlayedFiles::KindOf(path);
  }
  Result<std::vector<std::string>> ListFiles(const std::string&) const override {
    std::vector<std::string> paths;
    for (const auto& [path, text] : files) paths.push_back(path);
    return paths;
  }
};

TEST(LoadKnowledgeTest, TheShippedRulesLoad) {
  std::vector<yaml::Problem> problems;
  std::optional<Knowledge> knowledge = LoadKnowledge({}, test::PlayedFiles(), &problems);
  ASSERT_TRUE(knowledge);
  EXPECT_NE(knowledge->rules.Find("plan/target-missed"), nullptr);
  EXPECT_NE(knowledge->rules.FindProfile("draft"), nullptr);
}

TEST(LoadKnowledgeTest, ALexiconFileOfTheUserReplacesTheBuiltInOneOfItsName) {
  RuleFolder files;
  files.files["mine/lexicon/units.yaml"] = "dimensions: [volume]\nunits:\n  - {unit: 石, dimension: volume}\n";
  std::vector<yaml::Problem> problems;
  std::optional<Knowledge> knowledge = LoadKnowledge({"mine"}, files, &problems);
  ASSERT_TRUE(knowledge);
  EXPECT_EQ(knowledge->lexicon.units().size(), 1U);
  EXPECT_FALSE(knowledge->lexicon.indicators().empty());
}

TEST(LoadKnowledgeTest, ProblemsNameTheUsersFile) {
  RuleFolder files;
  files.files["mine/lexicon/units.yaml"] = "units: 5\n";
  files.files["mine/plan/bad.yaml"] = "id: plan/bad\n";
  std::vector<yaml::Problem> problems;
  EXPECT_FALSE(LoadKnowledge({"mine"}, files, &problems));
  for (const char* path : {"mine/lexicon/units.yaml", "mine/plan/bad.yaml"}) {
    EXPECT_TRUE(std::ranges::any_of(problems, [&](const yaml::Problem& p) { return p.path == path; })) << path;
  }
}

TEST(LoadKnowledgeTest, APathThatIsNotThereIsAProblem) {
  std::vector<yaml::Problem> problems;
  EXPECT_FALSE(LoadKnowledge({"nowhere"}, test::PlayedFiles(), &problems));
  ASSERT_EQ(problems.size(), 1U);
  EXPECT_NE(problems[0].message.en.find("nowhere"), std::string::npos);
}

}  // namespace
}  // namespace heyan
