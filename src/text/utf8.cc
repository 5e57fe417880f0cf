#include "text/utf8.h"

#include <unicode/uchar.h>

namespace heyan {
namespace {

bool IsContinuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

}  // namespace

void AppendUtf8(char32_t code_point, std::string* out) {
  auto tail = [&](int shift) { out->push_back(static_cast<char>(0x80U | (code_point >> shift & 0x3FU))); };
  if (code_point < 0x80) {
    out->push_back(static_cast<char>(code_point));
  } else if (code_point < 0x800) {
    out->push_back(static_cast<char>(0xC0U | code_point >> 6));
    tail(0);
  } else if (code_point < 0x10000) {
    out->push_back(static_cast<char>(0xE0U | code_point >> 12));
    tail(6);
    tail(0);
  } else {
    out->push_back(static_cast<char>(0xF0U | code_point >> 18));
    tail(12);
    tail(6);
    tail(0);
  }
}

bool IsBlank(char32_t code_point) {
  if (code_point < 0x80) return code_point == ' ' || (code_point >= '\t' && code_point <= '\r');
  // Zero-width spaces, joiners and direction marks, the word joiner, and a byte order mark in the middle of a text.
  if ((code_point >= 0x200B && code_point <= 0x200F) || code_point == 0x2060 || code_point == 0xFEFF) return true;
  // No other blank comes after the ideographic space.
  return code_point <= 0x3000 && u_isUWhiteSpace(static_cast<UChar32>(code_point)) != 0;
}

std::string_view Trim(std::string_view text) {
  while (!text.empty()) {
    CodePoint first = DecodeAt(text, 0);
    if (!IsBlank(first.value)) break;
    text.remove_prefix(first.length);
  }
  while (!text.empty()) {
    std::size_t last = text.size() - 1;
    while (last > 0 && IsContinuation(text[last])) --last;
    if (!IsBlank(DecodeAt(text, last).value)) break;
    text.remove_suffix(text.size() - last);
  }
  return text;
}

}  // namespace heyan
