#include "relate/item_sums.h"

#include <algorithm>
#include <optional>
#include <string>

#include "relate/sum_figures.h"

namespace heyan {
namespace {

constexpr std::size_t kFewestItems = 2;
constexpr std::size_t kMostItems = 48;
constexpr std::size_t kMostTotals = 8;      // of a lead
constexpr std::size_t kNounBytes = 6;       // two characters: 项目
constexpr std::size_t kFewestRestated = 3;  // parts that are looked for elsewhere
constexpr std::size_t kMostRestated = 64;   // sums that are looked for

// The number of an item in digits; 0 for any other.
int NumberOf(const Block& block) {
  if (block.type != BlockType::kListItem && block.type != BlockType::kHeading) return 0;
  if (block.number.empty() || block.number.size() > 2) return 0;
  int number = 0;
  for (char c : block.number) {
    if (c < '0' || c > '9') return 0;
    number = number * 10 + (c - '0');
  }
  return number;
}

class ItemSums {
 public:
  ItemSums(const Report& report, std::span<const BlockText> texts, const Lexicon& lexicon, const SumJudge& judge,
           std::vector<Sum>* sums)
      : texts_(texts), figures_(report, lexicon), judge_(judge), sums_(*sums) {}

  void Find() {
    for (std::size_t i = 1; i < texts_.size(); ++i) {
      if (NumberOf(*texts_[i].block) != 1) continue;
      std::size_t end = i + 1;
      while (end < texts_.size() && NumberOf(*texts_[end].block) == static_cast<int>(end - i) + 1 &&
             texts_[end].block->level == texts_[i].block->level) {
        ++end;
      }
      if (end - i >= kFewestItems && end - i <= kMostItems) AddUp(texts_[i - 1].placed, texts_.subspan(i, end - i));
    }
  }

 private:
  void AddUp(const PlacedText& lead, std::span<const BlockText> items) {
    std::size_t begin = sums_.size();
    bool one_closes = false;
    std::size_t looked_at = 0;
    for (const PlacedFigure& total : lead.figures) {
      if (total.sentence != lead.figures.front().sentence || ++looked_at > kMostTotals) break;
      if (total.bracket != std::string_view::npos || !figures_.IsLevel(lead, total)) continue;
      std::optional<Sum> sum = SumOver(lead, total, items);
      if (!sum) continue;
      one_closes |= judge_.Closes(*sum);
      sums_.push_back(std::move(*sum));
    }
    for (std::size_t i = begin; one_closes && i < sums_.size(); ++i)
      sums_[i].is_exhaustive = sums_[i].is_disjoint = true;
  }

  // Every item has one figure of the total's kind in its first sentence.
  std::optional<Sum> SumOver(const PlacedText& lead, const PlacedFigure& total,
                             std::span<const BlockText> items) const {
    Sum sum{.shape = SumShape::kItems, .total = total.quantity};
    for (const BlockText& item : items) {
      const PlacedFigure* part = PartIn(item.placed, lead, total);
      if (part == nullptr) return std::nullopt;
      sum.parts.push_back({part->quantity});
    }
    return sum;
  }

  const PlacedFigure* PartIn(const PlacedText& item, const PlacedText& lead, const PlacedFigure& total) const {
    for (const PlacedFigure& figure : item.figures) {
      if (figure.sentence > item.figures.front().sentence) break;
      bool is_one = figures_.IsCount(total) ? IsOneNoun(item, figure, lead, total)
                                            : figures_.IsOneMeasure(lead, total, item, figure);
      if (figure.bracket == std::string_view::npos && is_one && figures_.IsLevel(item, figure)) return &figure;
    }
    return nullptr;
  }

  // 农林项目55个 and 项目384个: one unit, and the names end alike.
  bool IsOneNoun(const PlacedText& item, const PlacedFigure& figure, const PlacedText& lead,
                 const PlacedFigure& total) const {
    std::string_view name = figures_.NameOf(lead, total);
    if (name.size() < kNounBytes || figures_.QuantityOf(figure).dimension != figures_.QuantityOf(total).dimension) {
      return false;
    }
    return figures_.NameOf(item, figure).ends_with(name.substr(name.size() - kNounBytes));
  }

  std::span<const BlockText> texts_;
  SumFigures figures_;
  const SumJudge& judge_;
  std::vector<Sum>& sums_;
};

class RestatedSums {
 public:
  RestatedSums(const Report& report, std::span<const BlockText> texts, const Lexicon& lexicon, std::vector<Sum>* sums)
      : report_(report), texts_(texts), figures_(report, lexicon), sums_(*sums) {}

  void Find(const SumJudge& judge) {
    std::vector<Sum> known;
    for (const Sum& sum : sums_) {
      if (known.size() < kMostRestated && sum.parts.size() >= kFewestRestated && IsOfCounts(sum) && judge.Closes(sum)) {
        known.push_back(sum);
      }
    }
    for (const BlockText& text : texts_) {
      for (const Sum& sum : known) FindIn(text.placed, sum);
    }
  }

 private:
  const Quantity& Figure(int quantity) const { return report_.quantities[quantity]; }

  // Small counts come together by chance.
  bool IsOfCounts(const Sum& sum) const {
    return std::ranges::all_of(sum.parts, [&](const SumPart& part) {
      return Figure(part.quantity).dimension.starts_with("count") && Figure(part.quantity).value >= 10;
    });
  }

  // The parts in a row, all but one at most as they were; more of them in one sentence are another list.
  void FindIn(const PlacedText& text, const Sum& sum) {
    std::size_t count = sum.parts.size();
    for (std::size_t i = 0; i + count <= text.figures.size(); ++i) {
      if (text.figures[i].sentence != text.figures[i + count - 1].sentence) continue;
      Sum again{.shape = SumShape::kRestated, .total = sum.total, .is_exhaustive = true, .is_disjoint = true};
      std::size_t alike = 0;
      for (std::size_t k = 0; k < count; ++k) {
        const PlacedFigure& figure = text.figures[i + k];
        const Quantity& part = Figure(sum.parts[k].quantity);
        if (figures_.QuantityOf(figure).dimension != part.dimension || !figures_.IsLevel(text, figure)) break;
        alike += figures_.QuantityOf(figure).value == part.value ? 1 : 0;
        again.parts.push_back({figure.quantity});
      }
      bool is_other_place = again.parts.size() == count && again.parts.front().quantity != sum.parts.front().quantity;
      if (is_other_place && alike + 1 >= count) sums_.push_back(std::move(again));
    }
  }

  const Report& report_;
  std::span<const BlockText> texts_;
  SumFigures figures_;
  std::vector<Sum>& sums_;
};

}  // namespace

void FindItemSums(const Report& report, std::span<const BlockText> texts, const Lexicon& lexicon, const SumJudge& judge,
                  std::vector<Sum>* sums) {
  ItemSums(report, texts, lexicon, judge, sums).Find();
}

void FindRestatedSums(const Report& report, std::span<const BlockText> texts, const Lexicon& lexicon,
                      const SumJudge& judge, std::vector<Sum>* sums) {
  RestatedSums(report, texts, lexicon, sums).Find(judge);
}

}  // namespace heyan
