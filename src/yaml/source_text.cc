#include "yaml/source_text.h"

#include <algorithm>
#include <cstdint>

namespace heyan::yaml {

std::string_view WithoutByteOrderMark(std::string_view text) {
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
  return text;
}

Mark MarkBehind(Mark mark, std::string_view passed) {
  for (char c : passed) {
    if (c == '\n') {
      ++mark.line;
      mark.column = 1;
    } else if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U) {
      ++mark.column;
    }
  }
  return mark;
}

std::size_t SequenceLength(std::string_view text, std::size_t offset) {
  auto byte = [&](std::size_t i) { return static_cast<std::uint32_t>(static_cast<unsigned char>(text[i])); };
  std::uint32_t first = byte(offset);
  if (first < 0x80) return 1;
  std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
  if (first < 0xC2 || first > 0xF4 || offset + length > text.size()) return 0;
  std::uint32_t value = first & (0xFFU >> (length + 1));
  for (std::size_t i = 1; i < length; ++i) {
    if ((byte(offset + i) & 0xC0U) != 0x80U) return 0;
    value = value << 6U | (byte(offset + i) & 0x3FU);
  }
  constexpr std::uint32_t kSmallest[] = {0, 0, 0x80, 0x800, 0x10000};
  bool is_surrogate = value >= 0xD800 && value <= 0xDFFF;
  return value < kSmallest[length] || value > 0x10FFFF || is_surrogate ? 0 : length;
}

std::optional<std::size_t> FirstInvalidUtf8(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    std::size_t length = SequenceLength(text, i);
    if (length == 0) return i;
    i += length;
  }
  return std::nullopt;
}

std::optional<std::size_t> FirstControlCharacter(std::string_view text) {
  auto found = std::ranges::find_if(text, [](char c) {
    auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && c != '\t' && c != '\n' && c != '\r') || byte == 0x7F;
  });
  if (found == text.end()) return std::nullopt;
  return static_cast<std::size_t>(found - text.begin());
}

std::optional<std::size_t> ClosingQuote(std::string_view text, std::size_t offset) {
  char quote = offset < text.size() ? text[offset] : '\0';
  if (quote != '"' && quote != '\'') return std::nullopt;
  for (std::size_t i = offset + 1; i < text.size(); ++i) {
    bool is_doubled = quote == '\'' && i + 1 < text.size() && text[i + 1] == quote;
    bool is_escape = quote == '"' && text[i] == '\\';
    if (is_escape || (text[i] == quote && is_doubled)) {
      ++i;
    } else if (text[i] == quote) {
      return i;
    }
  }
  return std::string_view::npos;
}

std::optional<std::size_t> TabInIndentation(std::string_view text, std::size_t offset) {
  std::size_t line = offset == 0 ? 0 : text.rfind('\n', offset - 1) + 1;  // npos + 1 is the first line
  std::size_t content = text.find_first_not_of(" \t", line);
  std::size_t tab = text.find('\t', line);
  if (tab == std::string_view::npos || tab >= content) return std::nullopt;
  return tab;
}

std::optional<std::size_t> BadColonBehindKey(std::string_view text, std::size_t offset) {
  constexpr std::string_view kWideColon = "：";
  auto is_key = [](char c) { return (c >= 'a' && c <= 'z') || c == '_'; };
  std::size_t end = std::min(offset, text.size());
  // The line of the offset, then the lines before it up to one with text.
  for (bool is_first = true;; is_first = false) {
    std::size_t line = end == 0 ? 0 : text.rfind('\n', end - 1) + 1;  // npos + 1 is the first line
    std::size_t key = std::min(text.find_first_not_of(" -", line), text.size());
    std::size_t colon = key;
    while (colon < text.size() && is_key(text[colon])) ++colon;
    bool is_wide = text.substr(colon).starts_with(kWideColon);
    bool has_no_blank =
        colon + 1 < text.size() && text[colon] == ':' && !std::string_view(" \t\r\n").contains(text[colon + 1]);
    if (colon > key && (is_wide || has_no_blank)) return colon;
    bool has_text = key < end && text[key] != '\n' && text[key] != '\r';
    if (line == 0 || (has_text && !is_first)) return std::nullopt;
    end = line - 1;
  }
}

bool IsBlankBetween(std::string_view text, std::size_t begin, std::size_t end) {
  if (begin > end || begin > text.size()) return false;
  return text.substr(begin, end - begin).find_first_not_of(" \t\r\n") == std::string_view::npos;
}

}  // namespace heyan::yaml
