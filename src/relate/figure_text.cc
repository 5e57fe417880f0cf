#include "relate/figure_text.h"

#include <algorithm>

namespace heyan {
namespace {

class Builder {
 public:
  explicit Builder(const Report& report) : report_(report), fact_of_(report.quantities.size(), -1) {
    for (int i = static_cast<int>(report.facts.size()) - 1; i >= 0; --i) fact_of_[report.facts[i].quantity] = i;
  }

  FigureText Of(const MappedText& text, int block) const {
    FigureText made{.text = &text, .block = block};
    Span whole = text.ToSource();
    auto begin = [](const Quantity& quantity) { return quantity.span.begin; };
    auto quantity = std::ranges::lower_bound(report_.quantities, whole.begin, {}, begin);
    for (; quantity != report_.quantities.end() && quantity->span.end <= whole.end; ++quantity) {
      TextRange range = {text.FromSource(quantity->span.begin), text.FromSource(quantity->span.end)};
      auto index = static_cast<int>(quantity - report_.quantities.begin());
      made.figures.push_back({range, index, fact_of_[index]});
    }
    return made;
  }

 private:
  const Report& report_;
  std::vector<int> fact_of_;  // by quantity; -1: none
};

}  // namespace

std::span<const FigurePlace> FigureText::FiguresIn(TextRange range) const {
  auto first = std::ranges::lower_bound(figures, range.begin, {}, [](const FigurePlace& f) { return f.range.begin; });
  auto last = first;
  while (last != figures.end() && last->range.end <= range.end) ++last;
  return {first, last};
}

std::vector<FigureText> FigureTexts(const Report& report, bool cells) {
  std::vector<FigureText> texts;
  Builder builder(report);
  for (std::size_t i = 0; i < report.blocks.size(); ++i) {
    const Block& block = report.blocks[i];
    if (block.type != BlockType::kTable) {
      if (!block.content.empty()) texts.push_back(builder.Of(block.content, static_cast<int>(i)));
      continue;
    }
    if (!cells || block.table < 0) continue;
    const std::vector<Row>& rows = report.tables[block.table].rows;
    for (std::size_t row = 0; row < rows.size(); ++row) {
      for (std::size_t cell = 0; cell < rows[row].cells.size(); ++cell) {
        const MappedText& text = rows[row].cells[cell].content;
        if (text.empty()) continue;
        texts.push_back(builder.Of(text, static_cast<int>(i)));
        texts.back().table = block.table;
        texts.back().row = static_cast<int>(row);
        texts.back().cell = static_cast<int>(cell);
      }
    }
  }
  return texts;
}

}  // namespace heyan
