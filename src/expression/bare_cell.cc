#include "expression/bare_cell.h"

#include <algorithm>

#include "expression/unit_literal.h"
#include "lexicon/printed_unit.h"
#include "text/utf8.h"

namespace heyan::expression {
namespace {

constexpr std::size_t kLongestCell = 100;  // bytes; longer texts are no bare numbers

// What stands in the last brackets of a header: 收入额（亿元）.
std::string InBrackets(const std::string& header) {
  std::string folded = FoldWidth(header);
  std::size_t open = folded.rfind('(');
  std::size_t close = folded.find(')', open);
  if (open == std::string::npos || close == std::string::npos) return "";
  return folded.substr(open + 1, close - open - 1);
}

bool IsUnitHead(const std::string& header, const Lexicon& lexicon) {
  for (const auto& [role, words] : lexicon.tables().columns) {
    if (role == ColumnRole::kUnit && std::ranges::find(words, header) != words.end()) return true;
  }
  return false;
}

// The unit for the numbers of the cell that print none; empty when nothing says it.
std::string UnitOf(Run& run, const Element& at) {
  const Table& table = run.report().tables[at.index];
  const std::vector<Cell>& row = table.rows[at.row].cells;
  std::string in_header;
  auto is_unit = [&](const std::string& text) {
    return text.size() <= kLongestCell && ParseUnit(text, run.lexicon()).has_value();
  };
  for (int header : run.HeaderRowsOf(at.index)) {
    const std::vector<Cell>& heads = table.rows[header].cells;
    run.Spend(heads.size());
    for (std::size_t i = 0; i < std::min(heads.size(), row.size()); ++i) {
      if (IsUnitHead(heads[i].content.text(), run.lexicon()) && is_unit(row[i].content.text())) {
        return row[i].content.text();
      }
    }
    if (static_cast<std::size_t>(at.cell) >= heads.size()) continue;
    std::string unit = InBrackets(heads[at.cell].content.text());
    if (is_unit(unit)) in_header = unit;
  }
  if (!in_header.empty()) return in_header;
  return is_unit(table.unit) ? table.unit : "";
}

// One unit of the last digit.
std::optional<Decimal> LastDigit(std::string_view digits) {
  std::size_t point = digits.find('.');
  return point == std::string_view::npos ? Decimal(1)
                                         : Decimal::PowerOfTen(-static_cast<int>(digits.size() - point - 1));
}

}  // namespace

std::optional<Number> ReadBareCell(Run& run, const Element& cell) {
  const MappedText& content = run.report().tables[cell.index].rows[cell.row].cells[cell.cell].content;
  if (content.text().size() > kLongestCell) return std::nullopt;
  std::string folded = FoldWidth(content.text());
  if (!TakeThousandsMarks(&folded)) return std::nullopt;
  std::string_view text = Trim(folded);
  std::string_view digits = text.substr(0, std::min(text.find_first_not_of("-0123456789."), text.size()));
  std::string unit(text.substr(digits.size()));
  std::optional<Decimal> value = Decimal::Parse(digits);
  std::optional<Decimal> last_digit = value ? LastDigit(digits) : std::nullopt;
  if (!last_digit) return std::nullopt;
  if (unit.empty()) unit = UnitOf(run, cell);
  std::optional<Number> number = ReadLiteral(*value, unit, run.lexicon());
  std::optional<Number> step = ReadLiteral(*last_digit, unit, run.lexicon());
  if (!number || !step) return std::nullopt;
  Quantity& quantity = number->quantity;
  quantity.text = content.text();
  quantity.span = content.ToSource();
  // A whole number that is not scaled is a count.
  bool count = value->IsInteger() && !digits.contains('.') && step->quantity.value == Decimal(1);
  if (!count) quantity.precision = step->quantity.value;
  std::optional<Decimal> low = quantity.value.Minus(quantity.precision);
  std::optional<Decimal> high = quantity.value.Plus(quantity.precision);
  if (!low || !high) return std::nullopt;
  quantity.interval = {low, high, false, false};
  return Number::Printed(std::move(quantity), -1);
}

}  // namespace heyan::expression
