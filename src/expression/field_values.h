// What the getters of fields have in common.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/messages.h"
#include "expression/fields.h"

namespace heyan::expression {

// All values of an enumeration by their names; enumerators count from 0 without gaps.
template <typename E>
std::span<const std::string_view> NamesOf() {
  static const std::vector<std::string_view> kNames = [] {
    std::vector<std::string_view> names;
    for (int i = 0; !ToString(static_cast<E>(i)).empty(); ++i) names.push_back(ToString(static_cast<E>(i)));
    return names;
  }();
  return kNames;
}

// A text that the report holds, at `span`.
inline Value TextAt(std::string_view text, std::optional<Span> span = std::nullopt) {
  Text value;
  value.text = text;
  value.span = span;
  return value;
}

// A year; unknown when it is 0.
inline Value Year(int year) {
  return year == 0 ? Value::Unknown(Say("expression.no_year")) : Value(Number::Exact(year));
}

// The elements of one kind from `begin` to `end`; their row and cell are those of `like`.
inline Value Range(Run& run, Element like, int Element::* part, int begin, int end) {
  List list;
  if (!run.Spend(static_cast<std::size_t>(std::max(0, end - begin)))) return list;
  list.reserve(static_cast<std::size_t>(std::max(0, end - begin)));
  for (int i = begin; i < end; ++i) {
    like.*part = i;
    list.emplace_back(like);
  }
  return list;
}

inline Value Range(Run& run, Kind kind, std::size_t count) {
  return Range(run, {kind, 0, 0, 0}, &Element::index, 0, static_cast<int>(count));
}

// The figures in `span`.
inline Value Figures(Run& run, Span span) {
  auto [first, last] = run.FiguresIn(span);
  return Range(run, {Kind::kFigure, 0, 0, 0}, &Element::index, first, last);
}

}  // namespace heyan::expression
