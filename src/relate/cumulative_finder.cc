#include "relate/cumulative_finder.h"

#include <algorithm>

#include "relate/sum_figures.h"
#include "text/utf8.h"

namespace heyan {
namespace {

constexpr std::string_view kEach = "分别";
constexpr std::u32string_view kClauseEnds = U"。！？；;，,、\n";
constexpr int kMarksBack = 8;
constexpr std::size_t kMostPairs = 12;  // behind one 分别

class Cumulative {
 public:
  Cumulative(const Report& report, const PlacedText& text, const Lexicon& lexicon, std::vector<Sum>* sums)
      : text_(text), figures_(report, lexicon), sums_(*sums) {}

  void Find() {
    for (std::size_t i = 1; i < text_.figures.size(); ++i) {
      std::string_view before = Trim(text_.Before(text_.figures[i]));
      bool is_each = before.starts_with(kEach);
      if (is_each) before.remove_prefix(kEach.size());
      std::size_t word = figures_.words().in_all.LongestAt(before, 0).length;
      if (word == 0 || !figures_.NameIn(before.substr(word)).empty()) continue;
      std::size_t count = is_each ? RunFrom(i) : 1;
      if (count > i) continue;
      for (std::size_t k = 0; k < count; ++k) Pair(i - count + k, i + k, i - count);
    }
  }

 private:
  // Figures of one list: 150户、12户.
  std::size_t RunFrom(std::size_t first) const {
    std::size_t end = first + 1;
    while (end < text_.figures.size() && end - first < kMostPairs &&
           text_.figures[end].sentence == text_.figures[first].sentence &&
           figures_.NameOf(text_, text_.figures[end]).empty()) {
      ++end;
    }
    return end - first;
  }

  // `head` is the first of the new ones: 新增 is said of all of them.
  void Pair(std::size_t part, std::size_t total, std::size_t head) {
    const PlacedFigure& added = text_.figures[part];
    const PlacedFigure& all = text_.figures[total];
    bool is_pair = added.segment == all.segment && added.bracket == all.bracket &&
                   figures_.QuantityOf(added).dimension == figures_.QuantityOf(all).dimension &&
                   figures_.QuantityOf(added).kind == QuantityKind::kAmount && figures_.IsLevel(text_, all);
    if (!is_pair || !HoldsAny(figures_.words().added, ClauseBefore(text_.figures[head]))) return;
    sums_.push_back({.shape = SumShape::kCumulative, .total = all.quantity, .parts = {{added.quantity}}});
  }

  // From the last comma on, with the brackets and other figures in between.
  std::string_view ClauseBefore(const PlacedFigure& figure) const {
    auto mark = std::ranges::lower_bound(text_.marks, figure.range.begin, {}, &PlacedText::Mark::at);
    std::size_t begin = 0;
    for (int looked_at = 0; mark != text_.marks.begin() && looked_at < kMarksBack; --mark, ++looked_at) {
      if (!kClauseEnds.contains((mark - 1)->value)) continue;
      begin = (mark - 1)->end;
      break;
    }
    return text_.text.substr(begin, figure.range.begin - begin);
  }

  const PlacedText& text_;
  SumFigures figures_;
  std::vector<Sum>& sums_;
};

}  // namespace

void FindCumulative(const Report& report, const PlacedText& text, const Lexicon& lexicon, std::vector<Sum>* sums) {
  Cumulative(report, text, lexicon, sums).Find();
}

}  // namespace heyan
