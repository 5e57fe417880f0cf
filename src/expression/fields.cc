#include "expression/fields.h"

#include <algorithm>

namespace heyan::expression {

std::span<const Field> Fields() {
  static const std::vector<Field> kFields = [] {
    std::vector<Field> fields;
    for (auto part : {ReportFields(), IndicatorFields(), FactFields(), TableFields(), BlockFields()}) {
      fields.insert(fields.end(), part.begin(), part.end());
    }
    return fields;
  }();
  return kFields;
}

std::span<const Field> FieldsOf(Kind owner) {
  auto fields = Fields();
  auto first = std::ranges::find(fields, owner, &Field::owner);
  auto last = std::find_if(first, fields.end(), [&](const Field& field) { return field.owner != owner; });
  return {first, last};
}

const Field* FindField(Kind owner, std::string_view name) {
  auto fields = FieldsOf(owner);
  auto found = std::ranges::find(fields, name, &Field::name);
  return found == fields.end() ? nullptr : &*found;
}

Type TypeOf(const Field& field, Type owner) {
  return field.owner == Kind::kGroup && field.type.list ? ListOf(owner.items) : field.type;
}

}  // namespace heyan::expression
