// Which figures can be totals and parts at all (可以相加的数值).
#pragma once

#include <string>
#include <string_view>

#include "relate/placed_figures.h"
#include "relate/sum.h"

namespace heyan {

// Of one report.
class SumFigures {
 public:
  SumFigures(const Report& report, const Lexicon& lexicon)
      : report_(report), lexicon_(lexicon), words_(lexicon.sums()) {}

  // An amount of something as such: no change, no rate, nothing of another year or another plan.
  bool IsLevel(const PlacedText& text, const PlacedFigure& figure) const;
  // … that is named: by words before it or, of what is counted, behind it.
  bool IsNamed(const PlacedText& text, const PlacedFigure& figure) const;
  // 返还县（市）3万元: the name goes on around a bracket.
  bool IsBehindBracket(const PlacedText& text, const PlacedFigure& figure) const;
  const Quantity& QuantityOf(const PlacedFigure& figure) const { return report_.quantities[figure.quantity]; }
  bool IsCount(const PlacedFigure& figure) const;
  // The known indicator it is of; empty when there is none.
  std::string_view MeasureOf(const PlacedFigure& figure) const;
  // 新增… stands before it.
  bool IsAdded(const PlacedText& text, const PlacedFigure& figure) const;
  bool BeginsFresh(const PlacedText& text, const PlacedFigure& figure) const;
  const SumWording& words() const { return words_; }

  // Words before a figure without those at their end that are no name: 完成, 达到.
  std::string_view NameIn(std::string_view before) const;
  std::string_view NameOf(const PlacedText& text, const PlacedFigure& figure) const {
    return NameIn(text.Before(figure));
  }
  // What they are of: one unit, and one measure by the words before them or as an indicator.
  bool IsOneMeasure(const PlacedText& text, const PlacedFigure& a, const PlacedText& other,
                    const PlacedFigure& b) const;

 private:
  const Report& report_;
  const Lexicon& lexicon_;
  const SumWording& words_;
};

// The text has one of the words.
bool HoldsAny(const PhraseMatcher& words, std::string_view text);

}  // namespace heyan
