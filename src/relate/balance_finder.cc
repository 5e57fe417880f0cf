#include "relate/balance_finder.h"

#include <algorithm>
#include <optional>

#include "relate/sum_figures.h"
#include "text/utf8.h"

namespace heyan {
namespace {

constexpr std::size_t kMostAddends = 40;
constexpr std::size_t kFiguresBack = 60;   // that are looked at before a total
constexpr int kSentencesBack = 2;          // for the first addend
constexpr std::size_t kDetailsBack = 900;  // bytes
constexpr std::string_view kOfWhich = "其中";
constexpr std::string_view kMoney = "money";

class Balances {
 public:
  Balances(const Report& report, const PlacedText& text, const Lexicon& lexicon, const SumJudge& judge,
           std::vector<Sum>* sums)
      : text_(text), figures_(report, lexicon), judge_(judge), sums_(*sums) {}

  void Find() {
    std::size_t last_total = 0;  // behind it
    for (std::size_t i = 0; i < text_.figures.size(); ++i) {
      if (!IsGrandTotal(text_.figures[i])) continue;
      AddTotal(i, last_total);
      last_total = i + 1;
    }
  }

 private:
  bool IsMoney(const PlacedFigure& figure) const {
    const Quantity& quantity = figures_.QuantityOf(figure);
    return quantity.kind == QuantityKind::kAmount && quantity.dimension.starts_with(kMoney) &&
           figure.bracket == std::string_view::npos;
  }

  bool IsGrandTotal(const PlacedFigure& figure) const {
    if (!IsMoney(figure)) return false;
    std::string_view name = figures_.NameOf(text_, figure);
    std::string_view before = Trim(text_.Before(figure));
    const PhraseMatcher& totals = figures_.words().grand_totals;
    return totals.LongestEndingAt(name, 0, name.size()).length > 0 ||
           totals.LongestEndingAt(before, 0, before.size()).length > 0;
  }

  enum class Sign { kNone, kPlus, kMinus };

  // The words before an addend: 加上…, 减去….
  Sign SignOf(const PlacedFigure& figure) const {
    const SumWording& words = figures_.words();
    std::string_view before = Trim(text_.Before(figure));
    if (words.no_plus.LongestAt(before, 0).length > 0) return Sign::kNone;
    if (words.minus.LongestAt(before, 0).length > 0) return Sign::kMinus;
    return words.plus.LongestAt(before, 0).length > 0 ? Sign::kPlus : Sign::kNone;
  }

  bool IsAddend(const PlacedFigure& figure) const {
    std::string_view name = figures_.NameOf(text_, figure);
    const SumWording& words = figures_.words();
    return IsMoney(figure) && (!name.empty() || figures_.IsBehindBracket(text_, figure)) &&
           words.changes.LongestEndingAt(name, 0, name.size()).length == 0 && !HoldsAny(words.no_addends, name);
  }

  void AddTotal(std::size_t total, std::size_t begin) {
    std::vector<std::size_t> addends = AddendsBefore(total, begin);
    if (addends.empty() || HasSplitNumber(begin, total)) return;
    Sum sum{.shape = SumShape::kBalance, .total = text_.figures[total].quantity, .is_exhaustive = true};
    for (std::size_t addend : addends) {
      const PlacedFigure& figure = text_.figures[addend];
      sum.parts.push_back({figure.quantity, SignOf(figure) == Sign::kMinus});
    }
    bool lacks_head = SignOf(text_.figures[addends.front()]) != Sign::kNone;
    if (sum.parts.size() > 1 && judge_.Closes(sum)) {
      sums_.push_back(std::move(sum));
      return;
    }
    if (SkipDetails(addends, &sum) && judge_.Closes(sum)) {
      sums_.push_back(std::move(sum));
      return;
    }
    std::optional<Sum> nearest;
    for (std::size_t head : HeadsBefore(addends.front())) {
      Sum with_head = sum;
      with_head.parts.insert(with_head.parts.begin(), SumPart{text_.figures[head].quantity});
      bool closes = judge_.Closes(with_head);
      if (!nearest || closes) nearest = std::move(with_head);
      if (closes) break;
    }
    bool head_closes = nearest && judge_.Closes(*nearest);
    if (nearest && (lacks_head || head_closes)) sum = std::move(*nearest);
    if (lacks_head && !nearest) return;
    if (sum.parts.size() > 1 && (!HasMore(addends.back()) || judge_.Closes(sum))) sums_.push_back(std::move(sum));
  }

