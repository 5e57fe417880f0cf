#include "understand/number_name.h"

namespace heyan {
namespace {

bool IsDigit(std::string_view text, std::size_t at) { return at < text.size() && text[at] >= '0' && text[at] <= '9'; }

// True when a name that ends here would break a number in two: 5 of 5.3, 12 of 123.
bool CutsNumber(std::string_view text, std::size_t end) {
  if (end == 0 || !IsDigit(text, end - 1)) return false;
  if (IsDigit(text, end)) return true;
  return end < text.size() && text[end] == '.' && IsDigit(text, end + 1);
}

}  // namespace

std::optional<NameMatch> NameAt(std::string_view text, std::size_t at, const NameList& names) {
  std::optional<PlacePattern::Match> match;
  const NumberName* name = names.First(text, at, [&](const NumberName& candidate) {
    match = candidate.pattern.At(text, at);
    return match && match->end > at && (candidate.may_cut || !CutsNumber(text, match->end));
  });
  if (name == nullptr) return std::nullopt;
  return NameMatch{name, match->begin, match->end};
}

}  // namespace heyan
