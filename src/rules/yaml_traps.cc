#include "rules/yaml_traps.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>

namespace heyan {
namespace {

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

std::string Lower(std::string_view text) {
  std::string lower(text);
  std::ranges::transform(lower, lower.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return lower;
}

bool IsBoolean(const std::string& lower) {
  static constexpr auto kWords = std::to_array<std::string_view>({"yes", "no", "on", "off", "true", "false", "y", "n"});
  return std::ranges::find(kWords, std::string_view(lower)) != kWords.end();
}

// 2023-01-05, with or without a time.
bool IsDate(std::string_view text) {
  constexpr std::string_view kShape = "0000-00-00";
  if (text.size() < kShape.size()) return false;
  for (std::size_t i = 0; i < kShape.size(); ++i) {
    if (kShape[i] == '0' ? !IsDigit(text[i]) : text[i] != kShape[i]) return false;
  }
  return text.size() == kShape.size() || text[kShape.size()] == 'T' || text[kShape.size()] == ' ';
}

// 12:30, 1.94:1 and 1:30:00 are numbers to the base 60.
bool IsSexagesimal(std::string_view text) {
  bool is_shaped = std::ranges::all_of(text, [](char c) { return IsDigit(c) || c == ':' || c == '.'; });
  return is_shaped && IsDigit(text.front()) && IsDigit(text.back()) && text.find(':') != std::string_view::npos;
}

// Numbers whose value is not what the digits say: 012, 0x1F, 1_000, 1e5, +5.
bool IsOddNumber(const std::string& lower) {
  std::string_view digits(lower);
  if (digits.front() == '-' || digits.front() == '+') digits.remove_prefix(1);
  if (digits == ".inf" || digits == ".nan") return true;
  if (digits.empty() || !IsDigit(digits.front())) return false;
  if (digits.starts_with("0x") || digits.starts_with("0b") || digits.starts_with("0o")) {
    return digits.find_first_not_of("0123456789abcdef_", 2) == std::string_view::npos;
  }
  if (digits.find_first_not_of("0123456789_.e+-") != std::string_view::npos) return false;
  bool has_leading_zero = digits.size() > 1 && digits[0] == '0' && digits[1] != '.';
  bool is_integer = digits.find_first_not_of("0123456789_") == std::string_view::npos;
  bool has_exponent = digits.find('e') != std::string_view::npos;
  return (has_leading_zero && is_integer) || has_exponent ||
         (is_integer && digits.find('_') != std::string_view::npos) ||
         (lower.front() == '+' && std::ranges::count(digits, '.') <= 1);
}

}  // namespace

std::string_view YamlTrap(std::string_view text) {
  if (text.empty()) return {};
  std::string lower = Lower(text);
  if (IsBoolean(lower)) return "rule.quote_boolean";
  if (IsDate(text)) return "rule.quote_date";
  if (IsSexagesimal(text) || IsOddNumber(lower)) return "rule.quote_number";
  return {};
}

}  // namespace heyan
