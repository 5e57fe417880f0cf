#include "relate/masked_text.h"

#include <algorithm>
#include <array>
#include <utility>

#include "text/utf8.h"

namespace heyan {
namespace {

constexpr auto kPunctuation = std::to_array<std::pair<char32_t, char32_t>>(
    {{U',', U'，'}, {U':', U'：'}, {U';', U'；'}, {U'(', U'（'}, {U')', U'）'}});

// A number cut in two by a blank (1,099, 160) is read as its last part, which means nothing.
bool IsTorn(std::string_view text, std::size_t begin) {
  while (begin > 0 && text[begin - 1] == ' ') --begin;
  if (begin < 2 || (text[begin - 1] != ',' && text[begin - 1] != '.')) return false;
  return text[begin - 2] >= '0' && text[begin - 2] <= '9';
}

char32_t Folded(char32_t character) {
  auto found = std::ranges::find(kPunctuation, character, &std::pair<char32_t, char32_t>::first);
  if (found != kPunctuation.end()) return found->second;
  // A glyph of a private font must not pass for a figure.
  return character >= kFirstFigureMark && character <= kLastFigureMark ? U'\uFFFD' : character;
}

}  // namespace

MaskedText::MaskedText(const Report& report, const FigureText& text) {
  const std::string& all = text.text->text();
  std::size_t from = 0;
  for (const FigurePlace& figure : text.figures) {
    if (figure.range.begin < from || IsTorn(all, figure.range.begin)) continue;  // `from`: inside the one before
    AddText(std::string_view(all).substr(from, figure.range.begin - from));
    std::size_t at = text_.size();
    AppendUtf8(FigureMarkOf(report.quantities[figure.quantity].kind), &text_);
    marks_.push_back({at, text_.size(), figure});
    from = figure.range.end;
  }
  AddText(std::string_view(all).substr(from));
}

void MaskedText::AddText(std::string_view part) {
  for (std::size_t at = 0; at < part.size();) {
    CodePoint c = DecodeAt(part, at);
    if (!IsBlank(c.value) || c.value == U'\n') AppendUtf8(Folded(c.value), &text_);
    at += std::max<std::uint32_t>(1, c.length);
  }
}

const MaskedText::Mark* MaskedText::MarkAt(std::size_t at) const {
  auto mark = std::ranges::lower_bound(marks_, at, {}, &Mark::at);
  return mark != marks_.end() && mark->at == at ? &*mark : nullptr;
}

}  // namespace heyan