  // 收入20亿元，主要包括：A a、B b，加上C c: what the first one includes is not added again.
  bool SkipDetails(const std::vector<std::size_t>& addends, Sum* sum) const {
    for (std::size_t k = 2; k < addends.size(); ++k) {
      if (SignOf(text_.figures[addends[k]]) != Sign::kPlus) continue;
      sum->parts.erase(sum->parts.begin() + 1, sum->parts.begin() + static_cast<std::ptrdiff_t>(k));
      return true;
    }
    return false;
  }

  // 调入资金6亿元等，收入总计…: not all are listed.
  bool HasMore(std::size_t addend) const {
    return figures_.words().more.LongestAt(text_.text, text_.figures[addend].range.end).length > 0;
  }

  // 34, 203万元: a blank has split a number.
  bool HasSplitNumber(std::size_t begin, std::size_t total) const {
    for (std::size_t i = total + 1; i > begin && total - i + 1 < kFiguresBack; --i) {
      if (IsSplit(text_.figures[i - 1])) return true;
      if (text_.figures[i - 1].sentence < text_.figures[total].sentence - 1) return false;
    }
    return false;
  }

  bool IsSplit(const PlacedFigure& figure) const {
    const PlacedText::Mark* mark = text_.MarkBefore(figure.range.begin);
    if (mark == nullptr || mark->value != U',' || mark->at == 0) return false;
    char before = text_.text[mark->at - 1];
    return before >= '0' && before <= '9' && Trim(text_.text.substr(mark->end, figure.range.begin - mark->end)).empty();
  }

  // In the clause group of the total, in order; nothing behind 其中 there.
  std::vector<std::size_t> AddendsBefore(std::size_t total, std::size_t begin) const {
    const PlacedFigure& sum = text_.figures[total];
    std::vector<std::size_t> addends;
    for (std::size_t i = total; i > begin && total - i < kFiguresBack && addends.size() < kMostAddends; --i) {
      const PlacedFigure& figure = text_.figures[i - 1];
      if (figure.segment != sum.segment) break;
      if (IsAddend(figure)) addends.push_back(i - 1);
    }
    std::ranges::reverse(addends);
    return addends;
  }

  // The first amounts of the clause groups before, nearest first.
  std::vector<std::size_t> HeadsBefore(std::size_t addend) const {
    std::vector<std::size_t> heads;
    const PlacedFigure& first = text_.figures[addend];
    int segment = first.segment;
    for (std::size_t i = addend; i > 0 && addend - i < kFiguresBack; --i) {
      const PlacedFigure& figure = text_.figures[i - 1];
      if (figure.sentence < first.sentence - kSentencesBack) break;
      if (figure.segment == first.segment || !IsAddend(figure) || IsDetail(figure)) continue;
      if (figure.segment == segment) {
        heads.back() = i - 1;  // an earlier one of the same group
      } else {
        heads.push_back(i - 1);
        segment = figure.segment;
      }
    }
    return heads;
  }

  // Behind 其中 in its sentence.
  bool IsDetail(const PlacedFigure& figure) const {
    std::size_t begin = 0;
    for (auto mark = std::ranges::lower_bound(text_.marks, figure.range.begin, {}, &PlacedText::Mark::at);
         mark != text_.marks.begin(); --mark) {
      if ((mark - 1)->sentence != figure.sentence) break;
      begin = (mark - 1)->at;
      if (figure.range.begin - begin > kDetailsBack) break;
    }
    return text_.text.substr(begin, figure.range.begin - begin).contains(kOfWhich);
  }

  const PlacedText& text_;
  SumFigures figures_;
  const SumJudge& judge_;
  std::vector<Sum>& sums_;
};

}  // namespace

void FindBalances(const Report& report, const PlacedText& text, const Lexicon& lexicon, const SumJudge& judge,
                  std::vector<Sum>* sums) {
  Balances(report, text, lexicon, judge, sums).Find();
}

}  // namespace heyan
