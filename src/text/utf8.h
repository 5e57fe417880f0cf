// UTF-8 and the encodings around it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"
#include "base/source_file.h"

namespace heyan {

// Bytes of a file as UTF-8 without a byte order mark. Fails for text that is not UTF-8 (telling the line and column
// of the first bad byte) and for binary data (a NUL byte). `path` is for the message.
Result<std::string> DecodeText(std::string bytes, std::string_view path);

// The code point at `offset` of valid UTF-8, and its length in bytes; {0, 0} at the end.
struct CodePoint {
  char32_t value = 0;
  std::uint32_t length = 0;
};
inline CodePoint DecodeAt(std::string_view text, std::size_t offset) {
  if (offset >= text.size()) return {};
  auto lead = static_cast<unsigned char>(text[offset]);
  if (lead < 0x80) return {lead, 1};
  std::uint32_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  // Cannot happen in valid UTF-8; a view cut inside a character must still not read past its end.
  if (offset + length > text.size()) return {U'\uFFFD', static_cast<std::uint32_t>(text.size() - offset)};
  auto tail = [&](std::uint32_t i) { return static_cast<unsigned char>(text[offset + i]) & 0x3FU; };
  if (length == 3) return {(lead & 0xFU) << 12 | tail(1) << 6 | tail(2), 3};
  char32_t value = lead & (0x7FU >> length);
  for (std::uint32_t i = 1; i < length; ++i) value = value << 6 | tail(i);
  return {value, length};
}
// True for the first byte of a character that is a Han ideograph or stands between such: no mark, no blank and nothing of
// ASCII begins with it. Takes three bytes.
inline bool IsHanLead(char byte) {
  auto lead = static_cast<unsigned char>(byte);
  return lead >= 0xE4 && lead <= 0xE9;
}
void AppendUtf8(char32_t code_point, std::string* out);

// True for Han ideographs (汉字), 〇 included.
inline bool IsHan(char32_t code_point) {
  return (code_point >= 0x4E00 && code_point <= 0x9FFF) || (code_point >= 0x3400 && code_point <= 0x4DBF) ||
         (code_point >= 0xF900 && code_point <= 0xFAFF) || (code_point >= 0x20000 && code_point <= 0x323AF) ||
         code_point == 0x3007;
}
// ASCII white space, no-break and ideographic spaces, and zero-width marks.
bool IsBlank(char32_t code_point);
// Without blanks at both ends.
std::string_view Trim(std::string_view text);

// Columns a terminal needs for the text: 2 for wide and full-width characters, 0 for combining ones.
int DisplayWidth(std::string_view text);

// The text with full-width forms folded for reading numbers, every part mapped to its source: ０-９ Ａ-ｚ ．％（）＋－／＊＜＝＞～＃
// become ASCII, ﹟ becomes #, ≧≦ become ≥≤, − and ﹣ become -, every blank but '\n' becomes one space. ，：；、。and other
// punctuation stay as they are.
MappedText FoldWidth(const MappedText& text);
std::string FoldWidth(std::string_view text);

}  // namespace heyan
