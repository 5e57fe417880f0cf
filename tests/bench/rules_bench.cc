// How long the start takes, in milliseconds: parsing 1,000 rule files of a user with yaml-cpp alone, loading the same files
// as rules (the aim: at most twice as long), and loading what is built in. docs/performance.md holds the figures.
#include <benchmark/benchmark.h>
#include <yaml-cpp/yaml.h>

#include <cstdio>
#include <string>
#include <vector>

#include "app/knowledge.h"
#include "checks/check.h"
#include "rules/builtin_files.h"
#include "rules/rule_set.h"

namespace heyan {
namespace {

constexpr int kRules = 1000;
constexpr std::size_t kMostItems = 1;  // of the examples of one kind: what a user writes is shorter than what we ship

// The text without the examples of each kind behind the first few.
std::string Shortened(std::string_view text) {
  std::string kept;
  std::size_t items = 0;
  for (bool in_examples = false; !text.empty();) {
    std::string_view line = text.substr(0, text.find('\n') + 1);
    text.remove_prefix(line.size());
    in_examples = in_examples || line.starts_with("examples:");
    if (!line.starts_with("    ") && line != "\n") items = 0;
    if (in_examples && line.starts_with("    - ")) ++items;
    if (items <= kMostItems) kept += line;
  }
  return kept;
}

// The shipped rules again and again, each under an id of its own.
std::vector<RuleFile> UserFiles() {
  std::vector<RuleFile> files;
  while (files.size() < kRules) {
    for (const BuiltinFile& file : BuiltinFiles()) {
      if (file.path.starts_with("lexicon/") || file.path.starts_with("profiles/") || files.size() == kRules) continue;
      std::string id = "mine/rule-" + std::to_string(files.size());
      std::string text = Shortened(file.text);
      std::size_t at = text.find("id: ") + 4;
      text.replace(at, text.find('\n', at) - at, id);
      files.push_back({"mine/" + id + ".yaml", id + ".yaml", std::move(text), 1});
    }
  }
  return files;
}

void BenchYamlCpp(benchmark::State& state, const std::vector<RuleFile>& files) {
  std::size_t bytes = 0;
  for (const RuleFile& file : files) bytes += file.text.size();
  for (auto _ : state) {
    for (const RuleFile& file : files) benchmark::DoNotOptimize(YAML::Load(file.text));
  }
  state.counters["bytes"] = static_cast<double>(bytes);
}

void BenchParse(benchmark::State& state, const std::vector<RuleFile>& files) {
  for (auto _ : state) {
    std::vector<yaml::Problem> problems;
    for (const RuleFile& file : files) benchmark::DoNotOptimize(yaml::Parse(file.text, file.path, &problems));
  }
}

void BenchRuleSet(benchmark::State& state, const std::vector<RuleFile>& files) {
  std::vector<CheckSchema> schemas = CheckSchemas();
  std::size_t rules = 0;
  for (auto _ : state) {
    std::vector<yaml::Problem> problems;
    rules = LoadRuleSet(files, schemas, &problems).rules.size();
    if (!problems.empty()) state.SkipWithError(problems.front().message.en.c_str());
  }
  state.counters["rules"] = static_cast<double>(rules);
}

void BenchStart(benchmark::State& state) {
  std::unique_ptr<FileSystem> files = MakeDiskFileSystem();
  for (auto _ : state) {
    std::vector<yaml::Problem> problems;
    benchmark::DoNotOptimize(LoadKnowledge({}, *files, &problems));
  }
}

int Run(int argc, char** argv) {
  std::vector<RuleFile> files = UserFiles();
  auto add = [&](const char* name, auto bench) {
    auto run = [bench, &files](benchmark::State& state) { bench(state, files); };
    benchmark::RegisterBenchmark(name, run)->Unit(benchmark::kMillisecond);
  };
  add("1000 rules/yaml-cpp alone", BenchYamlCpp);
  add("1000 rules/as nodes", BenchParse);
  add("1000 rules/as rules", BenchRuleSet);
  benchmark::RegisterBenchmark("built-in start", BenchStart)->Unit(benchmark::kMillisecond);
  benchmark::Initialize(&argc, argv);
  benchmark::RunSpecifiedBenchmarks();
  benchmark::Shutdown();
  return 0;
}

}  // namespace
}  // namespace heyan

int main(int argc, char** argv) { return heyan::Run(argc, argv); }
