// Readers (读取): one per input format. They see blocks, cells and spans, and no meaning.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "base/result.h"
#include "model/report.h"

namespace heyan {

struct ReaderFormat {
  std::string_view name;        // for --input-format
  std::string_view extensions;  // space-separated, with dots: ".txt"
  // Fills source.format, locator, blocks and tables (rows as raw cell groups) of a report from decoded UTF-8 text.
  // The report keeps what it needs of `text`.
  Result<Report> (*read)(std::string text, std::string_view path);
};

// The table of input formats, in the order they are tried.
std::span<const ReaderFormat> ReaderFormats();

// The format for a path by its extension; null when none fits.
const ReaderFormat* ReaderForPath(std::string_view path);
const ReaderFormat* ReaderByName(std::string_view name);

// A locator that counts lines of `text` and owns it.
std::shared_ptr<const Locator> MakeTextLocator(std::string text);

}  // namespace heyan
