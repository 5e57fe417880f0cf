#include "expression/unit_literal.h"

#include <algorithm>
#include <string_view>

#include "expression/measure.h"
#include "lexicon/printed_unit.h"

namespace heyan::expression {

bool TakeThousandsMarks(std::string* text) {
  std::size_t begin = std::min(text->find_first_of("0123456789"), text->size());
  std::size_t end = std::min(text->find_first_not_of("0123456789,", begin), text->size());
  std::string_view digits = std::string_view(*text).substr(begin, end - begin);
  std::size_t first = digits.find(',');
  if (first == std::string_view::npos) return text->find(',') == std::string::npos;
  bool is_grouped = first >= 1 && first <= 3 && (digits.size() - first) % 4 == 0;
  for (std::size_t i = first; is_grouped && i < digits.size(); ++i) {
    is_grouped = (digits[i] == ',') == ((i - first) % 4 == 0);
  }
  if (!is_grouped || text->find(',', end) != std::string::npos) return false;
  std::erase(*text, ',');
  return true;
}

std::optional<Number> ReadLiteral(const Decimal& digits, std::string_view unit, const Lexicon& lexicon) {
  if (unit.empty()) return Number::Exact(digits);
  PrintedUnit read = ReadPrintedUnit(unit, 0, lexicon);
  std::optional<Decimal> value = digits.Times(read.scale);
  if (read.end != unit.size() || !value) return std::nullopt;
  Number number = Number::Exact(*value);
  SetMeasure({read.kind, read.unit, read.dimension}, &number);
  number.quantity.text = digits.ToString() + std::string(unit);
  return number;
}

}  // namespace heyan::expression
