#include "relate/sum_figures.h"

#include "text/utf8.h"

namespace heyan {
namespace {

constexpr std::size_t kLongestName = 240;  // bytes that are looked at before a figure

std::string_view LastOf(std::string_view words) {
  return words.size() <= kLongestName ? words : words.substr(words.size() - kLongestName);
}

}  // namespace

bool HoldsAny(const PhraseMatcher& words, std::string_view text) { return words.FindFrom(text, 0).length > 0; }

bool SumFigures::IsCount(const PlacedFigure& figure) const { return QuantityOf(figure).dimension.starts_with("count"); }

bool SumFigures::IsLevel(const PlacedText& text, const PlacedFigure& figure) const {
  const Quantity& quantity = QuantityOf(figure);
  if (quantity.kind != QuantityKind::kAmount || quantity.dimension.empty() || quantity.dimension == "ratio")
    return false;
  if (quantity.value.IsNegative() || quantity.comparator == Comparator::kRange) return false;
  if (figure.fact >= 0 && report_.facts[figure.fact].kind != FactKind::kLevel) return false;
  std::string_view before = NameIn(LastOf(text.Before(figure)));
  if (words_.changes.LongestEndingAt(before, 0, before.size()).length > 0) return false;
  return !HoldsAny(words_.others, before) && !HoldsAny(words_.means, before);
}

bool SumFigures::IsBehindBracket(const PlacedText& text, const PlacedFigure& figure) const {
  const PlacedText::Mark* mark = text.MarkBefore(figure.range.begin);
  return mark != nullptr && mark->end == figure.before && (mark->value == U'）' || mark->value == U')');
}

bool SumFigures::IsNamed(const PlacedText& text, const PlacedFigure& figure) const {
  if (!NameIn(LastOf(text.Before(figure))).empty() || IsBehindBracket(text, figure)) return true;
  std::string_view after = Trim(text.After(figure));
  return IsCount(figure) && !after.empty() && words_.more.LongestAt(after, 0).length == 0;
}

std::string_view SumFigures::NameIn(std::string_view before) const {
  before = Trim(before);
  while (!before.empty()) {
    PhraseMatcher::Match word = words_.nameless.LongestEndingAt(before, 0, before.size());
    if (word.length == 0) break;
    before = Trim(before.substr(0, before.size() - word.length));
  }
  return before;
}

std::string_view SumFigures::MeasureOf(const PlacedFigure& figure) const {
  return figure.fact < 0 ? std::string_view() : std::string_view(report_.facts[figure.fact].indicator);
}

bool SumFigures::IsOneMeasure(const PlacedText& text, const PlacedFigure& a, const PlacedText& other,
                              const PlacedFigure& b) const {
  if (QuantityOf(a).dimension != QuantityOf(b).dimension) return false;
  std::string_view measure = MeasureOf(a);
  return NameOf(text, a) == NameOf(other, b) || (!measure.empty() && measure == MeasureOf(b));
}

bool SumFigures::IsAdded(const PlacedText& text, const PlacedFigure& figure) const {
  return words_.added.LongestAt(Trim(text.Before(figure)), 0).length > 0;
}

bool SumFigures::BeginsFresh(const PlacedText& text, const PlacedFigure& figure) const {
  return words_.fresh.LongestAt(Trim(text.Before(figure)), 0).length > 0;
}

}  // namespace heyan
