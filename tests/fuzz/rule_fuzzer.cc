// Rule files and profiles of any content load or give problems with places; a rule that loads runs on a report.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "../unit/rules/test_schemas.h"
#include "app/knowledge.h"
#include "engine/engine.h"
#include "read/reader.h"
#include "rules/rule_set.h"

namespace {

constexpr std::string_view kReport = R"(# 云岫区2023年国民经济和社会发展计划执行情况及2024年计划草案的报告

## 一、2023年国民经济和社会发展计划执行情况

2023年，全区地区生产总值985.2亿元，增长6.5%，城镇新增就业约1.2万人。

| 指标 | 2023年计划目标 | 完成情况 | 备注 |
|---|---|---|---|
| 地区生产总值增速（%） | 7左右 | 6.5 | 预期性 |
| 空气质量优良天数（天）* | ≥330 | 305 | 约束性 |
| 研发经费投入强度（%） | 2.3 | | 预期性 |

注：*为约束性指标。
)";

const heyan::Knowledge& Shipped() {
  static const heyan::Knowledge kShipped = [] {
    std::vector<heyan::yaml::Problem> problems;
    return *heyan::LoadKnowledge({}, *heyan::MakeDiskFileSystem(), &problems);
  }();
  return kShipped;
}

const heyan::Report& SmallReport() {
  static const heyan::Report kSmall =
      *heyan::ParseReport(std::string(kReport), "report.md", *heyan::ReaderByName("markdown"), Shipped().lexicon);
  return kSmall;
}

// Loads the file beside the rule it may extend, and checks what a person is told.
heyan::RuleSet Load(std::string_view text, const std::string& name) {
  std::vector<heyan::RuleFile> files = {
      {"plan/target-missed.yaml", "plan/target-missed.yaml", std::string(heyan::kGoodRule), 0},
      {name, name, std::string(text), 1}};
  std::vector<heyan::yaml::Problem> problems;
  heyan::RuleSet rules = heyan::LoadRuleSet(files, heyan::TestSchemas(), &problems);
  for (const heyan::yaml::Problem& problem : problems) {
    bool is_told = problem.mark.line > 0 && problem.mark.column > 0 && !problem.message.zh.empty();
    if (!is_told || problem.path != name) std::abort();
  }
  // Nothing is passed over in silence: what is not told is loaded.
  std::size_t loaded = rules.rules.size() + rules.profiles.size() + rules.notices.size();
  if (problems.empty() && loaded < 2) std::abort();
  return rules;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string_view text(reinterpret_cast<const char*>(data), size);
  heyan::RuleSet rules = Load(text, "rule.yaml");
  heyan::CheckReport(SmallReport(), "report.md", rules.rules, Shipped().lexicon);
  heyan::RuleSet profiled = Load(text, "profiles/rule.yaml");
  for (const heyan::Profile& profile : profiled.profiles) heyan::ApplyProfile(profile, &profiled.rules);
  return 0;
}
