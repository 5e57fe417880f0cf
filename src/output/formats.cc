#include "output/formats.h"

#include <algorithm>
#include <array>

namespace heyan {
namespace {

constexpr auto kFormats = std::to_array<WriterFormat>({
    {.name = "text", .follows_locale = true, .write = WriteText},
    {.name = "json", .follows_locale = false, .write = WriteJson},
});

}  // namespace

std::span<const WriterFormat> WriterFormats() { return kFormats; }

const WriterFormat* WriterByName(std::string_view name) {
  auto found = std::ranges::find(kFormats, name, &WriterFormat::name);
  return found == kFormats.end() ? nullptr : &*found;
}

}  // namespace heyan
