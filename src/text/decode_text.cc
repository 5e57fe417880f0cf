// Files as UTF-8: what is accepted, and what is said about the rest.
#include <optional>

#include "base/messages.h"
#include "base/source_file.h"
#include "text/utf8.h"

namespace heyan {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

// The bytes that may follow a lead byte: its number of continuation bytes, and the range of the first of them (which
// shuts out overlong forms, surrogates and values above U+10FFFF).
struct Sequence {
  int continuations;
  unsigned char low;
  unsigned char high;
};

std::optional<Sequence> SequenceOf(unsigned char lead) {
  if (lead < 0x80) return Sequence{0, 0, 0};
  if (lead >= 0xC2 && lead <= 0xDF) return Sequence{1, 0x80, 0xBF};
  if (lead == 0xE0) return Sequence{2, 0xA0, 0xBF};
  if (lead == 0xED) return Sequence{2, 0x80, 0x9F};
  if (lead >= 0xE1 && lead <= 0xEF) return Sequence{2, 0x80, 0xBF};
  if (lead == 0xF0) return Sequence{3, 0x90, 0xBF};
  if (lead == 0xF4) return Sequence{3, 0x80, 0x8F};
  if (lead >= 0xF1 && lead <= 0xF3) return Sequence{3, 0x80, 0xBF};
  return std::nullopt;
}

// Length of the well-formed character at `offset`; 0 when there is none.
std::size_t CharacterLength(std::string_view bytes, std::size_t offset) {
  auto sequence = SequenceOf(static_cast<unsigned char>(bytes[offset]));
  if (!sequence || offset + static_cast<std::size_t>(sequence->continuations) >= bytes.size()) return 0;
  for (int i = 1; i <= sequence->continuations; ++i) {
    auto byte = static_cast<unsigned char>(bytes[offset + static_cast<std::size_t>(i)]);
    if (byte < (i == 1 ? sequence->low : 0x80) || byte > (i == 1 ? sequence->high : 0xBF)) return 0;
  }
  return static_cast<std::size_t>(sequence->continuations) + 1;
}

std::optional<std::size_t> FirstBadByte(std::string_view bytes) {
  for (std::size_t i = 0; i < bytes.size();) {
    if (static_cast<unsigned char>(bytes[i]) < 0x80) {
      ++i;
      continue;
    }
    std::size_t length = CharacterLength(bytes, i);
    if (length == 0) return i;
    i += length;
  }
  return std::nullopt;
}

bool IsUtf16(std::string_view bytes) { return bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF"); }

LocalizedText SayNotUtf8(std::string_view valid_part, std::string_view path) {
  LineIndex lines(valid_part);
  auto offset = static_cast<std::uint32_t>(valid_part.size());
  Place place = lines.Locate(valid_part, {offset, offset});
  return Say("text.not_utf8",
             {{"path", path}, {"line", std::to_string(place.line)}, {"column", std::to_string(place.column)}});
}

}  // namespace

Result<std::string> DecodeText(std::string bytes, std::string_view path) {
  if (IsUtf16(bytes)) return Fail(Say("text.utf16", {{"path", path}}));
  if (bytes.starts_with(kByteOrderMark)) bytes.erase(0, kByteOrderMark.size());
  if (bytes.find('\0') != std::string::npos) return Fail(Say("text.binary", {{"path", path}}));
  if (auto bad = FirstBadByte(bytes)) return Fail(SayNotUtf8(std::string_view(bytes).substr(0, *bad), path));
  return bytes;
}

}  // namespace heyan
