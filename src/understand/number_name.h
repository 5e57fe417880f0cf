// Numbers that are names (数字名称) by the lexicon: codes, ordinals, list numbers. They are never compared.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "lexicon/number_names.h"

namespace heyan {

struct NameMatch {
  const NumberName* name = nullptr;  // owned by the lexicon
  std::size_t begin = 0;             // may stand before the digits: the S of S534
  std::size_t end = 0;
};

// The first of `names` that the number at `at` of folded text can be; none may end within the number's digits.
std::optional<NameMatch> NameAt(std::string_view text, std::size_t at, const NameList& names);

}  // namespace heyan
