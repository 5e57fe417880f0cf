// Text in the two languages heyan speaks.
#pragma once

#include <string>

namespace heyan {

enum class Language { kZh, kEn };

struct LocalizedText {
  std::string zh;
  std::string en;

  const std::string& In(Language language) const { return language == Language::kZh ? zh : en; }
  bool empty() const { return zh.empty() && en.empty(); }
  bool operator==(const LocalizedText&) const = default;
};

}  // namespace heyan
