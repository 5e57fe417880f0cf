// Every document below tests/golden/read/<format>/ reads as its .expected file says. HEYAN_UPDATE_GOLDEN=1 writes them.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "read/reader.h"
#include "report_dump.h"
#include "text/utf8.h"

namespace heyan {
namespace {

namespace fs = std::filesystem;

std::string ReadAll(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<fs::path> Documents(std::string_view format) {
  std::vector<fs::path> documents;
  fs::path folder = fs::path(HEYAN_TESTS_DIR) / "golden/read" / format;
  if (!fs::exists(folder)) return documents;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
    if (entry.path().extension() != ".expected") documents.push_back(entry.path());
  }
  std::ranges::sort(documents);
  return documents;
}

std::string Dump(const ReaderFormat& format, const fs::path& path) {
  auto text = DecodeText(ReadAll(path), "file");
  if (!text) return text.error().message.en + "\n";
  auto report = format.read(std::move(*text), "file");
  return report ? test::DumpBlocks(*report) : report.error().message.en + "\n";
}

TEST(ReadGoldenTest, DocumentsReadAsExpected) {
  bool update = std::getenv("HEYAN_UPDATE_GOLDEN") != nullptr;
  for (const ReaderFormat& format : ReaderFormats()) {
    std::vector<fs::path> documents = Documents(format.name);
    EXPECT_FALSE(documents.empty()) << "no golden documents for the format " << format.name;
    for (const fs::path& document : documents) {
      std::string dump = Dump(format, document);
      fs::path expected = document;
      expected.replace_extension(".expected");
      if (update) std::ofstream(expected, std::ios::binary) << dump;
      EXPECT_EQ(dump, ReadAll(expected)) << document;
    }
  }
}

}  // namespace
}  // namespace heyan
