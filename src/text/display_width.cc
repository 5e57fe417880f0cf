#include <unicode/uchar.h>

#include "text/utf8.h"

namespace heyan {
namespace {

int WidthOf(char32_t code_point) {
  if (code_point == '\t') return 1;  // writers expand tabs before they measure
  if (code_point < 0x20 || code_point == 0x7F) return 0;
  if (code_point < 0x7F) return 1;
  if (IsHan(code_point)) return 2;
  auto character = static_cast<UChar32>(code_point);
  switch (u_charType(character)) {
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_FORMAT_CHAR:
    case U_CONTROL_CHAR:
      return 0;
    default:
      break;
  }
  int width = u_getIntPropertyValue(character, UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

}  // namespace

int DisplayWidth(std::string_view text) {
  int width = 0;
  for (std::size_t i = 0; i < text.size();) {
    CodePoint point = DecodeAt(text, i);
    width += WidthOf(point.value);
    i += point.length;
  }
  return width;
}

}  // namespace heyan
