#include "understand/period_reader.h"

#include <algorithm>
#include <array>
#include <string>

namespace heyan {
namespace {

constexpr auto kRangeMarks = std::to_array<std::string_view>({"—", "－", "–", "-", "~", "～", "至", "到"});
constexpr std::size_t kYearDigits = 4;

std::size_t DigitsEnd(std::string_view text, std::size_t at) {
  while (at < text.size() && text[at] >= '0' && text[at] <= '9') ++at;
  return at;
}

bool IsYear(std::string_view digits) {
  return digits.size() == kYearDigits && (digits.starts_with("19") || digits.starts_with("20"));
}

std::size_t RangeMarkLength(std::string_view text, std::size_t at) {
  for (std::string_view mark : kRangeMarks) {
    if (text.substr(at).starts_with(mark)) return mark.size();
  }
  return 0;
}

}  // namespace

std::optional<ReadPeriod> PeriodAt(std::string_view text, std::size_t at, const Lexicon& /*lexicon*/) {
  std::size_t end = DigitsEnd(text, at);
  std::string_view first = text.substr(at, end - at);
  if (first.empty()) return std::nullopt;
  std::size_t second_begin = end + RangeMarkLength(text, end);
  std::size_t second_end = second_begin > end ? DigitsEnd(text, second_begin) : end;
  ReadPeriod read{.begin = at};
  constexpr std::string_view kYear = "年";
  constexpr std::string_view kMonth = "月";
  if (IsYear(first) && text.substr(second_end).starts_with(kYear)) {
    read.period.year = std::stoi(std::string(first));
    if (second_end > end && !IsYear(text.substr(second_begin, second_end - second_begin))) return std::nullopt;
    if (second_end > end) read.period.part = "多年";
    read.end = second_end + kYear.size();
    return read;
  }
  if (first.size() <= 2 && text.substr(second_end).starts_with(kMonth)) {
    read.end = second_end + kMonth.size();
    read.period.part = text.substr(at, read.end - at);
    return read;
  }
  return std::nullopt;
}

}  // namespace heyan
