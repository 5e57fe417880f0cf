#include "understand/indicator_cell.h"

#include <algorithm>

#include "text/utf8.h"
#include "understand/quantity_reader.h"

namespace heyan {
namespace {

bool EndsWithWord(std::string_view text, const std::vector<std::string>& words) {
  return std::ranges::any_of(words, [&](const std::string& word) { return text.ends_with(word); });
}

// Ⅱ类 and Ⅲ类水质: a grade.
std::optional<Quantity> ReadGrade(const MappedText& text, const TableWording& wording) {
  for (const auto& [grade, value] : wording.grades) {
    if (!text.text().starts_with(grade)) continue;
    std::string_view rest = std::string_view(text.text()).substr(grade.size());
    if (!rest.empty() && !rest.starts_with("类")) return std::nullopt;
    Quantity quantity;
    quantity.text = text.text();
    quantity.span = text.ToSource();
    quantity.value = value;
    quantity.kind = QuantityKind::kGrade;
    quantity.dimension = "grade";
    quantity.interval = Interval::Point(value);
    return quantity;
  }
  return std::nullopt;
}

void SetFromPatterns(const std::string& text, const TableWording& wording, IndicatorCell* cell) {
  for (const TableWording::RelativePattern& relative : wording.relative) {
    if (!relative.pattern.Matches(text)) continue;
    cell->meaning = CellMeaning::kRelative;
    cell->reference = relative.reference;
    cell->strictly = relative.strictly;
    return;
  }
  for (const TableWording::CellPattern& pattern : wording.cells) {
    if (!pattern.pattern.Matches(text)) continue;
    cell->meaning = pattern.meaning;
    return;
  }
}

// One figure, perhaps with a word that makes it a change; anything more is more than heyan reads.
void SetFromFigures(const MappedText& text, const PrintedUnit* unit, const Lexicon& lexicon, ReadCell* read) {
  ReadFigures figures = ReadQuantities(text, unit, lexicon);
  if (figures.quantities.size() != 1) return;
  ReadQuantity& figure = figures.quantities.front();
  std::string_view before = std::string_view(text.text()).substr(0, figure.begin);
  bool is_change = EndsWithWord(before, lexicon.tables().change_words);
  if (is_change && EndsWithWord(before, lexicon.tables().falling_change_words)) {
    Quantity& q = figure.quantity;
    q.value = q.value.Negated();
    q.interval = WideInterval(q.value, q.precision, std::nullopt, lexicon.widths());
  }
  read->cell.meaning = is_change ? CellMeaning::kChange : CellMeaning::kFigure;
  read->quantity = std::move(figure.quantity);
}

}  // namespace

MappedText WithoutBlanks(const MappedText& text) {
  MappedText result;
  const std::string& bytes = text.text();
  for (std::size_t at = 0; at < bytes.size();) {
    std::size_t end = at;
    while (end < bytes.size() && !IsBlank(DecodeAt(bytes, end).value)) end += DecodeAt(bytes, end).length;
    // Piece by piece, so that folded characters keep their own spans.
    MappedText part = text.Slice(at, end);
    result.AppendMapped(part);
    while (end < bytes.size() && IsBlank(DecodeAt(bytes, end).value)) end += DecodeAt(bytes, end).length;
    at = end;
  }
  return result;
}

ReadCell ReadIndicatorCell(const MappedText& content, const PrintedUnit* unit, const Lexicon& lexicon) {
  ReadCell read;
  MappedText text = WithoutBlanks(FoldWidth(content));
  read.cell.text = text.text();
  read.cell.span = content.ToSource();
  read.cell.meaning = text.empty() ? CellMeaning::kAbsent : CellMeaning::kText;
  if (text.empty()) return read;
  if ((read.quantity = ReadGrade(text, lexicon.tables()))) {
    read.cell.meaning = CellMeaning::kFigure;
    return read;
  }
  SetFromPatterns(text.text(), lexicon.tables(), &read.cell);
  if (read.cell.meaning == CellMeaning::kText) SetFromFigures(text, unit, lexicon, &read);
  return read;
}

}  // namespace heyan
