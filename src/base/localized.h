// Text in the two languages heyan speaks.
#pragma once

#include <string>
#include <string_view>

namespace heyan {

enum class Language { kZh, kEn };

struct LocalizedText {
  std::string zh;
  std::string en;

  const std::string& In(Language language) const { return language == Language::kZh ? zh : en; }
  bool empty() const { return zh.empty() && en.empty(); }
  bool operator==(const LocalizedText&) const = default;
};

// What is printed alike in both: figures, names.
inline LocalizedText Same(std::string_view text) { return {std::string(text), std::string(text)}; }

// Joins two messages in both languages.
inline LocalizedText operator+(LocalizedText first, const LocalizedText& second) {
  first.zh += second.zh;
  first.en += second.en;
  return first;
}

}  // namespace heyan
