// The types of the expression language (类型): what a value may be.
#pragma once

#include <cstdint>
#include <span>

#include "base/localized.h"

namespace heyan::expression {

enum class Kind : std::uint8_t {
  kTruth,
  kNumber,
  kText,
  // Elements of a report:
  kReport,
  kIndicator,
  kFact,
  kTable,
  kRow,
  kCell,
  kBlock,
  kFigure,  // a Quantity; stands wherever a number may stand
  kGroup,   // elements of one key
};

struct Type {
  Kind kind = Kind::kReport;
  bool list = false;
  Kind items = Kind::kTruth;  // of groups: what they hold

  bool operator==(const Type&) const = default;
};

inline Type One(Kind kind) { return {kind, false, Kind::kTruth}; }
inline Type ListOf(Kind kind) { return {kind, true, Kind::kTruth}; }
inline Type ItemOf(Type list) { return {list.kind, false, list.items}; }

// True for a number or a figure.
inline bool IsNumber(Type type) { return !type.list && (type.kind == Kind::kNumber || type.kind == Kind::kFigure); }
inline bool IsTruth(Type type) { return type == One(Kind::kTruth); }
inline bool IsText(Type type) { return type == One(Kind::kText); }

// What values of the type are called: 指标的列表, "list of indicators".
LocalizedText NameOf(Type type);

}  // namespace heyan::expression
