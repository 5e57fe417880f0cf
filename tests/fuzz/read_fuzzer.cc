// Both readers of running text over any input; the first byte selects. Places of all they make must be inside it.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "read/flat_text.h"
#include "read/markdown.h"
#include "text/utf8.h"

namespace {

void CheckPlace(const heyan::MappedText& text, const heyan::Report& report, std::size_t size) {
  heyan::Span span = text.ToSource();
  if (span.begin > span.end || span.end > size) std::abort();
  if (!text.empty() && report.Locate(span).line < 1) std::abort();
  heyan::FoldWidth(text);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  auto text = heyan::DecodeText(std::string(reinterpret_cast<const char*>(data) + 1, size - 1), "fuzz");
  if (!text) return 0;
  std::size_t length = text->size();
  auto report =
      data[0] % 2 == 0 ? heyan::ReadFlatText(std::move(*text), "fuzz") : heyan::ReadMarkdown(std::move(*text), "fuzz");
  if (!report) return 0;
  for (const heyan::Block& block : report->blocks) CheckPlace(block.content, *report, length);
  for (const heyan::Table& table : report->tables) {
    for (const heyan::Row& row : table.rows) {
      for (const heyan::Cell& cell : row.cells) CheckPlace(cell.content, *report, length);
    }
  }
  return 0;
}
