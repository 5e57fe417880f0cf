// How long understanding takes, in milliseconds a report: its numbers alone, and all of it (quantities, tables, facts).
// The reports are the seeds of $HEYAN_DATA (by default ../shared), or, without that folder, those of reports/samples.
// They are read, and the shipped lexicon is loaded, before the clock starts.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>
#include <vector>

#include "app/knowledge.h"
#include "read/reader.h"
#include "text/utf8.h"
#include "understand/number_reader.h"
#include "understand/understand.h"

namespace heyan {
namespace {

namespace fs = std::filesystem;

fs::path Folder() {
  const char* data = std::getenv("HEYAN_DATA");
  fs::path seeds = (data != nullptr ? fs::path(data) : fs::path(HEYAN_SOURCE_DIR) / "../shared") / "seeds";
  return fs::is_directory(seeds) ? seeds : fs::path(HEYAN_SOURCE_DIR) / "reports/samples";
}

// The report as a reader left it, not yet understood; nullopt for a file that is none.
std::optional<Report> ReadFile(const fs::path& path) {
  const ReaderFormat* format = ReaderForPath(path.string());
  if (format == nullptr || format->name == "json" || path.filename() == "README.md") return std::nullopt;
  std::ifstream file(path, std::ios::binary);
  std::string bytes((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
  Result<std::string> text = DecodeText(std::move(bytes), path.string());
  if (!text) return std::nullopt;
  Result<Report> report = format->read(std::move(*text), path.string());
  return report ? std::optional(std::move(*report)) : std::nullopt;
}

void BenchNumbers(benchmark::State& state, const Report& report, const Lexicon& lexicon) {
  std::size_t numbers = 0;
  for (auto _ : state) {
    numbers = 0;
    for (const Block& block : report.blocks) {
      numbers += NumbersOf(FoldWidth(block.content), nullptr, lexicon).numbers.size();
    }
    benchmark::DoNotOptimize(numbers);
  }
  state.counters["numbers"] = static_cast<double>(numbers);
}

void BenchUnderstand(benchmark::State& state, const Report& read, const Lexicon& lexicon) {
  std::size_t facts = 0;
  Report report;
  for (auto _ : state) {
    state.PauseTiming();
    report = read;
    state.ResumeTiming();
    Understand(lexicon, &report);
    facts = report.facts.size();
  }
  state.counters["facts"] = static_cast<double>(facts);
}

int Run(int argc, char** argv) {
  std::vector<yaml::Problem> problems;
  std::optional<Knowledge> knowledge = LoadKnowledge({}, *MakeDiskFileSystem(), &problems);
  if (!knowledge) return std::fputs("the shipped lexicon does not load\n", stderr), 1;
  std::vector<fs::path> paths(fs::directory_iterator(Folder()), {});
  std::ranges::sort(paths);
  std::vector<std::pair<std::string, Report>> reports;
  for (const fs::path& path : paths) {
    if (std::optional<Report> report = ReadFile(path)) reports.emplace_back(path.filename(), std::move(*report));
  }
  for (const auto& [name, report] : reports) {
    auto numbers = [&](benchmark::State& state) { BenchNumbers(state, report, knowledge->lexicon); };
    auto all = [&](benchmark::State& state) { BenchUnderstand(state, report, knowledge->lexicon); };
    benchmark::RegisterBenchmark(("numbers/" + name).c_str(), numbers)->Unit(benchmark::kMillisecond);
    benchmark::RegisterBenchmark(("understand/" + name).c_str(), all)->Unit(benchmark::kMillisecond);
  }
  benchmark::Initialize(&argc, argv);
  benchmark::RunSpecifiedBenchmarks();
  benchmark::Shutdown();
  return 0;
}

}  // namespace
}  // namespace heyan

int main(int argc, char** argv) { return heyan::Run(argc, argv); }
