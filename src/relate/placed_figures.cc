#include "relate/placed_figures.h"

#include <algorithm>

#include "text/utf8.h"

namespace heyan {
namespace {

constexpr std::u32string_view kMarks = U"。！？；;，,、：:\n（(）)";
constexpr std::u32string_view kSentenceEnds = U"。！？\n";
constexpr std::u32string_view kSegmentEnds = U"；;";
constexpr std::u32string_view kOpening = U"（(";
constexpr std::u32string_view kClosing = U"）)";

// Goes over the text once; marks inside figures (1,234 and 2:1) are none.
class Placer {
 public:
  explicit Placer(const FigureText& text) : source_(text) {
    made_.text = text.text->text();
    made_.source = text.text;
  }

  PlacedText Place() {
    auto next = source_.figures.begin();
    for (std::size_t at = 0; at < made_.text.size();) {
      if (next != source_.figures.end() && next->range.begin <= at) {
        AddFigure(*next);
        at = std::max(at, next->range.end);
        ++next;
        continue;
      }
      CodePoint c = DecodeAt(made_.text, at);
      std::size_t end = at + std::max<std::size_t>(1, c.length);
      if (kMarks.contains(c.value)) AddMark(c.value, at, end);
      at = end;
    }
    EndWords(made_.text.size());
    return std::move(made_);
  }

 private:
  void AddFigure(const FigurePlace& figure) {
    EndWords(figure.range.begin);
    made_.figures.push_back(
        {figure.range, figure.quantity, figure.fact, Bracket(), sentence_, segment_, words_, figure.range.end});
    words_ = figure.range.end;
    is_open_ = true;
  }

  void AddMark(char32_t mark, std::size_t at, std::size_t end) {
    EndWords(at);
    words_ = end;
    if (kClosing.contains(mark) && !open_.empty()) open_.pop_back();
    if (mark == U'\n') open_.clear();
    if (open_.empty() && kSentenceEnds.contains(mark)) ++sentence_;
    if (kSentenceEnds.contains(mark) || kSegmentEnds.contains(mark)) ++segment_;
    made_.marks.push_back({at, end, mark, Bracket(), sentence_, segment_});
    if (kOpening.contains(mark)) open_.push_back(at);
  }

  // The words behind the last figure end here.
  void EndWords(std::size_t at) {
    if (is_open_) made_.figures.back().after = at;
    is_open_ = false;
  }

  std::size_t Bracket() const { return open_.empty() ? std::string_view::npos : open_.back(); }

  const FigureText& source_;
  PlacedText made_;
  std::vector<std::size_t> open_;
  std::size_t words_ = 0;
  int sentence_ = 0;
  int segment_ = 0;
  bool is_open_ = false;
};

}  // namespace

const PlacedText::Mark* PlacedText::MarkBefore(std::size_t at) const {
  auto mark = std::ranges::lower_bound(marks, at, {}, &Mark::at);
  return mark == marks.begin() ? nullptr : &*(mark - 1);
}

std::size_t PlacedText::BracketAt(std::size_t at) const {
  const Mark* mark = MarkBefore(at);
  if (mark == nullptr) return std::string_view::npos;
  return kOpening.contains(mark->value) ? mark->at : mark->bracket;
}

int PlacedText::SentenceAt(std::size_t at) const {
  const Mark* mark = MarkBefore(at);
  return mark == nullptr ? 0 : mark->sentence;
}

std::size_t PlacedText::FigureFrom(std::size_t at) const {
  auto figure = std::ranges::lower_bound(figures, at, {}, [](const PlacedFigure& f) { return f.range.begin; });
  return static_cast<std::size_t>(figure - figures.begin());
}

PlacedText PlaceFigures(const FigureText& text) { return Placer(text).Place(); }

}  // namespace heyan
