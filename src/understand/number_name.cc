#include "understand/number_name.h"

#include "text/utf8.h"

namespace heyan {
namespace {

bool IsLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

bool EndsWithAny(std::string_view text, const std::vector<std::string>& words) {
  for (const std::string& word : words) {
    if (text.ends_with(word)) return true;
  }
  return false;
}

bool StartsWithAny(std::string_view text, const std::vector<std::string>& words) {
  for (const std::string& word : words) {
    if (text.starts_with(word)) return true;
  }
  return false;
}

bool LooksLikeYear(std::string_view digits) {
  return digits.size() == 4 && !digits.contains('.') && (digits.starts_with("19") || digits.starts_with("20"));
}

bool OpensList(std::string_view text, std::size_t begin, std::string_view after) {
  if (!Trim(text.substr(0, begin)).empty()) return false;
  return after.starts_with(".") || after.starts_with("、") || after.starts_with(")") || after.starts_with("．");
}

}  // namespace

bool IsNumberName(std::string_view text, std::size_t begin, std::size_t end, bool has_unit, const NameWording& names) {
  std::string_view before = text.substr(0, begin);
  std::string_view after = text.substr(end);
  std::string_view digits = text.substr(begin, end - begin);
  if (!before.empty() && IsLetter(before.back())) return true;
  if (EndsWithAny(before, names.before)) return true;
  if (OpensList(text, begin, after)) return true;
  if (before.ends_with("(") && after.starts_with(")")) return true;
  if (before.ends_with("“") && after.starts_with("”")) return true;
  if (!has_unit && !after.empty() && IsLetter(after.front())) return true;
  if (StartsWithAny(after, names.after) && !StartsWithAny(after, names.except_after)) return true;
  return !has_unit && LooksLikeYear(digits);
}

}  // namespace heyan
