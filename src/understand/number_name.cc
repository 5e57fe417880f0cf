#include "understand/number_name.h"

#include <algorithm>

namespace heyan {
namespace {

// Bytes of text before and after the beginning of a number that patterns can see: some 16 and 24 characters.
constexpr std::size_t kBefore = 48;
constexpr std::size_t kAfter = 72;

bool IsDigit(std::string_view text, std::size_t at) { return at < text.size() && text[at] >= '0' && text[at] <= '9'; }

bool IsInsideCharacter(std::string_view text, std::size_t at) {
  return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
}

// True when a name that ends here would break a number in two: 5 of 5.3, 12 of 123.
bool CutsNumber(std::string_view text, std::size_t end) {
  if (end == 0 || !IsDigit(text, end - 1)) return false;
  if (IsDigit(text, end)) return true;
  return end < text.size() && text[end] == '.' && IsDigit(text, end + 1);
}

}  // namespace

NamesAt::NamesAt(std::string_view text, std::size_t at, const NameWording& names) : text_(text), names_(names) {
  begin_ = at - std::min(at, kBefore);
  while (IsInsideCharacter(text, begin_)) ++begin_;
  std::size_t end = std::min(text.size(), at + kAfter);
  while (IsInsideCharacter(text, end)) --end;
  cut_ = begin_ > 0;
  if (cut_) window_ += kCutMark;
  window_ += text.substr(begin_, at - begin_);
  before_ = window_.size();
  window_ += kNumberMark;
  window_ += text.substr(at, end - at);
  if (end < text.size()) window_ += kCutMark;
  found_ = names.all.MatchesIn(window_);
}

std::optional<NameMatch> NamesAt::First(bool weak) const {
  for (int index : found_) {
    const NumberName& name = names_.entries[index];
    Regex::Match match;
    if (name.weak != weak || !name.pattern.Find(window_, 0, &match)) continue;
    // Offsets of the window that lie behind the mark are one too large.
    auto offset = [&](const char* place) {
      auto in_window = static_cast<std::size_t>(place - window_.data());
      return begin_ + in_window - (cut_ ? 1 : 0) - (in_window > before_ ? 1 : 0);
    };
    std::string_view group = match.groups[1];
    NameMatch found{&name, offset(group.data()), offset(group.data() + group.size())};
    if (name.may_cut || !CutsNumber(text_, found.end)) return found;
  }
  return std::nullopt;
}

}  // namespace heyan
