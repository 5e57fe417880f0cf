// Every output format writes the same awkward results as the files in tests/golden/output/<format>/. With
// HEYAN_UPDATE_GOLDEN=1 in the environment the files are written instead.
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>

#include "awkward_results.h"
#include "output/writer.h"

namespace heyan {
namespace {

namespace fs = std::filesystem;

struct Variant {
  std::string_view name;
  Language language = Language::kZh;
  bool color = false;
  bool coverage = false;
};
// Colour is for terminals: machine formats do not know it.
constexpr Variant kVariants[] = {
    {"zh"}, {"en", Language::kEn}, {"color", Language::kZh, true}, {"coverage", Language::kZh, false, true}};

bool ForTerminals(const Variant& variant) { return variant.color; }

bool Updating() { return std::getenv("HEYAN_UPDATE_GOLDEN") != nullptr; }

fs::path FolderOf(const WriterFormat& format) { return fs::path(HEYAN_TESTS_DIR) / "golden/output" / format.name; }

std::string ReadFile(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::string WriteWith(const WriterFormat& format, const AwkwardResult& awkward, const Variant& variant) {
  WriterOptions options{.language = variant.language, .color = variant.color, .coverage = variant.coverage};
  options.source_line = [&](const std::string& path, int line) { return awkward.SourceLine(path, line); };
  return format.write(awkward.result, options);
}

class GoldenOutputTest : public testing::TestWithParam<WriterFormat> {};

TEST_P(GoldenOutputTest, WritesWhatTheFilesSay) {
  const WriterFormat& format = GetParam();
  fs::path folder = FolderOf(format);
  if (Updating()) fs::create_directories(folder);
  std::set<std::string> expected;
  for (const AwkwardResult& awkward : AwkwardResults()) {
    for (const Variant& variant : kVariants) {
      if (ForTerminals(variant) && !format.follows_locale) continue;
      std::string name = awkward.name + "." + std::string(variant.name) + "." + std::string(format.name);
      expected.insert(name);
      std::string written = WriteWith(format, awkward, variant);
      if (Updating()) std::ofstream(folder / name, std::ios::binary) << written;
      EXPECT_EQ(written, ReadFile(folder / name)) << folder / name;
    }
  }
  for (const auto& entry : fs::directory_iterator(folder)) {
    EXPECT_TRUE(expected.contains(entry.path().filename().string())) << entry.path() << " belongs to no result";
  }
}

TEST_P(GoldenOutputTest, MachineFormatsIgnoreWhatIsForTerminals) {
  const WriterFormat& format = GetParam();
  if (format.follows_locale) return;
  for (const AwkwardResult& awkward : AwkwardResults()) {
    for (const Variant& variant : kVariants) {
      if (!ForTerminals(variant)) continue;
      EXPECT_EQ(WriteWith(format, awkward, variant), WriteWith(format, awkward, kVariants[0])) << awkward.name;
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Formats, GoldenOutputTest, testing::ValuesIn(WriterFormats().begin(), WriterFormats().end()),
                         [](const auto& format) { return std::string(format.param.name); });

}  // namespace
}  // namespace heyan
