#include "expression/unit_literal.h"

#include "expression/measure.h"
#include "lexicon/printed_unit.h"

namespace heyan::expression {

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
