// Every character of every block and cell stands where its span says.
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "read/flat_text.h"
#include "read/markdown.h"
#include "text/utf8.h"

namespace heyan {
namespace {

namespace fs = std::filesystem;

std::string ReadAll(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

// The first character that is not found at its span; empty when all are. A line break inside a text joins lines and
// has no place of its own.
std::string FirstMisplaced(const MappedText& content, std::string_view source) {
  const std::string& text = content.text();
  std::uint32_t reached = 0;
  for (std::size_t i = 0; i < text.size();) {
    std::size_t length = DecodeAt(text, i).length;
    std::string_view character = std::string_view(text).substr(i, length);
    Span span = content.ToSource(i, i + length);
    bool inside = span.begin <= span.end && span.end <= source.size() && span.begin >= reached;
    if (!inside) return std::string(character);
    if (character != "\n" && !source.substr(span.begin, span.end - span.begin).contains(character))
      return std::string(character);
    reached = span.begin;
    i += length;
  }
  return {};
}

void ExpectProvenance(const Report& report, std::string_view source, const std::string& name) {
  for (const Block& block : report.blocks) {
    EXPECT_EQ(FirstMisplaced(block.content, source), "") << name << ": " << block.content.text();
    EXPECT_LT(block.table, static_cast<int>(report.tables.size()));
    EXPECT_LT(block.box, static_cast<int>(report.blocks.size()));
  }
  for (const Table& table : report.tables) {
    ASSERT_GE(table.block, 0);
    EXPECT_EQ(report.blocks[static_cast<std::size_t>(table.block)].type, BlockType::kTable);
    for (const Row& row : table.rows) {
      for (const Cell& cell : row.cells)
        EXPECT_EQ(FirstMisplaced(cell.content, source), "") << name << ": " << cell.content.text();
    }
  }
}

void ReadAndExpectProvenance(const fs::path& path, Result<Report> (*read)(std::string, std::string_view)) {
  auto text = DecodeText(ReadAll(path), path.string());
  ASSERT_TRUE(text.has_value()) << path;
  auto report = read(*text, path.string());
  if (report) ExpectProvenance(*report, *text, path.filename().string());
}

int ReadFolder(const fs::path& folder, std::string_view extension,
               Result<Report> (*read)(std::string, std::string_view)) {
  int files = 0;
  if (!fs::exists(folder)) return files;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
    if (entry.path().extension() != extension) continue;
    ReadAndExpectProvenance(entry.path(), read);
    ++files;
  }
  return files;
}

TEST(ProvenanceTest, HoldsForTheGoldenDocuments) {
  fs::path golden = fs::path(HEYAN_TESTS_DIR) / "golden/read";
  EXPECT_GT(ReadFolder(golden / "text", ".txt", ReadFlatText), 0);
  EXPECT_GT(ReadFolder(golden / "markdown", ".md", ReadMarkdown), 0);
  EXPECT_GT(ReadFolder(golden / "text", ".txt", ReadMarkdown), 0);
}

TEST(ProvenanceTest, HoldsForRealReports) {
  const char* set = std::getenv("HEYAN_DATA");
  fs::path data = set != nullptr ? fs::path(set) : fs::path(HEYAN_SOURCE_DIR) / "../shared";
  int files = ReadFolder(data / "seeds", ".txt", ReadFlatText) + ReadFolder(data / "corpus", ".txt", ReadFlatText);
  if (files == 0) GTEST_SKIP() << "no real reports in " << data << "; set HEYAN_DATA to a folder that holds them";
}

}  // namespace
}  // namespace heyan
