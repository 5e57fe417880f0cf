#include "expression/value.h"

#include "relate/ranged.h"

namespace heyan::expression {

Number Number::Exact(const Decimal& value) {
  Number number;
  number.quantity.value = value;
  number.quantity.interval = Interval::Point(value);
  number.wide = number.quantity.interval;
  return number;
}

Number Number::Printed(Quantity quantity, int index) {
  Number number;
  number.quantity = std::move(quantity);
  number.origin = Origin::kPrinted;
  number.index = index;
  Quantity& q = number.quantity;
  number.span = q.span;
  number.wide = q.interval;
  q.interval = NarrowInterval(q);
  return number;
}

Text Text::Of(std::string text) {
  auto owner = std::make_shared<const std::string>(std::move(text));
  std::string_view view = *owner;
  return {view, std::move(owner), nullptr, 0, std::nullopt};
}

Text Text::Part(std::size_t from, std::size_t length) const {
  Text part = *this;
  part.text = text.substr(from, length);
  part.begin = begin + from;
  return part;
}

Value::Value(List list) : data_(std::make_shared<const List>(std::move(list))) {}
Value::Value(Group group) : data_(std::make_shared<const Group>(std::move(group))) {}

Value Value::Unknown(LocalizedText reason) {
  Value value;
  value.data_ = std::make_shared<const LocalizedText>(std::move(reason));
  return value;
}

std::optional<Number> AsNumber(const Value& value, const Report& report) {
  if (const Number* number = value.number()) return *number;
  const Element* element = value.element();
  if (element == nullptr || element->kind != Kind::kFigure) return std::nullopt;
  return Number::Printed(report.quantities[element->index], element->index);
}

}  // namespace heyan::expression
