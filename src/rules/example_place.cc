#include "rules/example_place.h"

#include <charconv>

namespace heyan {
namespace {

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

// True when the figure at the edge of text[begin, end) goes on outside of it.
bool CutsFigure(std::string_view text, std::size_t begin, std::size_t end) {
  auto digit_at = [&](std::size_t i) { return i < text.size() && IsDigit(text[i]); };
  auto joins = [&](std::size_t i) { return i < text.size() && (text[i] == '.' || text[i] == ','); };
  bool cuts_left =
      digit_at(begin) && begin > 0 && (digit_at(begin - 1) || (begin > 1 && joins(begin - 1) && digit_at(begin - 2)));
  bool cuts_right = digit_at(end - 1) && (digit_at(end) || (joins(end) && digit_at(end + 1)));
  return cuts_left || cuts_right;
}

// Offset of the next place of `text` at or after `from`, or npos.
std::size_t NextPlace(std::string_view report, std::string_view text, std::size_t from) {
  if (text.empty()) return std::string_view::npos;
  std::size_t found = report.find(text, from);
  while (found != std::string_view::npos && CutsFigure(report, found, found + text.size())) {
    found = report.find(text, found + 1);
  }
  return found;
}

}  // namespace

ExamplePlace ParseExamplePlace(std::string_view name) {
  std::size_t hash = name.rfind('#');
  if (hash == std::string_view::npos || hash == 0 || hash + 1 == name.size()) return {name, 1};
  std::string_view digits = name.substr(hash + 1);
  if (digits.find_first_not_of("0123456789") != std::string_view::npos) return {name, 1};
  int number = 0;
  auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return {name.substr(0, hash), error == std::errc() ? number : 0};
}

std::optional<std::pair<std::size_t, std::size_t>> FindExamplePlace(std::string_view report, std::string_view name) {
  ExamplePlace place = ParseExamplePlace(name);
  std::size_t found = std::string_view::npos;
  for (int i = 0; i < place.number; ++i) {
    found = NextPlace(report, place.text, i == 0 ? 0 : found + place.text.size());
    if (found == std::string_view::npos) break;
  }
  if (found == std::string_view::npos) return std::nullopt;
  return std::pair(found, found + place.text.size());
}

int CountExamplePlaces(std::string_view report, std::string_view text) {
  int count = 0;
  for (std::size_t at = NextPlace(report, text, 0); at != std::string_view::npos; ++count) {
    at = NextPlace(report, text, at + text.size());
  }
  return count;
}

}  // namespace heyan
