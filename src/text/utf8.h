// UTF-8 and the encodings around it.
#pragma once

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
CodePoint DecodeAt(std::string_view text, std::size_t offset);
void AppendUtf8(char32_t code_point, std::string* out);

// True for Han ideographs (汉字), 〇 included.
bool IsHan(char32_t code_point);
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
