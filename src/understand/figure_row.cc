#include "understand/figure_row.h"

#include <algorithm>
#include <array>

#include "text/utf8.h"
#include "understand/marks.h"

namespace heyan {
namespace {

constexpr std::size_t kShortBracketBytes = 6;

}  // namespace

std::string_view FigureRow::After(std::size_t figure, std::size_t from) const {
  std::size_t limit = figure + 1 < figures_.size() ? figures_[figure + 1].begin : text_.size();
  return text_.substr(from, std::max(limit, from) - from);
}

std::size_t FigureRow::JointEnds(std::size_t figure) const {
  std::size_t end = figures_[figure].end;
  return std::max(end + LengthOfAny(text_, end, joints_), RatioSignEnds(figure));
}

std::size_t FigureRow::RatioSignEnds(std::size_t figure) const {
  std::size_t end = figures_[figure].end;
  std::size_t sign = LengthOfAny(text_, end, kRatioSigns);
  return figure + 1 < figures_.size() && figures_[figure + 1].begin == end + sign ? end + sign : end;
}

std::size_t FigureRow::AfterBracket(std::size_t end) const {
  std::size_t begin = end + LengthOfAny(text_, end, kOpeningBrackets);
  for (std::size_t at = begin; begin > end && at <= begin + kShortBracketBytes && at < text_.size();) {
    std::size_t close = at + LengthOfAny(text_, at, kClosingBrackets);
    if (close > at) return close < text_.size() && IsHanLead(text_[close]) ? close : end;
    at += std::max<std::uint32_t>(1, DecodeAt(text_, at).length);
  }
  return end;
}

}  // namespace heyan
