// The fields (字段) of what a report consists of: one table, which the checker, the evaluator and the documentation read.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "expression/run.h"
#include "expression/value.h"

namespace heyan::expression {

// Texts of a field that the lexicon knows.
enum class Vocabulary { kNone, kIndicators, kUnits };

struct Field {
  Kind owner;
  std::string_view name;
  Type type;
  std::string_view zh;  // what it is
  std::string_view en;
  // `owner` is an element of the owner's kind, or a group.
  Value (*get)(Run& run, const Value& owner);
  // Of a text that is one of a few: all of them. Null for other fields.
  std::span<const std::string_view> (*values)() = nullptr;
  Vocabulary vocabulary = Vocabulary::kNone;
};

// All fields, those of one owner together.
std::span<const Field> Fields();
std::span<const Field> FieldsOf(Kind owner);
// Null when there is none.
const Field* FindField(Kind owner, std::string_view name);
// The items of a group are what the group was made of.
Type TypeOf(const Field& field, Type owner);

// The rows of the table by their owners, in files of their own.
std::span<const Field> ReportFields();
std::span<const Field> IndicatorFields();
std::span<const Field> FactFields();
std::span<const Field> TableFields();  // tables, rows and cells
std::span<const Field> BlockFields();  // blocks, figures and groups

}  // namespace heyan::expression
