// Numbers that are names (数字名称) by the lexicon: codes, ordinals, list numbers. They are never compared.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lexicon/number_names.h"

namespace heyan {

struct NameMatch {
  const NumberName* name = nullptr;  // owned by the lexicon
  std::size_t begin = 0;             // may stand before the digits: the S of S534
  std::size_t end = 0;
};

// The names that the number at one place of folded text could be. Only a short stretch around it is looked at.
class NamesAt {
 public:
  // `text` and `names` must outlive the object.
  NamesAt(std::string_view text, std::size_t at, const NameWording& names);

  // The first name that holds whatever follows the number; then the first that holds only without a unit.
  std::optional<NameMatch> Strong() const { return First(false); }
  std::optional<NameMatch> Weak() const { return First(true); }

 private:
  std::optional<NameMatch> First(bool weak) const;

  std::string_view text_;
  const NameWording& names_;
  std::string window_;      // the stretch, with the marks of number_names.h
  std::size_t begin_ = 0;   // of the stretch in text_
  std::size_t before_ = 0;  // bytes of window_ before the number's mark
  bool cut_ = false;        // window_ begins with a kCutMark
  std::vector<int> found_;
};

}  // namespace heyan
