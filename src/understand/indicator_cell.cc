#include "understand/indicator_cell.h"

#include <algorithm>

#include "text/utf8.h"
#include "understand/number_reader.h"

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

// Takes the words off both ends of the text, as often as there are any.
std::string_view StripWords(std::string_view text, const std::vector<std::string>& words) {
  for (bool again = true; again;) {
    again = false;
    for (const std::string& word : words) {
      if (text.starts_with(word))
        text.remove_prefix(word.size());
      else if (text.ends_with(word))
        text.remove_suffix(word.size());
      else
        continue;
      again = true;
    }
  }
  return text;
}

// One figure, perhaps with a word that makes it a change or a growth; anything more is more than heyan reads.
void SetFromFigures(const MappedText& text, const PrintedUnit* unit, const Lexicon& lexicon, ReadCell* read) {
  ReadNumbers numbers = NumbersOf(text, unit, lexicon);
  if (numbers.numbers.size() != 1 || numbers.quantities.size() != 1) return;
  ReadQuantity& figure = numbers.quantities.front();
  const TableWording& wording = lexicon.tables();
  std::string_view before = StripWords(std::string_view(text.text()).substr(0, figure.begin), wording.cell_fillers);
  std::string_view after = StripWords(std::string_view(text.text()).substr(figure.end), wording.cell_fillers);
  bool is_growth = EndsWithWord(before, wording.growth_cell_words);
  bool is_change = !is_growth && EndsWithWord(before, wording.change_words);
  bool is_falling = is_change && EndsWithWord(before, wording.falling_change_words);
  before = StripWords(before, is_growth ? wording.growth_cell_words : wording.change_words);
  if (!StripWords(before, wording.cell_fillers).empty() || !after.empty()) return;
  if (is_falling) {
    Quantity& q = figure.quantity;
    q.value = q.value.Negated();
    q.comparator = Mirrored(q.comparator);
    q.interval = WideInterval(q.value, q.precision, std::nullopt, lexicon.widths());
  }
  read->is_growth = is_growth;
  read->cell.meaning = is_change ? CellMeaning::kChange : CellMeaning::kFigure;
  read->quantity = std::move(figure.quantity);
}

}  // namespace

MappedText WithoutBlanks(const MappedText& text) {
  const std::string& bytes = text.text();
  std::size_t first = 0;
  while (first < bytes.size() && !IsBlank(DecodeAt(bytes, first).value)) first += DecodeAt(bytes, first).length;
  if (first >= bytes.size()) return text;
  MappedText result;
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
  read.quantity = ReadGrade(text, lexicon.tables());
  if (read.quantity) {
    read.cell.meaning = CellMeaning::kFigure;
    return read;
  }
  SetFromPatterns(text.text(), lexicon.tables(), &read.cell);
  if (read.cell.meaning == CellMeaning::kText) SetFromFigures(text, unit, lexicon, &read);
  return read;
}

}  // namespace heyan
