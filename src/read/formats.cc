// The table of input formats. A new format is a reader in a file of its own and a line here.
#include <algorithm>
#include <array>

#include "read/flat_text.h"
#include "read/markdown.h"
#include "read/parsed_json.h"
#include "read/reader.h"

namespace heyan {
namespace {

constexpr auto kFormats = std::to_array<ReaderFormat>({
    {"text", ".txt", ReadFlatText},
    {"markdown", ".md .markdown", ReadMarkdown},
    {"json", ".json", ReadParsedJson},
});

bool HasExtension(std::string_view extensions, std::string_view extension) {
  while (!extensions.empty()) {
    std::size_t end = std::min(extensions.find(' '), extensions.size());
    if (extensions.substr(0, end) == extension) return true;
    extensions.remove_prefix(std::min(end + 1, extensions.size()));
  }
  return false;
}

}  // namespace

std::span<const ReaderFormat> ReaderFormats() { return kFormats; }

const ReaderFormat* ReaderForPath(std::string_view path) {
  std::size_t dot = path.rfind('.');
  if (dot == std::string_view::npos || path.find('/', dot) != std::string_view::npos) return nullptr;
  std::string extension(path.substr(dot));
  std::ranges::transform(extension, extension.begin(),
                         [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  auto found =
      std::ranges::find_if(kFormats, [&](const ReaderFormat& f) { return HasExtension(f.extensions, extension); });
  return found == kFormats.end() ? nullptr : &*found;
}

const ReaderFormat* ReaderByName(std::string_view name) {
  auto found = std::ranges::find(kFormats, name, &ReaderFormat::name);
  return found == kFormats.end() ? nullptr : &*found;
}

}  // namespace heyan
