// The characters numerals are written with (数字符号).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "text/utf8.h"

namespace heyan {

struct NumeralSymbol {
  enum class Sort {
    kNone,
    kDigit,  // 一 壹 两 〇: value 0..9
    kTens,   // 廿 卅 卌: value 20, 30, 40
    kSmall,  // 十 百 千: value is the power of ten
    kBig,    // 万 亿 兆: value is the power of ten
    kVague,  // 几 数
    kPoint,  // 点
  };
  Sort sort = Sort::kNone;
  int value = 0;
  std::size_t length = 0;
};

// The symbol at `at`; ASCII digits are none.
NumeralSymbol NumeralSymbolAt(std::string_view text, std::size_t at);
// The characters of all symbols but points: those a numeral can begin with.
std::vector<std::string> NumeralCharacters();

}  // namespace heyan
